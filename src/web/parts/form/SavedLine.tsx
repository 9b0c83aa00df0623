import { shortTime } from '../../text/days.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'
import type { SavedState } from './use-command-form.ts'

/** Always in the same place: icon and word, and the colour never changes. */
export const SavedLine = ({ state, at }: { state: SavedState; at: string }) => {
  const say = useText()
  if (state === 'nothing') return <p className="saved">{say('screen.savedNothing')}</p>
  return (
    <p className="saved saved-device">
      <Icon name="device" small />
      {state === 'this-device' && at
        ? say('screen.savedDevice', { time: shortTime(at) })
        : say('screen.savedNot')}
    </p>
  )
}
