/** The days a deadline is counted from, read from the facts of one round. */
import { helsinkiDate, type LocalDate } from './calendar.ts'
import { matches } from './fact-match.ts'
import type { At } from './guards.ts'
import type { Facts } from './knowledge.ts'
import type { Step } from './process-model.ts'

const sorted = (days: readonly (string | null | undefined)[]): readonly LocalDate[] =>
  days.filter((day): day is LocalDate => day !== null && day !== undefined).toSorted()
export const earliest = (days: readonly (string | null | undefined)[]): LocalDate | null =>
  sorted(days)[0] ?? null
export const latest = (days: readonly (string | null | undefined)[]): LocalDate | null =>
  sorted(days).at(-1) ?? null

/** The day the need came to the service's knowledge: the contact, and the matter becoming pending. */
export const contactDay = (round: Facts): LocalDate | null =>
  earliest(
    [...round.of('need-recognised'), ...round.of('referred-to-pair')].map((fact) =>
      helsinkiDate(fact.happenedAt),
    ),
  )

export const isUrgent = (round: Facts): boolean =>
  round.of('urgent-start-justified').length > 0 ||
  round.parts('need-recognised', 'need').some(({ values }) => values.urgent === true)

/** The pair work began in a later phase: the assessment was under way already, and its start is no longer due. */
export const startsLate = (round: Facts, at: At): boolean => {
  const startsIn = round.last('round-opened', 'round')?.values.startsIn
  const late = Object.values(at.model.entry.late ?? {})
  return startsIn !== undefined && late.includes(startsIn)
}

/** The first joint meeting, today or later, that is neither held nor cancelled. */
export const nextMeetingDay = (round: Facts, today: LocalDate): LocalDate | null => {
  const over = new Set<string>([
    ...round.parts('meeting-held', 'meeting').map(({ values }) => values.meeting),
    ...round.parts('meeting-cancelled', 'cancellation').map(({ values }) => values.meeting),
  ])
  const days = round
    .parts('meeting-proposed', 'meeting')
    .filter(({ part, values }) => values.joint && !over.has(part.id))
    .map(({ values }) => helsinkiDate(values.startsAt as Parameters<typeof helsinkiDate>[0]))
  return earliest(days.filter((day) => day >= today))
}

/** The days on which oral lines were heard that are still in their days, not confirmed and not for one contact only. */
export const oralLineDays = (round: Facts, today: LocalDate): readonly LocalDate[] => {
  const confirmed = new Set(
    round.parts('line-confirmed', 'confirmation').map(({ values }) => values.line),
  )
  const lines = round.parts('line-given', 'line')
  const isNewest = (one: (typeof lines)[number]): boolean =>
    !lines.some(
      ({ values }) =>
        values.giver === one.values.giver &&
        values.party === one.values.party &&
        values.version > one.values.version,
    )
  return lines
    .filter((line) => line.values.form === 'oral' && line.values.oneContact !== true)
    .filter((line) => line.values.until >= today && !confirmed.has(line.part.id) && isNewest(line))
    .map(({ fact }) => helsinkiDate(fact.happenedAt))
}

/** The day of the last fact that makes the step due again. */
export const lastDayOf = (round: Facts, step: Step): LocalDate | null =>
  latest(
    (step.againAfter ?? []).flatMap((trigger) =>
      round
        .of(trigger.fact)
        .filter((fact) => matches(fact, trigger))
        .map((fact) => helsinkiDate(fact.happenedAt)),
    ),
  )
