/**
 * After somebody's identity has changed: who sees what, and each member's row, are made anew in every pair work it
 * concerns, in the transaction of the change. A turvakielto that begins today masks the past with it.
 */
import type { PersonId } from '#domain/identity'
import type { IdentityTransaction } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { remake } from '../pair-works/remake.ts'

/** `county`: read before the transaction began. */
export const remakeConcerning = async (
  house: House,
  tx: IdentityTransaction,
  county: County,
  people: readonly PersonId[],
): Promise<void> => {
  for (const pairWork of await tx.concerning(people))
    await tx.within(pairWork, (one) => remake(house, one, county))
}
