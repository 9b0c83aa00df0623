/**
 * Sessions: a random token in a cookie no script reads, its hash in the database. The token carries a mark of the
 * server, so that an invented one is known without asking the database.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '#domain/calendar'
import type { ServiceId } from '#domain/identity'
import type { Account, AtProvider, Session, SignedInBy } from '#store/store'
import type { Config } from '../config.ts'
import { type House, isWorkerSide, todayOf } from '../house.ts'
import { hashToken, isSame, newToken } from '../keys.ts'
import { deviceOf } from './device.ts'

/** Made of its bytes once: that takes longer than a mark, and every request needs one. */
const keyObjects = new WeakMap<Uint8Array, KeyObject>()
const keyOf = ({ key }: Config): KeyObject => {
  const known = keyObjects.get(key) ?? createSecretKey(key)
  keyObjects.set(key, known)
  return known
}

const markOf = (config: Config, token: string): string =>
  createHmac('sha256', keyOf(config))
    .update('session\0')
    .update(token)
    .digest('base64url')
    .slice(0, 22)

const cookieName = (config: Config): string => (config.secureCookies ? '__Host-tyopari' : 'tyopari')

/** The token of the request's cookie when this server made it. */
export const tokenOf = (request: FastifyRequest, config: Config): string | null => {
  const [token = '', mark = ''] = (request.cookies[cookieName(config)] ?? '').split('.')
  return token !== '' && isSame(markOf(config, token), mark) ? token : null
}

/** Null: nobody. A session ends with the employment it stands on, and one of the demo with the demo. */
export const findSession = async (
  request: FastifyRequest,
  house: House,
): Promise<Session | null> => {
  const token = tokenOf(request, house.config)
  if (token === null) return null
  const found = await house.store.sessions.find(
    hashToken(token),
    house.clock(),
    house.config.idleMinutes,
    request.routeOptions.config.quiet !== true,
  )
  if (!found || (found.how === 'password-demo' && !house.config.demo)) return null
  return (await mayWork(house, found)) ? found : null
}

/** Whoever signs in as a worker has work here today; the others need none. */
export const mayWork = async (
  house: House,
  account: Pick<Account, 'person' | 'audience'>,
): Promise<boolean> =>
  !isWorkerSide(account.audience) ||
  (await house.county.current()).employments(account.person, todayOf(house)).length > 0

export interface SignedIn {
  readonly how: SignedInBy
  readonly strong: boolean
  readonly atProvider?: AtProvider | undefined
}

/** A new token each time, so that one known from before opens nothing. */
export const beginSession = async (
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  account: Pick<Account, 'username'>,
  signedIn: SignedIn,
  service: ServiceId | null,
): Promise<string> => {
  if (signedIn.how === 'password-demo' && !house.config.demo)
    throw new Error('a session of the demo was asked for where there is none')
  const token = newToken()
  const createdAt = house.clock()
  await house.store.sessions.begin({
    ...signedIn,
    tokenHash: hashToken(token),
    id: house.newId(),
    username: account.username,
    service,
    device: deviceOf(request.headers['user-agent']),
    createdAt,
    expiresAt: minutesAfter(createdAt, house.config.absoluteMinutes),
  })
  setCookie(reply, house.config, `${token}.${markOf(house.config, token)}`)
  return hashToken(token)
}

export const endSession = async (
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
): Promise<void> => {
  const token = tokenOf(request, house.config)
  if (token !== null) {
    await house.store.sessions.end(hashToken(token))
    closeAll(house, [hashToken(token)])
  }
  reply.clearCookie(cookieName(house.config), { path: '/', secure: house.config.secureCookies })
}

/** What the ended sessions held open is closed. */
export const closeAll = (house: House, tokenHashes: readonly string[]): void => {
  for (const one of tokenHashes) house.hub.closeSession(one)
}

/** Gone when the browser closes; the database ends it earlier when it is idle or old. */
const setCookie = (reply: FastifyReply, config: Config, value: string): void => {
  reply.setCookie(cookieName(config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secureCookies,
  })
}

/** A moment so many minutes later. */
export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant
