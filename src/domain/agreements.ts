/** One card, two thumbs: an agreement holds when two members have said the same. */
import type { FactKind, PartName, PartValues } from './facts/index.ts'
import type { PersonId } from './identity.ts'
import type { Facts, Told } from './knowledge.ts'
import { homeMembers } from './members.ts'

export interface Agreement<K extends FactKind, N extends PartName<K>> {
  /** The newest card. */
  readonly told: Told<K, N>
  /** Who has confirmed exactly this. */
  readonly by: readonly PersonId[]
  /** Two members, or the only one there is, have said the same. */
  readonly holds: boolean
}

const same = (one: unknown, other: unknown) =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/**
 * The newest card of this kind and who agrees with it. Each member's own newest card counts, so a change asks for
 * the other's thumb again. `about` narrows to one meeting.
 * @source model A, A.07, A.08, A.18, A.19: the pair agrees
 */
export const agreedByTwo = <K extends FactKind, N extends PartName<K>>(
  facts: Facts,
  kind: K,
  part: N,
  about: (values: PartValues<K, N>) => boolean = () => true,
): Agreement<K, N> | undefined => {
  const cards = facts.parts(kind, part).filter((told) => about(told.values))
  const newest = cards.at(-1)
  if (!newest) return undefined
  const latest = new Map<PersonId, Told<K, N>>()
  for (const card of cards) latest.set(card.fact.by.person, card)
  const by = [...latest]
    .filter(([, card]) => same(card.values, newest.values))
    .map(([person]) => person)
  return {
    told: newest,
    by,
    holds: by.length >= 2 && by.length >= Math.min(2, homeMembers(facts).length),
  }
}
