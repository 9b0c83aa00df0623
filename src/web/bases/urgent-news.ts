/** What the client is told of urgent access, from the day after it was opened, for a month. */
import type { Recorded } from '../api/view.ts'
import { helsinkiToday } from '../text/days.ts'

export interface UrgentNews {
  readonly id: string
  readonly who: string
  readonly at: string
  readonly reason: string
  readonly second: boolean
  /** Null: nobody has judged it yet. */
  readonly justified: boolean | null
}
const month = 31 * 86_400_000

export const deriveUrgentNews = (
  record: readonly Recorded[],
  today: string,
): readonly UrgentNews[] => {
  const parts = (kind: string) =>
    record
      .filter((fact) => fact.kind === kind)
      .flatMap((fact) => fact.parts.map((part) => ({ fact, part })))
  const reviews = new Map(
    parts('urgent-access-reviewed').map(({ part }) => [
      String(part.values.access),
      part.values.justified === true,
    ]),
  )
  return parts('access-opened-urgently')
    .filter(({ fact }) => {
      const day = helsinkiToday(new Date(fact.recordedAt))
      return day < today && Date.parse(`${today}T12:00:00Z`) - Date.parse(fact.recordedAt) < month
    })
    .map(({ fact, part }) => ({
      id: part.id,
      who: String(part.values.who),
      at: fact.recordedAt,
      reason: String(part.values.reason).replace(/\.$/, ''),
      second: part.values.second === true,
      justified: reviews.get(part.id) ?? null,
    }))
    .toReversed()
}
