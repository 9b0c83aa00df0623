/**
 * The job, today as it is in Helsinki: what was asked about nobody and is past its day goes, without a word, and so do
 * the words of notes whose day is over; what has come
 * to the end of its time is proposed.
 */
import { helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import type { LongerTimes } from '#domain/retention'
import type { Store } from '#store/store'

/** Today in Helsinki. */
export const today = (now: Date): LocalDate => helsinkiDate(now.toISOString() as Instant)

export const lookForDue = async (
  given: {
    readonly store: Pick<Store, 'retention' | 'briefs' | 'questions' | 'notes'>
    readonly newId: () => string
    readonly longer: LongerTimes
  },
  now: Date,
): Promise<number> => {
  const on = today(now)
  await given.store.briefs.removeExpired(on)
  await given.store.questions.removeExpired(on)
  await given.store.notes.removeGone(on)
  const { open } = await given.store.retention.propose({
    on,
    newId: given.newId,
    longer: given.longer,
  })
  return open
}
