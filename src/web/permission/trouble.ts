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

/** Each refusal beside the party whose line it is about. */
export const troublesByParty = (
  error: unknown,
  lines: readonly { readonly party: string }[],
): Readonly<Record<string, readonly string[]>> => {
  if (!(error instanceof ApiProblem)) return {}
  const found: Record<string, string[]> = {}
  for (const { pointer = '', text } of error.body.errors) {
    const party = lines[Number(pointer.split('/')[2])]?.party
    if (party !== undefined && text && !found[party]?.includes(text))
      found[party] = [...(found[party] ?? []), text]
  }
  return found
}
