/** Notes in a record that wait for one reader: the same rule as their list row is made by (`#domain/notes`). */
import type { Recorded } from '../api/view.ts'

export interface NoteShown {
  readonly id: string
  readonly by: string
  readonly words: string
  readonly at: string
  readonly until: string | null
}

export const unreadNotes = (
  record: readonly Recorded[],
  me: string,
  today: string,
): readonly NoteShown[] => {
  const read = new Set(
    record
      .filter(({ kind, by }) => kind === 'note-read' && by.person === me)
      .flatMap(({ parts }) => parts.map(({ values }) => values['note'])),
  )
  return record
    .filter(({ kind, by }) => kind === 'note-sent' && by.person !== me)
    .flatMap(({ by, happenedAt, parts }) =>
      parts
        .filter(({ name }) => name === 'note')
        .map(({ id, values }) => ({
          id,
          by: by.person,
          to: values['to'] as readonly string[],
          words: String(values['words']),
          at: happenedAt,
          until: typeof values['until'] === 'string' ? values['until'] : null,
        })),
    )
    .filter(
      ({ id, to, until }) => to.includes(me) && !read.has(id) && (until === null || until >= today),
    )
}
