/**
 * Clients and guardians are known by strong identification only, and only while there is a matter of theirs here. Whoever
 * has none is told the same, in the same way, whether or not their name is known: an account is made when the first
 * matter is found, and not before.
 *
 * One code may stand on several records: all their matters are then on one page. Where somebody has settled that two of
 * them are two people, one has a wrong code and nobody knows which: none is opened until it is corrected.
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
  const people = await house.store.waysIn.peopleByCode(code)
  if (people.length > 1 && (await house.store.identity.areApart(people))) return undefined
  const heres: { readonly person: PersonId; readonly audience: Audience }[] = []
  for (const person of people) {
    const held = await heldBy(house, person)
    // Shut out as one of them is shut out.
    if (held && held.endedAt !== null) return undefined
    const audience = await audienceOf(house, person)
    if (audience) heres.push({ person, audience })
  }
  const here = heres.find(({ audience }) => audience === 'client') ?? heres[0]
  return here && accountFor(house, here.person, here.audience)
}

const heldBy = async (house: House, person: PersonId): Promise<Account | undefined> =>
  (await house.store.accounts.ofPerson(person)).find((one) =>
    clientSide.some((side) => side === one.audience),
  )

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
  const held = await heldBy(house, person)
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
