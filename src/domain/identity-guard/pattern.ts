import type { FindingKind, FindingWhy } from './finding.ts'

/** What a finder found: a finding but for what could stand there instead. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly kind: FindingKind
  readonly why: FindingWhy
}

/**
 * One form that tells by itself. Its expression must take time linear in the text: no repeated group that holds a
 * repeat over the same letters.
 */
export interface Pattern {
  readonly kind: FindingKind
  readonly why: FindingWhy
  /** Global and sticky to nothing; the group `it`, where there is one, is what is found. */
  readonly form: RegExp
  /** Looked for in the text as it was typed; else in its lower case, which is quicker than a search that minds no case. */
  readonly isAsTyped?: boolean
  /** Says no to what only looks like it. */
  readonly isIt?: (found: RegExpMatchArray, text: string) => boolean
}

/** Lower case, letter for letter: the one capital that would become two is left out. */
const lowered = (text: string): string => text.replaceAll('İ', 'I').toLowerCase()

export const findAll = (patterns: readonly Pattern[], text: string): readonly Found[] => {
  const plain = text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
  const lower = lowered(plain)
  return patterns.flatMap(({ kind, why, form, isAsTyped = false, isIt }) => {
    const read = isAsTyped ? plain : lower
    return [...read.matchAll(form)]
      .filter((found) => isIt?.(found, read) ?? true)
      .map((found) => {
        const it = found.groups?.['it']
        const from = found.index + (it === undefined ? 0 : found[0].indexOf(it))
        return { from, to: from + (it ?? found[0]).length, kind, why }
      })
  })
}

/** What stands before and after, within so many letters, in lower case. */
export const beforeIt = (found: RegExpMatchArray, text: string, letters = 24): string =>
  text.slice(Math.max(0, (found.index ?? 0) - letters), found.index).toLowerCase()
export const afterIt = (found: RegExpMatchArray, text: string, letters = 24): string => {
  const end = (found.index ?? 0) + found[0].length
  return text.slice(end, end + letters).toLowerCase()
}
