/**
 * Clients and guardians are known by strong identification only, and only while there is a matter of theirs here. Whoever
 * has none is told the same, in the same way, whether or not their name is known: an account is made when the first
 * matter is found, and not before.
 */
import type { PersonId } from '#domain/identity'
import { identityCode } from '#domain/identity-code'
import type { Account, Audience } from '#store/store'
import { clientSide, type House, todayOf } from '../house.ts'

/** Undefined: no matters here. @param told the code as the provider wrote it */
export const findClientAccount = async (
  house: House,
  told: string,
): Promise<Account | undefined> => {
  const code = identityCode(told)
  if (!code) return undefined
  for (const person of await house.store.waysIn.peopleByCode(code)) {
    const audience = await audienceOf(house, person)
    if (audience) return accountFor(house, person, audience)
  }
  return undefined
}

/** By what the person themselves may see today. Own matters first: with them, others' are seen too. */
const audienceOf = (house: House, person: PersonId): Promise<Audience | undefined> =>
  house.store.read({ person, service: null, on: todayOf(house) }, null, async (tx) => {
    const has = async (standing: string) => (await tx.list({ limit: 1, standing })).rows.length > 0
    if (await has('client')) return 'client'
    return (await has('guardian')) || (await has('party')) ? 'guardian' : undefined
  })

const accountFor = async (
  house: House,
  person: PersonId,
  audience: Audience,
): Promise<Account | undefined> => {
  const held = (await house.store.accounts.ofPerson(person)).find((one) =>
    clientSide.some((side) => side === one.audience),
  )
  if (held && held.endedAt !== null) return undefined
  const username = held?.username ?? house.newId()
  if (held?.audience !== audience)
    await house.store.accounts.put({
      username,
      person,
      passwordHash: held?.passwordHash ?? null,
      audience,
    })
  return house.store.accounts.find(username)
}
