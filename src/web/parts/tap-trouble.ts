import { ApiProblem } from '../api/problem.ts'
import type { useText } from '../text/use-text.ts'

/** Why one tap was not told, and what to do. */
export const tapTrouble = (error: unknown, say: ReturnType<typeof useText>): string => {
  if (!(error instanceof ApiProblem)) return say('screen.trouble')
  if (error.body.status === 0) return say('screen.notReached')
  if (error.body.status === 412) return say('screen.tapAgain')
  return error.body.errors[0]?.text ?? (error.body.detail || error.body.title)
}
