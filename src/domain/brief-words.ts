/** May these words be sent to a team, or to somebody asked first? The server asks; the page has told before. @source S5 */
import { type Guard, judgeFor } from './identity-guard/index.ts'
import type { Refusal } from './refusal.ts'

/** What can only be somebody's own, and is refused whatever the writer says. */
const outright: ReadonlySet<string> = new Set(['identity-code', 'phone', 'email'])

/**
 * What hinders sending these texts: a code, a number or an address of somebody's own, or a word that may tell who it is and
 * that the writer has not said tells nobody. `tellsNobody`: those words, as they stand.
 */
export const checkWords = (
  texts: Readonly<Record<string, string>>,
  tellsNobody: readonly string[],
  guard: Guard = 'nobody',
): readonly Refusal[] =>
  Object.entries(texts).flatMap(([field, text]): readonly Refusal[] => {
    const found = judgeFor[guard](text)
    if (found.some(({ kind }) => outright.has(kind)))
      return [{ code: 'tells-who-it-is', stop: 'S5', field: `/${field}` }]
    const asks = found.some(({ from, to }) => !tellsNobody.includes(text.slice(from, to)))
    return asks ? [{ code: 'may-tell-who-it-is', field: `/${field}` }] : []
  })
