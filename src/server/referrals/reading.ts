/**
 * Reading referrals: each read is in the log of the pair work that may be opened from it, and where it came from another
 * controller or register, in the disclosure log. What one may not see and what was never sent are answered alike.
 */
import type { Acting, Referral } from '#store/store'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import { logUse } from '../use.ts'
import type { Alike } from './present.ts'

export const logReferrals = (
  house: House,
  acting: Acting,
  what: 'referral' | 'referrals' | 'referral-sent' | 'referral-answered',
  read: readonly Referral[],
): Promise<void> =>
  logUse(house, acting, {
    what,
    purpose: 'referral',
    pairWorks: read.map((one) => one.pairWork),
    categories: ['identity', 'need'],
    basis: read.map((one) => ({ kind: 'referral', lines: [], pairWork: one.pairWork })),
  })

/** @throws Problem not-found, after the same work whether it is a secret or was never sent */
export const findReferral = async (
  house: House,
  acting: Acting,
  wanted: string,
): Promise<Referral> => {
  const found = await house.store.referrals.find(acting, wanted)
  if (!found) {
    await logUse(house, acting, {
      what: 'referral',
      purpose: 'referral',
      pairWorks: [],
      outcome: 'refused',
    })
    throw new Problem('not-found')
  }
  return found
}

/** Who among those the reader may know could be the same person: by code first, by name and birth date, by name. */
export const findAlike = async (
  house: House,
  acting: Acting,
  { content }: Referral,
): Promise<readonly Alike[]> => {
  if (!content) return []
  const { name, birthDate, identityCode } = content.client
  const [byCode, byName, atHome] = await house.store.read(acting, null, async (tx) => [
    identityCode ? await tx.findClientsByCode(identityCode) : [],
    await tx.searchClients(name, 20),
    await tx.homeClients(),
  ])
  const alike: Alike[] = byCode.map((person) => ({ person, by: 'code' as const }))
  for (const person of byName) {
    if (alike.some((one) => one.person.id === person.id) || !atHome.has(person.id)) continue
    const isSameBirth = birthDate !== null && person.birthDate === birthDate
    const isOther = birthDate !== null && person.birthDate !== null && !isSameBirth
    if (!isOther) alike.push({ person, by: isSameBirth ? 'name-and-birth' : 'name' })
  }
  return alike
}
