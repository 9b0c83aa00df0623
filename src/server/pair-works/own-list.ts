/**
 * Somebody's own rows, as of today. A row is made when something is recorded; where the calendar alone has given its
 * reader another place since then (a substitute's days have passed, a mandate has ended), it is made anew before it is
 * shown.
 */
import type { Acting, ListAsked, MemberRow, Page } from '#store/store'
import type { House } from '../house.ts'
import { remake } from './remake.ts'

export const ownList = async (
  house: House,
  acting: Acting,
  asked: ListAsked,
): Promise<Page<MemberRow>> => {
  const { turned, page } = await house.store.read(acting, null, async (tx) => ({
    turned: await tx.turned(),
    page: await tx.list(asked),
  }))
  if (turned.length === 0) return page
  const county = await house.county.current()
  for (const pairWork of turned)
    await house.store.decide(pairWork, acting, (tx) => remake(house, tx, county))
  return house.store.read(acting, null, (tx) => tx.list(asked))
}
