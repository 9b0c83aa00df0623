/** What one chooses when giving a permission, and the payload it becomes. */
import { addDays, addMonths, type LocalDate } from '#domain/calendar'
import type { OwnAnswer } from '../api/view.ts'
import { helsinkiToday, readDay, shortDay } from '../text/days.ts'

export interface LineChoices {
  readonly party: string
  readonly categories: readonly string[]
  readonly minusTopics: readonly string[]
  /** Months from today, or `day` when the day is typed. */
  readonly lasts: string
  readonly day: string
}
export const lengths = ['3', '6', '12'] as const

/** The last day when given today for so many months: the day before the same day of the month. */
export const lastDayAfter = (months: string, today: string = helsinkiToday()): string =>
  addDays(addMonths(today as LocalDate, Number(months)), -1)

/** Nothing is chosen on the giver's behalf: what stands is there to be changed, what was taken back is chosen anew. */
export const startingChoices = (party: string, answer: OwnAnswer | undefined): LineChoices => {
  const standing = answer?.answer === 'given' ? answer : undefined
  // One that is about to end is given anew for a time that is chosen anew.
  const until = standing?.endsInDays === null ? standing.until : null
  return {
    party,
    categories: standing?.categories ?? [],
    // What was not to be told stays untold until they say otherwise.
    minusTopics: answer?.minusTopics ?? [],
    lasts: until ? 'day' : '',
    day: until ? shortDay(until) : '',
  }
}

export const untilOf = ({ lasts, day }: LineChoices): string | null =>
  lasts === 'day' ? readDay(day) : lasts === '' ? null : lastDayAfter(lasts)

export type LineTrouble = 'party' | 'categories' | 'until'
export const troublesOf = (choices: LineChoices): readonly LineTrouble[] => [
  ...(choices.party === '' ? (['party'] as const) : []),
  ...(choices.categories.length === 0 ? (['categories'] as const) : []),
  ...(untilOf(choices) === null ? (['until'] as const) : []),
]
