/**
 * A new service applied for with the client, followed until somebody has answered.
 * @source model D, D.09, D.12
 */
import { addDays, type LocalDate } from './calendar.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'

/** Our setting: when nobody has said a day. */
export const askAgainAfterDays = 30

/** @term hakemus uuteen palveluun */
export interface Application {
  readonly id: PartId
  readonly service: string
  /** Where it stands in the directory; whom to invite once it is granted. */
  readonly party: string | null
  readonly on: LocalDate
  readonly words: string | null
  readonly with: readonly PersonId[]
  readonly supportedBy: PersonId | null
  readonly state: 'waiting' | 'granted' | 'refused' | 'withdrawn'
  /** Of the answer. */
  readonly answer: string | null
  readonly next: string | null
  /** The day to ask how it is going; null once answered. */
  readonly askAgainOn: LocalDate | null
  readonly isDue: boolean
}

/** Of the newest round, oldest first. `Known` or `Seen`: whoever reads a part of it is told that part. */
export const deriveApplications = (facts: Facts, today: LocalDate): readonly Application[] => {
  const round = facts.inRound(facts.round)
  return round.parts('new-service-applied', 'application').map(({ part, values }) => {
    const answers = round
      .parts('new-service-outcome', 'outcome')
      .filter((told) => told.values.application === part.id)
    const last = answers.at(-1)?.values
    const state = last?.outcome ?? 'waiting'
    const wished = answers.findLast((told) => told.values.askAgainOn !== undefined)?.values
    const asked = (wished?.askAgainOn ?? values.askAgainOn) as LocalDate | undefined
    const askAgainOn =
      state === 'waiting' ? (asked ?? addDays(values.on as LocalDate, askAgainAfterDays)) : null
    return {
      id: part.id,
      service: values.service,
      party: values.party ?? null,
      on: values.on as LocalDate,
      words: values.words ?? null,
      with: (values.with ?? []).map((one) => id<'person'>(one)),
      supportedBy: values.supportedBy === undefined ? null : id<'person'>(values.supportedBy),
      state,
      answer: last?.words ?? null,
      next: last?.next ?? null,
      askAgainOn,
      isDue: askAgainOn !== null && askAgainOn <= today,
    }
  })
}
