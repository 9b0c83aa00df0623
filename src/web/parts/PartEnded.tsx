import { Link } from 'react-router'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Page } from './Page.tsx'

/** One page whatever the reason, and no reason given. */
export const PartEnded = ({ endedOn }: { endedOn: string | undefined }) => {
  const say = useText()
  const { day } = useDays()
  const heading = endedOn
    ? say('screen.partEndedOn', { day: day(endedOn) })
    : say('screen.partEnded')
  return (
    <Page heading={heading} tab={say('screen.partEnded')}>
      <div className="sheet sheet-pad stack">
        <p>{say('screen.partEndedWhat')}</p>
        <p className="meta">{say('screen.partEndedTasks')}</p>
        <Link className="btn btn-2" to="/">
          {say('screen.toStart')}
        </Link>
      </div>
    </Page>
  )
}
