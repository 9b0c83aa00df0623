/** Who sees what of a pair work, and each member's row, made anew from its log as it stands. Nothing is recorded. */
import type { DecideTransaction } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { pinnedModel } from './give-command.ts'
import { settle } from './settle.ts'
import { clientSideIds, surroundingsOf } from './surroundings.ts'

/** `county`: read before the transaction began. */
export const remake = async (
  house: House,
  tx: DecideTransaction,
  county: County,
): Promise<void> => {
  const [pairWork, known] = await Promise.all([tx.find(), tx.known()])
  if (!pairWork || known.all.length === 0) return
  const people = await tx.people(clientSideIds(known, county, pairWork.client, null))
  const client = people.find((person) => person.id === pairWork.client)
  const model = pinnedModel(house, known)
  if (!client || !model) throw new Error('a pair work without its client or its model')
  const around = surroundingsOf(house, { now: house.clock(), model, county, client, people })
  await settle(house, tx, { pairWork, client, people, around, known, facts: [] })
}
