/**
 * Sessions: a random token in a cookie no script reads, its hash in the database. The token carries a mark of the
 * server, so that an invented one is known without asking the database.
 */
import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '#domain/calendar'
import type { ServiceId } from '#domain/identity'
import type { Account, Session } from '#store/store'
import type { Config } from '../config.ts'
import type { House } from '../house.ts'
import { hashToken, isSame, newToken } from '../keys.ts'

const markOf = (config: Config, token: string): string =>
  createHmac('sha256', config.key)
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
  )
  return found ?? null
}

export const beginSession = async (
  reply: FastifyReply,
  house: House,
  account: Pick<Account, 'username'>,
  service: ServiceId | null,
): Promise<string> => {
  const token = newToken()
  const createdAt = house.clock()
  await house.store.sessions.begin({
    tokenHash: hashToken(token),
    username: account.username,
    service,
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
    house.hub.closeSession(hashToken(token))
  }
  reply.clearCookie(cookieName(house.config), { path: '/' })
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
