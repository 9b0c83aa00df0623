/** Whoever invites must have been invited: the first administrator is, by whoever runs the service, at its own machine. */
import { id } from '#domain/identity'
import type { Audience } from '#store/store'
import { originOf } from '../config.ts'
import type { House } from '../house.ts'
import { hashToken, newToken } from '../keys.ts'
import { logUse } from '../use.ts'
import { minutesAfter } from './sessions.ts'

type Office = Extract<Audience, 'administrator' | 'data-protection-officer' | 'steering-group'>
export const offices = [
  'administrator',
  'data-protection-officer',
  'steering-group',
] as const satisfies readonly Office[]

const linkDays = 7

/** A new person with an account of that office. Returns the link to hand over. */
export const inviteToOffice = async (
  house: Pick<House, 'store' | 'clock' | 'newId' | 'config'>,
  name: string,
  audience: Office,
): Promise<string> => {
  const { store, clock, newId, config } = house
  const person = id<'person'>(newId())
  const username = newId()
  const token = newToken()
  const createdAt = clock()
  await store.people.put([
    {
      id: person,
      name,
      birthDate: null,
      language: 'fi',
      secretWhereabouts: false,
      rehearsal: false,
      worker: false,
    },
  ])
  await store.accounts.put({ username, person, passwordHash: null, audience })
  await store.waysIn.putLink({
    tokenHash: hashToken(token),
    username,
    invitedBy: person,
    createdAt,
    expiresAt: minutesAfter(createdAt, linkDays * 24 * 60),
  })
  await logUse(
    house,
    { person, service: null },
    {
      what: 'account-invited',
      purpose: 'by whoever runs the service',
      pairWorks: [],
      categories: [],
      basis: [],
    },
  )
  return `${originOf(config)}/sign-in/invitation#${token}`
}
