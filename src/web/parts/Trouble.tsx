import { Button } from 'suomifi-ui-components'
import { ApiProblem } from '../api/problem.ts'
import { useText } from '../text/use-text.ts'
import { Page } from './Page.tsx'

/** The server did not answer as asked. Nothing was lost by it. */
export const Trouble = ({ error, again }: { error: unknown; again?: () => void }) => {
  const say = useText()
  const isUnreached = error instanceof ApiProblem && error.body.status === 0
  const said = error instanceof ApiProblem ? (error.body.detail ?? error.body.title) : ''
  return (
    <Page heading={say(isUnreached ? 'screen.notReachedTitle' : 'screen.troubleTitle')}>
      <div className="sheet sheet-pad stack">
        <p>{isUnreached ? say('screen.notReached') : said || say('screen.trouble')}</p>
        {again && <Button onClick={again}>{say('screen.tryAgain')}</Button>}
      </div>
    </Page>
  )
}
