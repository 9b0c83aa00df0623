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

/** Nothing is chosen on the giver's behalf; what they chose before is there to be changed. */
export const startingChoices = (party: string, answer: OwnAnswer | undefined): LineChoices => ({
  party,
  categories: answer?.categories ?? [],
  minusTopics: answer?.minusTopics ?? [],
  // One that is about to end is given anew for a time that is chosen anew.
  lasts: answer?.until && answer.endsInDays === null ? 'day' : '',
  day: answer?.until && answer.endsInDays === null ? shortDay(answer.until) : '',
})

export const untilOf = ({ lasts, day }: LineChoices): string | null =>
  lasts === 'day' ? readDay(day) : lasts === '' ? null : lastDayAfter(lasts)

export type LineTrouble = 'party' | 'categories' | 'until'
export const troublesOf = (choices: LineChoices): readonly LineTrouble[] => [
  ...(choices.party === '' ? (['party'] as const) : []),
  ...(choices.categories.length === 0 ? (['categories'] as const) : []),
  ...(untilOf(choices) === null ? (['until'] as const) : []),
]
