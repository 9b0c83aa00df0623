/**
 * A permission ends with its last day, at midnight in Helsinki. It says so two weeks before: derived from the day, never
 * stored and never sent by itself.
 *
 * @source design rules.md, "Permission"; experience.md, "being told before something ends"
 */
import { daysBetween, type LocalDate } from './calendar.ts'

/** Our setting. */
export const tellBeforeDays = 14

/** Days left, the last one counted as 0; null when it is not yet time to say it, or the day is past. */
export const daysToEnd = (until: LocalDate | null, today: LocalDate): number | null => {
  if (until === null) return null
  const left = daysBetween(today, until)
  return left >= 0 && left <= tellBeforeDays ? left : null
}
