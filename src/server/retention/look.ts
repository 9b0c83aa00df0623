/** The job: what has come to the end of its time is proposed, today as it is in Helsinki. */
import { helsinkiDate, type Instant } from '#domain/calendar'
import type { LongerTimes } from '#domain/retention'
import type { Store } from '#store/store'

export const lookForDue = async (
  given: {
    readonly store: Pick<Store, 'retention'>
    readonly newId: () => string
    readonly longer: LongerTimes
  },
  now: Date,
): Promise<number> => {
  const on = helsinkiDate(now.toISOString() as Instant)
  const { open } = await given.store.retention.propose({
    on,
    newId: given.newId,
    longer: given.longer,
  })
  return open
}
