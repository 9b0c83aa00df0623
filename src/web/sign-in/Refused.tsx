import { ApiProblem } from '../api/problem.ts'
import { PasskeyStopped } from '../api/sign-in.ts'
import { useText } from '../text/use-text.ts'

/** What hindered, and what to do; nothing when nothing did. */
export const Refused = ({ error }: { readonly error: unknown }) => {
  const say = useText()
  if (!error) return null
  const said =
    error instanceof PasskeyStopped
      ? say('screen.passkeyStopped')
      : error instanceof ApiProblem && error.body.status === 0
        ? say('screen.notReached')
        : error instanceof ApiProblem
          ? (error.body.detail ?? error.body.title)
          : say('screen.trouble')
  return (
    <p className="error" role="alert">
      {said}
    </p>
  )
}
