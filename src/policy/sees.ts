/**
 * May this reader see this part? The one rule, on plain values; the store's row-level security says the same in SQL
 * and a test holds both against one expected table.
 */
import type { Instant, LocalDate } from '#domain/calendar'
import type { Actor, Fact, Part } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import type { PersonId } from '#domain/identity'

export interface Reader extends Actor {
  readonly on: LocalDate
  /** The moment it is asked; left out: nothing that lasts hours only is in force. */
  readonly at?: Instant | undefined
  /** Leads the service they act in, on that day, as the directory says; left out: does not. */
  readonly leads?: boolean | undefined
}

export const isInForce = (row: GrantRow, reader: Reader): boolean =>
  row.person === reader.person &&
  row.service === reader.service &&
  row.from <= reader.on &&
  (row.until === null || reader.on <= row.until) &&
  (row.endsAt === null || (reader.at !== undefined && reader.at < row.endsAt)) &&
  (row.standing !== 'supervisor' || reader.leads === true)

const isOwn = (part: Part, reader: Reader) =>
  part.author.person === reader.person && part.author.service === reader.service

/** `rows` are those in force for the reader (`isInForce`). */
export const seesPart = (
  rows: readonly GrantRow[],
  reader: Reader,
  client: PersonId,
  fact: Pick<Fact, 'id' | 'round' | 'recordedAt'>,
  part: Part,
): boolean =>
  rows.some((row) => {
    if (isOwn(part, reader)) return true
    if (row.ownOnly) return false
    if (part.whereabouts && !row.whereabouts) return false
    if (row.alsoParts.includes(part.id)) return true
    if (
      !row.aboutOthers &&
      part.about !== null &&
      part.about !== reader.person &&
      part.about !== client
    )
      return false
    if (part.unsorted && !row.unsorted) return false
    if (part.topics.some((topic) => row.minusTopics.includes(topic))) return false
    if (row.onlyTopics.length > 0 && !part.topics.some((topic) => row.onlyTopics.includes(topic)))
      return false
    if (part.readers.includes(reader.person)) return true
    if (!row.everything && !row.categories.includes(part.category)) return false
    if (row.notCategories.includes(part.category)) return false
    if (row.alsoFacts.includes(fact.id)) return true
    if (row.rounds !== 'all' && !row.rounds.includes(fact.round)) return false
    return row.since === null || fact.recordedAt >= row.since
  })

/** What a reader sees of a log: each fact with its visible parts, facts without any left out. */
export const visibleFacts = (
  facts: readonly Fact[],
  rows: readonly GrantRow[],
  reader: Reader,
  client: PersonId,
): readonly Fact[] => {
  const mine = rows.filter((row) => isInForce(row, reader))
  return facts.flatMap((fact) => {
    const parts = fact.parts.filter((part) => seesPart(mine, reader, client, fact, part))
    return parts.length === 0 ? [] : [{ ...fact, parts }]
  })
}
