import type { Instant } from '#domain/calendar'
import type { Fact, FactKind, Part } from '#domain/facts/index'
import {
  type CommandId,
  type FactId,
  id,
  type PartId,
  type PersonId,
  type ServiceId,
} from '#domain/identity'
import type { Category, Topic } from '#domain/words'

/** One part with its envelope, as both engines give it. `part` null: an envelope without parts. */
export interface ToldRow {
  seq: number
  id: FactId
  kind: string
  round: number
  happened_at: Instant
  recorded_at: Instant
  by_person: PersonId
  by_service: ServiceId | ''
  command_id: CommandId
  part: PartId | null
  name: string
  category: Category
  topics: Topic[]
  unsorted: boolean
  readers: PersonId[]
  author_person: PersonId
  author_service: ServiceId | ''
  about: PersonId | null
  whereabouts: boolean
  content: Record<string, unknown> | null
}

export const serviceOf = (service: string): ServiceId | null =>
  service === '' ? null : id<'service'>(service)

/** Rows in the order of the log become facts, each with the parts that were given. */
export const assemble = (rows: readonly ToldRow[]): readonly Fact[] => {
  const facts: (Fact & { parts: Part[] })[] = []
  let seq = 0
  for (const row of rows) {
    if (row.seq !== seq) {
      seq = row.seq
      facts.push({
        id: row.id,
        kind: row.kind as FactKind,
        round: row.round,
        happenedAt: row.happened_at,
        recordedAt: row.recorded_at,
        by: { person: row.by_person, service: serviceOf(row.by_service) },
        commandId: row.command_id,
        parts: [],
      })
    }
    if (row.part !== null) facts.at(-1)?.parts.push(partOf(row, row.part))
  }
  return facts
}

const partOf = (row: ToldRow, part: PartId): Part => ({
  id: part,
  name: row.name,
  category: row.category,
  topics: row.topics,
  unsorted: row.unsorted,
  readers: row.readers,
  author: { person: row.author_person, service: serviceOf(row.author_service) },
  about: row.about,
  whereabouts: row.whereabouts,
  values: row.content ?? {},
})
