/**
 * Somebody's own rows, as of today. A row is made when something is recorded; where the calendar alone has given its
 * reader another place since then (a substitute's days have passed, a mandate has ended), it is made anew before it is
 * shown.
 */

import type { Category } from '#domain/words'
import type { Acting, ListAsked, MemberRow, Page } from '#store/store'
import type { House } from '../house.ts'
import { logUse } from '../use.ts'
import { type RowBody, usedBy } from './list-row.ts'
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

/** What a page of a day, a week or a unit is made of at most. */
export const mostRows = 200

/** One's open ones, by their day. */
export const openRows = async (house: House, acting: Acting): Promise<readonly MemberRow[]> =>
  (await ownList(house, acting, { order: 'due', state: 'open', limit: mostRows })).rows

/** The open ones of the unit somebody leads, told in the use log before anything of them is shown. */
export const unitRows = async (
  house: House,
  acting: Acting,
  beside?: (body: RowBody) => readonly Category[],
): Promise<readonly MemberRow[]> => {
  const rows = (await openRows(house, acting)).filter((row) => row.standing === 'supervisor')
  await logUse(house, acting, {
    what: 'unit',
    purpose: 'supervision',
    pairWorks: rows.map((row) => row.pairWork),
    ...usedBy(rows, beside),
  })
  return rows
}
