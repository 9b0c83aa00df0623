/** The one door: however somebody has shown who they are, their session begins here, and the log is told. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { id, type PersonId } from '#domain/identity'
import type { Account, Session } from '#store/store'
import { type House, isWorkerSide, todayOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { logUse } from '../use.ts'
import { beginSession, endSession, findSession, mayWork, type SignedIn } from './sessions.ts'

/** What the log tells of signing in; `purpose` is how. Nobody known: the log says so. */
export type SignInEvent =
  | 'sign-in'
  | 'sign-out'
  | 'signed-out-by-provider'
  | 'way-in-added'
  | 'way-in-renamed'
  | 'way-in-removed'
  | 'sessions-ended'
  | 'account-invited'
  | 'account-ended'

const nobody = id<'person'>('nobody')

export const logSignIn = (
  house: House,
  what: SignInEvent,
  how: string,
  person: PersonId | null,
  outcome: 'read' | 'refused' = 'read',
): Promise<void> =>
  logUse(
    house,
    { person: person ?? nobody, service: null },
    { what, purpose: how, pairWorks: [], categories: [], basis: [], outcome },
  )

/**
 * A new token at every sign-in; the session before, when there was one, is ended. With one service one acts in it; with
 * several, in the wished one, and without a wish in none until one is chosen. The demo takes the first.
 * @throws Problem `no-work-here` when the employment has ended, `input` for a service that is not theirs
 */
export const enter = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  signedIn: SignedIn,
  wished?: string,
): Promise<Session> => {
  const county = await house.county.latest()
  if (account.endedAt !== null || !(await mayWork(house, account))) {
    await logSignIn(house, 'sign-in', signedIn.how, account.person, 'refused')
    throw new Problem('no-work-here')
  }
  const hats = isWorkerSide(account.audience)
    ? county.employments(account.person, todayOf(house))
    : []
  const usual = hats.length === 1 || signedIn.how === 'password-demo' ? hats[0] : undefined
  const chosen = wished === undefined ? usual : hats.find((hat) => hat.service === wished)
  if (wished !== undefined && !chosen)
    throw new Problem('input', [{ code: 'not-in-list', field: '/service' }])
  if (await findSession(request, house)) await endSession(request, reply, house)
  await logSignIn(house, 'sign-in', signedIn.how, account.person)
  const service = chosen?.service ?? null
  const tokenHash = await beginSession(request, reply, house, account, signedIn, service)
  const { clock, config } = house
  const session = await house.store.sessions.find(tokenHash, clock(), config.idleMinutes)
  if (!session) throw new Error('a session that just began is not found')
  return session
}
