import { Link, useLocation, useParams } from 'react-router'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Page } from './Page.tsx'

/** One page whatever the reason, and no reason given. */
export const PartEnded = ({ endedOn }: { endedOn: string | undefined }) => {
  const say = useText()
  const { day } = useDays()
  const { id } = useParams()
  const { pathname } = useLocation()
  const heading = endedOn
    ? say('screen.partEndedOn', { day: day(endedOn) })
    : say('screen.partEnded')
  return (
    <Page heading={heading} tab={say('screen.partEnded')}>
      <div className="sheet sheet-pad stack">
        <p>{say('screen.partEndedWhat')}</p>
        <p className="meta">{say('screen.partEndedTasks')}</p>
        <p>
          {say('screen.partEndedDraft')} <Link to="/unfinished">{say('screen.unfinished')}</Link>
        </p>
        <div className="btns">
          {id && pathname.startsWith('/pair-works/') && (
            <Link className="btn" to={`/pair-works/${id}/own-words`}>
              {say('screen.ownWordsLink')}
            </Link>
          )}
          <Link className="btn btn-2" to="/">
            {say('screen.toStart')}
          </Link>
        </div>
      </div>
    </Page>
  )
}
