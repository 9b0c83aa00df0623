/** Notes between the people of one pair work: who has read which, as far as a reader sees. */
import type { Instant, LocalDate } from './calendar.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'

export interface Note {
  readonly id: PartId
  readonly by: PersonId
  readonly to: readonly PersonId[]
  readonly words: string
  readonly at: Instant
  /** The last day it is shown as new; null: until it is read. */
  readonly until: LocalDate | null
  readonly readBy: readonly PersonId[]
}

/** @term viesti työparille */
export const deriveNotes = (seen: Facts): readonly Note[] =>
  seen.parts('note-sent', 'note').map(({ fact, part, values }) => ({
    id: part.id,
    by: fact.by.person,
    to: values.to.map((person) => id<'person'>(person)),
    words: values.words,
    at: fact.happenedAt,
    until: (values.until as LocalDate | undefined) ?? null,
    readBy: seen
      .parts('note-read', 'read')
      .filter((told) => told.values.note === part.id)
      .map((told) => told.fact.by.person),
  }))

/** What waits to be read by somebody; one's own notes wait for others. */
export const unreadNotesOf = (seen: Facts, who: PersonId, today: LocalDate): readonly Note[] =>
  deriveNotes(seen).filter(
    ({ by, to, until, readBy }) =>
      by !== who && to.includes(who) && !readBy.includes(who) && (until === null || until >= today),
  )
