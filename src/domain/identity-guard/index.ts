/**
 * Judges a text about an anonymous case as it is typed: what in it may tell who the client is. It warns and decides
 * nothing, keeps nothing and knows no client: it reads only the text it is given.
 *
 * @source S5 (A.04: an anonymous case holds no identity); what it cannot find: decision 0042
 */
import { findAddresses } from './addresses.ts'
import { agePatterns } from './ages.ts'
import { dayPatterns } from './days.ts'
import type { Finding, FindingKind } from './finding.ts'
import { formPatterns } from './forms.ts'
import { findInitials } from './initials.ts'
import { sayInstead } from './instead.ts'
import { findNames } from './names.ts'
import { type Found, findAll } from './pattern.ts'
import { findRare } from './rare.ts'
import { languageOf, wordsIn } from './words-in.ts'

export type { Finding, FindingKind, FindingWhy } from './finding.ts'
export { findingKinds, findingWhys } from './finding.ts'

interface Told extends Found {
  /** The ending a name bends with. */
  readonly ending?: string
}

/** Where two overlap, the one that tells more exactly what it is stays. */
const rank: readonly FindingKind[] = [
  'account',
  'identity-code',
  'email',
  'link',
  'address',
  'case-number',
  'phone',
  'date',
  'plate',
  'unit',
  'age',
  'name',
  'place',
  'rare',
]
/** A capital alone is the weakest sign. */
const rankOf = ({ kind, why }: Told): number =>
  why === 'capital-inside-a-sentence' ? rank.length : rank.indexOf(kind)
const byRank = (one: Told, other: Told): number =>
  rankOf(one) - rankOf(other) || other.to - other.from - (one.to - one.from)

const withoutOverlaps = (found: readonly Told[]): readonly Told[] => {
  const kept: Told[] = []
  for (const one of found.toSorted(byRank))
    if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one)
  return kept.toSorted((one, other) => one.from - other.from)
}

/** A given name, the family name after it and the letter between are one name. */
const joined = (found: readonly Told[], text: string): readonly Told[] => {
  const names: Told[] = []
  for (const one of found) {
    const last = names.at(-1)
    if (
      last?.kind === 'name' &&
      one.kind === 'name' &&
      /^[ \u00a0-]$/.test(text.slice(last.to, one.from))
    )
      names[names.length - 1] = { ...last, to: one.to, ending: one.ending ?? '' }
    else names.push(one)
  }
  return names
}

/**
 * In the order of the text, none over another; empty when nothing was found, which is no promise.
 *
 * @example judgeText('Eerolle on soitettu') // [{ from: 0, to: 7, kind: 'name', why: 'listed-name', instead: 'henkilölle' }]
 */
export const judgeText = (text: string): readonly Finding[] => {
  const words = wordsIn(text)
  const language = languageOf(words)
  const found: readonly Told[] = [
    ...findAll(formPatterns, text),
    ...findAll(dayPatterns, text),
    ...findAll(agePatterns, text),
    ...findAddresses(text, words),
    ...findInitials(text, words),
    ...findNames(words, language),
    ...findRare(text),
  ]
  return joined(withoutOverlaps(found), text).map(({ from, to, kind, why, ending }) => ({
    from,
    to,
    kind,
    why,
    instead: sayInstead(kind, text.slice(from, to), ending ?? '', language),
  }))
}

/** A known town or part of one is where thousands live: said of a visit it is the answer, not a trace of the client. */
const judgeArea = (text: string): readonly Finding[] =>
  judgeText(text).filter(({ why }) => why !== 'listed-place')

/** What a text is read for: to tell nobody, or to tell an area and nobody. */
export type Guard = 'nobody' | 'area'
export const judgeFor: Readonly<Record<Guard, (text: string) => readonly Finding[]>> = {
  nobody: judgeText,
  area: judgeArea,
}
