/**
 * What a change of tags or a correction opens, and to whom: by the same rule as every read, before it is recorded. The
 * command carries the mark of the preview it was confirmed on, so nobody opens a text without having seen to whom.
 *
 * @source design rules.md, "Topics on text": loosening goes through the preview
 */
import type { Fact, NewFact, Part } from '#domain/facts/index'
import type { GrantRow, GrantStanding } from '#domain/grant'
import type { PersonId } from '#domain/identity'
import type { Known, Seen } from '#domain/knowledge'
import { deriveMembers } from '#domain/members'
import { isWider } from '#domain/widening'
import type { Topic } from '#domain/words'
import { isInForce, type Reader, seesPart } from '#policy/sees'
import type { Acting } from '#store/store'
import type { Keys } from '../keys.ts'

export interface Widening {
  /** Who would come to read it, as far as whoever changes it may know them. */
  readonly readers: readonly { readonly person: PersonId; readonly service: string | null }[]
  /** The preview's mark: of these parts, opened so, to these readers. */
  readonly mark: string
}

interface Weighed {
  readonly acting: Acting
  readonly standing: GrantStanding
  readonly grants: readonly GrantRow[]
  readonly client: PersonId
  readonly known: Known
  readonly seen: Seen
  /** What would be recorded. */
  readonly facts: readonly NewFact[]
}
interface Change {
  readonly before: { readonly fact: Fact; readonly part: Part }
  readonly after: { readonly fact: Fact; readonly part: Part }
}

const changesOf = ({ known, facts }: Weighed): readonly Change[] =>
  facts.flatMap((fact) =>
    fact.parts.flatMap((part) => {
      const before = known.find(String(part.values.part))
      if (!before) return []
      if (fact.kind === 'entry-corrected') return [{ before, after: { fact, part } }]
      if (fact.kind !== 'part-retagged') return []
      const topics = part.values.topics as readonly Topic[]
      return [
        { before, after: { fact: before.fact, part: { ...before.part, topics, unsorted: false } } },
      ]
    }),
  )

/** Everybody who holds a grant, on the first day from today on which it shows them something. */
const readersOf = ({ grants, acting }: Weighed): readonly (readonly [Reader, GrantRow[]])[] =>
  [...Map.groupBy(grants, (row) => `${row.person} ${row.service ?? ''}`).values()].flatMap(
    (rows) => {
      const [first] = rows
      const begins = rows.filter((row) => !row.ownOnly).map((row) => row.from)
      const on = begins.reduce((one, other) => (other < one ? other : one), begins[0] ?? acting.on)
      if (!first || (first.person === acting.person && first.service === acting.service)) return []
      const reader: Reader = {
        person: first.person,
        service: first.service,
        on: on < acting.on ? acting.on : on,
        at: acting.at,
        leads: true,
      }
      return [[reader, rows.filter((row) => isInForce(row, reader))]]
    },
  )

/** They read all of it themselves, so all who would come to read it may be told them. */
const seesAll: ReadonlySet<GrantStanding> = new Set(['home', 'keeper', 'client'])

/** Undefined: it opens nothing. Outside the home that is judged by the tags alone, never by who else there is. */
export const wideningOf = (keys: Keys, weighed: Weighed): Widening | undefined => {
  const { acting, standing, client, seen } = weighed
  const changes = changesOf(weighed)
  if (changes.length === 0) return undefined
  const gained = readersOf(weighed).flatMap(([{ person, service, ...when }, rows]) => {
    const sees = ({ fact, part }: Change['before']) =>
      seesPart(rows, { person, service, ...when }, client, fact, part)
    const gains = changes.some(({ before, after }) => !sees(before) && sees(after))
    return gains ? [{ person, service }] : []
  })
  const opens = changes.some(({ before, after }) => isWider(before.part, after.part))
  if (seesAll.has(standing) ? gained.length === 0 : !opens) return undefined
  const met = new Set(deriveMembers(seen, acting.on).map((member) => member.person))
  const readers = gained
    .filter(({ person }) => seesAll.has(standing) || met.has(person))
    .toSorted((one, other) => (`${one.person}` < `${other.person}` ? -1 : 1))
  const parts = changes.map(({ before, after }) => [
    before.part.id,
    after.part.category,
    [...after.part.topics].sort(),
    after.part.unsorted,
  ])
  return { readers, mark: keys.mark(acting, 'preview', JSON.stringify([parts, readers])) }
}
