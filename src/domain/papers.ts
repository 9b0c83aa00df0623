/**
 * The proof beside a line: the signed paper of a written one, the confirmation an oral one waits for. Both are prompts:
 * a line is in force as its model says, whatever its paper.
 *
 * @source design rules.md, "Permission", Form
 */
import { addDays, helsinkiDate, type LocalDate } from './calendar.ts'
import { id, type PartId, type ServiceId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Line } from './lines.ts'

/** Our setting: a prompt, never a stop. @source rules.md, "Permission" */
export const confirmWithinDays = 14

export interface Paper {
  /** The part the scan is kept with; null when the paper is only in that service's own system. */
  readonly scan: PartId | null
  readonly kind: 'pdf' | 'png' | 'jpeg' | null
  readonly service: ServiceId
  readonly storedOn: LocalDate
}

/** The newest paper that names this line. A sealed entry has no parts: its paper is waited for again. */
export const findPaper = (facts: Facts, line: PartId): Paper | undefined => {
  const told = facts
    .parts('consent-document-stored', 'stored')
    .findLast(({ values }) => values.lines?.includes(line))
  return (
    told && {
      scan: told.values.scan === undefined ? null : told.part.id,
      kind: told.values.scan ?? null,
      service: id<'service'>(told.values.service),
      storedOn: helsinkiDate(told.fact.recordedAt),
    }
  )
}

export const waitsForPaper = (facts: Facts, line: Line): boolean =>
  line.answer === 'given' &&
  line.form === 'written-signed' &&
  findPaper(facts, line.part) === undefined

/** Until when an oral yes is asked to be confirmed; null: it needs no confirming. */
export const confirmBy = (facts: Facts, line: Line): LocalDate | null => {
  if (line.answer !== 'given' || line.form !== 'oral') return null
  const told = facts.find(line.part)
  if (!told || told.part.values.oneContact === true) return null
  return addDays(helsinkiDate(line.recordedAt), confirmWithinDays)
}
