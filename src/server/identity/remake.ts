/**
 * After somebody's identity has changed: who sees what, and each member's row, are made anew in every pair work it
 * concerns, in the transaction of the change. A turvakielto that begins today masks the past with it.
 */
import type { PersonId } from '#domain/identity'
import type { DecideTransaction, IdentityTransaction } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { pinnedModel } from '../pair-works/give-command.ts'
import { settle } from '../pair-works/settle.ts'
import { clientSideIds, surroundingsOf } from '../pair-works/surroundings.ts'

const remake = async (house: House, tx: DecideTransaction, county: County): Promise<void> => {
  const [pairWork, known] = await Promise.all([tx.find(), tx.known()])
  if (!pairWork || known.all.length === 0) return
  const people = await tx.people(clientSideIds(known, county, pairWork.client, null))
  const client = people.find((person) => person.id === pairWork.client)
  const model = pinnedModel(house, known)
  if (!client || !model) throw new Error('a pair work without its client or its model')
  const around = surroundingsOf(house, { now: house.clock(), model, county, client, people })
  await settle(house, tx, { pairWork, client, people, around, known, facts: [] })
}

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
