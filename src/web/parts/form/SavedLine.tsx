import { useEffect, useState } from 'react'
import { shortTime } from '../../text/days.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'
import type { Saved } from './use-draft.ts'

/** Shorter than this nobody needs to know that it goes on. */
const untoldMillis = 2000

/** True once it has gone on so long, since the last was kept, that it is said. */
const useLong = (isOn: boolean, since: string | null): boolean => {
  const [long, setLong] = useState<string | null>()
  const turn = `${isOn} ${since}`
  useEffect(() => {
    const timer = setTimeout(() => setLong(turn), untoldMillis)
    return () => clearTimeout(timer)
  }, [turn])
  return isOn && long === turn
}

/** Always in the same place: icon and word, and the colour never changes. Only what asks for something is read aloud. */
export const SavedLine = ({ saved }: { saved: Pick<Saved, 'state' | 'at' | 'keptAt'> }) => {
  const say = useText()
  const { state, at, keptAt } = saved
  const isLong = useLong(state === 'saving', keptAt)
  const kept = keptAt
    ? ({ icon: 'saved', text: say('screen.saved', { time: shortTime(keptAt) }) } as const)
    : ({ icon: null, text: say('screen.savedNothing') } as const)
  const { icon, text } = {
    nothing: { icon: null, text: say('screen.savedNothing') },
    saved: kept,
    saving: isLong ? ({ icon: 'saving', text: say('screen.saving') } as const) : kept,
    'this-device': {
      icon: 'device',
      text: say('screen.savedHere', { time: at ? shortTime(at) : '' }),
    },
    differs: { icon: 'differs', text: say('screen.savedDiffers') },
    'not-kept': { icon: 'device', text: say('screen.savedNot') },
  }[state] as { icon: 'saved' | 'saving' | 'device' | 'differs' | null; text: string }
  const isTold = state === 'this-device' || state === 'differs' || state === 'not-kept'
  return (
    <p className={isTold ? 'saved saved-device' : 'saved'} data-state={state}>
      {icon && <Icon name={icon} small />}
      {text}
      <span className="sr" role="status">
        {isTold ? text : ''}
      </span>
    </p>
  )
}
