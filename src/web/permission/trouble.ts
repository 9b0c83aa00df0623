import { ApiProblem } from '../api/problem.ts'
import type { Say } from '../text/use-text.ts'

/** What went wrong, in the server's own sentences where it has any. */
export const troubleWords = (error: unknown, say: Say): readonly string[] => {
  if (!error) return []
  if (!(error instanceof ApiProblem)) return [say('screen.trouble')]
  const { status, errors, detail, title } = error.body
  if (status === 0) return [say('screen.notReached')]
  if (status === 412) return [say('screen.sittingBehind')]
  const words = errors.flatMap(({ text, wayOutText }) =>
    text ? [wayOutText ? `${text} ${wayOutText}` : text] : [],
  )
  return words.length > 0 ? [...new Set(words)] : [detail || title || say('screen.trouble')]
}
