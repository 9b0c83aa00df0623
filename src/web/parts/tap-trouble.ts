import { ApiProblem } from '../api/problem.ts'
import type { useText } from '../text/use-text.ts'

/** Why one tap was not told, and what to do. */
export const tapTrouble = (error: unknown, say: ReturnType<typeof useText>): string => {
  if (!(error instanceof ApiProblem)) return say('screen.trouble')
  if (error.body.status === 0) return say('screen.notReached')
  if (error.body.status === 412) return say('screen.tapAgain')
  const [refused] = error.body.errors
  if (!refused?.text) return error.body.detail || error.body.title
  return refused.wayOutText ? `${refused.text} ${refused.wayOutText}` : refused.text
}
