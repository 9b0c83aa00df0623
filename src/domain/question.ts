/**
 * A short consultation asked first of a professional, or of a service's own desk, of any organisation; about nobody.
 *
 * @term kysymys ennen työparityötä
 * @source 004 D.F3 (both ways; brings certainty; lowers the threshold); decision 0043
 */
import { addDays, isWorkingDay, type LocalDate, type WorkingDays } from './calendar.ts'

/** In UTF-16 units, and how many times the two may speak: a longer talk is a call, or pair work. */
export const questionWords = 2000
export const mostMessages = 20

export type QuestionState = 'waits' | 'answered' | 'closed'
export const stateOf = (question: {
  readonly answeredOn: LocalDate | null
  readonly closedOn: LocalDate | null
}): QuestionState =>
  question.closedOn !== null ? 'closed' : question.answeredOn !== null ? 'answered' : 'waits'

/** How soon somebody usually answers. Nothing closer than a day is kept, so hours are "the same day". */
export const answerBands = [
  'same-day',
  'next-working-day',
  'in-three-working-days',
  'in-a-week',
  'over-a-week',
] as const
export type AnswerBand = (typeof answerBands)[number]

/** Working days passed since, today not counted on the day itself. */
export const workingDaysSince = (from: LocalDate, to: LocalDate, rule: WorkingDays): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, rule)) count += 1
  return count
}

/** By the middle one of earlier answers; null as long as there are fewer than three to tell from. */
export const answerBandOf = (
  earlier: readonly { readonly asked: LocalDate; readonly answered: LocalDate }[],
  rule: WorkingDays,
): AnswerBand | null => {
  if (earlier.length < 3) return null
  const waits = earlier
    .map(({ asked, answered }) => workingDaysSince(asked, answered, rule))
    .toSorted((one, other) => one - other)
  const usual = waits[Math.floor(waits.length / 2)] ?? 0
  if (usual === 0) return 'same-day'
  if (usual === 1) return 'next-working-day'
  if (usual <= 3) return 'in-three-working-days'
  return usual <= 5 ? 'in-a-week' : 'over-a-week'
}
