import { Button } from 'suomifi-ui-components'
import { ApiProblem } from '../api/problem.ts'
import { useText } from '../text/use-text.ts'
import { Page } from './Page.tsx'

interface TroubleProps {
  readonly error: unknown
  readonly again?: () => void
  /** The whole page is gone, its bar too: the way to the start stands here. */
  readonly isWhole?: boolean
}
/** The server did not answer as asked. Nothing was lost by it. */
export const Trouble = ({ error, again, isWhole = false }: TroubleProps) => {
  const say = useText()
  const isUnreached =
    (error instanceof ApiProblem && error.body.status === 0) ||
    // A page whose files were not fetched before the network went.
    (!(error instanceof ApiProblem) && !navigator.onLine)
  const said = error instanceof ApiProblem ? (error.body.detail ?? error.body.title) : ''
  return (
    <Page heading={say(isUnreached ? 'screen.notReachedTitle' : 'screen.troubleTitle')}>
      <div className="sheet sheet-pad stack">
        <p>{isUnreached ? say('screen.notReached') : said || say('screen.trouble')}</p>
        <div className="btns">
          {again && <Button onClick={again}>{say('screen.tryAgain')}</Button>}
          {isWhole && (
            <a className="btn btn-2" href="/">
              {say('screen.toStart')}
            </a>
          )}
        </div>
      </div>
    </Page>
  )
}
