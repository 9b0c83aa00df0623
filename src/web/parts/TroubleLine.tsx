import { ApiProblem } from '../api/problem.ts'
import { useText } from '../text/use-text.ts'

/** Within a page: what was sent did not get through, why, and the way to try again. Nothing typed was lost by it. */
export const TroubleLine = ({ error, again }: { error: unknown; again: () => void }) => {
  const say = useText()
  const isUnreached = error instanceof ApiProblem && error.body.status === 0
  const said = error instanceof ApiProblem ? (error.body.detail ?? error.body.title) : ''
  return (
    <div className="sheet sheet-pad stack-s trouble-line" role="alert">
      <p>
        <b>{say(isUnreached ? 'screen.notReachedTitle' : 'screen.troubleTitle')}.</b>{' '}
        {isUnreached ? say('screen.notReached') : said || say('screen.trouble')}
      </p>
      <div className="btns">
        <button type="button" className="btn btn-2" onClick={again}>
          {say('screen.tryAgain')}
        </button>
      </div>
    </div>
  )
}
