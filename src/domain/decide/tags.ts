/**
 * What a text is about, said anew, and corrections beside the original. Tightening acts at once and back in time, on every
 * copy; whatever opens a text to somebody is confirmed against a preview before it is recorded (`widening.ts`).
 *
 * @source design rules.md, "Topics on text"; S9
 */
import type { Part } from '../facts/index.ts'
import { accept, refuse } from '../outcome.ts'
import { deriveProhibitions } from '../prohibitions.ts'
import type { Refusal } from '../refusal.ts'
import type { Topic } from '../words.ts'
import { type Case, type Decider, listOf, textOf } from './case.ts'
import { recordUnless } from './record.ts'
import { factOf, follow } from './tell.ts'

const partOf = (asked: Case): Part | undefined =>
  asked.sight.find(textOf(asked, 'part') ?? '')?.part

/** Outside the home people correct and tag what they wrote themselves, in the service they wrote it in. */
const notOwn = (asked: Case): Refusal | false => {
  if (asked.isHome) return false
  const author = partOf(asked)?.author
  const isOwn = author?.person === asked.asking.person && author.service === asked.asking.service
  return !isOwn && { code: 'not-yours', field: '/part' }
}

/** A goal stands in its own words in every plan made since: what is said of one of them is said of all. */
const copiesOf = (asked: Case, part: string): readonly string[] => {
  const copies = asked.known.parts('plan-version-published', 'goals')
  const goal = copies.find((told) => told.part.id === part)?.values.goal ?? part
  const all = [
    goal,
    ...copies.filter((told) => told.values.goal === goal).map(({ part: { id } }) => id),
  ]
  return all.filter((one) => one !== part)
}

/** Corrections speak of what they correct: none of them is about less. */
const correctionsOf = (asked: Case, parts: readonly string[], topics: readonly Topic[]) =>
  asked.known
    .parts('entry-corrected', 'correction')
    .filter(({ part, values }) => parts.includes(values.part) && !part.unsorted)
    .map(({ part }) => ({
      part: part.id,
      topics: [...new Set([...part.topics, ...topics])],
      was: part,
    }))
    .filter(({ topics: now, was }) => now.length > was.topics.length)
    .map(({ part, topics: now }) => ({ part, topics: now }))

export const retagPart: Decider = (asked) => {
  const topics = listOf(asked, 'topics') as readonly Topic[]
  const part = textOf(asked, 'part') ?? ''
  const isKept = deriveProhibitions(asked.known).some((one) => one.document === part)
  const kept: Refusal | false = isKept && { code: 'prohibited', stop: 'S1', field: '/part' }
  const copies = copiesOf(asked, part)
  return recordUnless(asked, [notOwn(asked), kept], () =>
    [
      ...copies.map((copy) => ({ part: copy, topics })),
      ...correctionsOf(asked, [part, ...copies], topics),
    ].map((retag) => follow(asked, 'part-retagged', { retag })),
  )
}

/**
 * It tells where somebody protected is: at once and back in time, with every copy and every correction of it. There is no
 * way back: what is told wrongly to nobody is written anew.
 */
export const markWhereabouts: Decider = (asked) => {
  const part = textOf(asked, 'part') ?? ''
  const copies = copiesOf(asked, part)
  const corrections = asked.known
    .parts('entry-corrected', 'correction')
    .filter(({ values }) => [part, ...copies].includes(values.part))
    .map((told): string => told.part.id)
  return recordUnless(
    asked,
    [partOf(asked)?.whereabouts === true && { code: 'already-done', field: '/part' }],
    () =>
      [...copies, ...corrections].map((one) =>
        follow(asked, 'whereabouts-marked', { mark: { part: one } }),
      ),
  )
}

/**
 * A correction is a new fact beside the old one; nothing published or confirmed is changed by it (S9). It is of the same
 * category, for the same readers and about the same person; about what, when its author does not say, too.
 */
export const correctEntry: Decider = (asked) => {
  const original = partOf(asked)
  // A correction would stay when the words it corrects are gone.
  const note = asked.sight.find(textOf(asked, 'part') ?? '')?.fact
  const goes = note?.parts.some(({ name }) => name === 'going') === true
  const refusal =
    notOwn(asked) ||
    (goes && { code: 'goes-by-its-day' as const, field: '/part', wayOut: 'send-note' as const })
  if (refusal || !original) return refuse(refusal || { code: 'unknown-reference', field: '/part' })
  const said = asked.given.topics ?? (original.unsorted ? undefined : original.topics)
  const { part, words } = asked.given.values
  const draft = { name: 'correction', values: { part, words }, topics: said, like: original }
  return accept([factOf(asked, 'entry-corrected', [draft], () => original.readers, original.about)])
}
