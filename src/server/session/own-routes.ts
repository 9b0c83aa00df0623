/** One's own ways in and sessions. Whoever changes how they sign in has just signed in; the last way in stays. */
import { z } from 'zod'
import type { Account, Session } from '#store/store'
import { type App, clientSide, type House, sessionOf } from '../house.ts'
import { hashToken } from '../keys.ts'
import { Problem } from '../problem.ts'
import { doneSchema, withProblems } from '../schemas.ts'
import { logSignIn } from './enter.ts'
import { wayNameSchema } from './link-routes.ts'
import {
  askedSchema,
  ceremonySchema,
  presentProviders,
  providerSchema,
  tags,
} from './passkey-routes.ts'
import { askToMake, findMade, madeSchema } from './passkeys.ts'
import { howSchema } from './present.ts'
import { goToProvider, locationSchema } from './provider-routes.ts'
import { closeAll, minutesAfter } from './sessions.ts'

/** So recently must somebody have signed in to change how they do. */
const freshMinutes = 15

const waySchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
const waysSchema = z.object({
  mayChange: z
    .boolean()
    .meta({ description: 'False for clients: they sign in at a provider only' }),
  isFresh: z.boolean().meta({ description: 'False: sign in again before changing anything' }),
  passkeys: z.array(waySchema.extend({ isOnManyDevices: z.boolean(), isBackedUp: z.boolean() })),
  ties: z.array(waySchema),
  providers: z.array(providerSchema),
})
const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      isThis: z.boolean(),
      how: howSchema,
      device: z.string(),
      service: z.string().nullable(),
      startedAt: z.string(),
      seenAt: z.string(),
    }),
  ),
})
const wayParams = z.object({ way: z.string().max(64) })
const sessionParams = z.object({ session: z.string().max(64) })

export const registerOwnWays = (api: App, house: House): void => {
  const { waysIn, sessions } = house.store
  api.route({
    method: 'GET',
    url: '/my/ways-in',
    schema: { tags, summary: 'How one signs in', response: withProblems({ 200: waysSchema }) },
    handler: async (request) => {
      const session = sessionOf(request)
      const passkeys = await waysIn.passkeysOf(session.username)
      const ties = await waysIn.tiesOf(session.username)
      const titles = new Map(house.config.providers.map((one) => [one.name, one.title]))
      return {
        mayChange: mayChange(session),
        isFresh: isFresh(house, session),
        passkeys: passkeys.map((one) => ({
          ...shown(one, one.name),
          isOnManyDevices: one.isOnManyDevices,
          isBackedUp: one.isBackedUp,
        })),
        ties: ties.map((one) =>
          shown(one, titles.get(one.provider)?.[request.language] ?? one.provider),
        ),
        providers: presentProviders(house).filter((one) => one.for === 'workers'),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/my/ways-in/passkey/options',
    schema: {
      tags,
      summary: 'What one’s device is asked to make',
      response: withProblems({ 200: askedSchema }),
    },
    handler: async (request) => {
      const account = await changing(house, sessionOf(request))
      const held = await waysIn.passkeysOf(account.username)
      return askToMake(house, account, sessionOf(request).name, held)
    },
  })
  api.route({
    method: 'POST',
    url: '/my/ways-in/passkey',
    schema: {
      tags,
      summary: 'Add a passkey',
      body: z.strictObject({ ceremony: ceremonySchema, made: madeSchema, name: wayNameSchema }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const { username, person } = await changing(house, sessionOf(request))
      const { ceremony, made, name } = request.body
      const passkey = await findMade(house, username, ceremony, made, name)
      const isAdded = passkey !== undefined && (await waysIn.addPasskey(username, passkey))
      await logSignIn(house, 'way-in-added', 'passkey', person, isAdded ? 'read' : 'refused')
      if (!isAdded) throw new Problem('sign-in-failed')
      return { done: true as const }
    },
  })
  api.route({
    method: 'POST',
    url: '/my/ways-in/provider',
    schema: {
      tags,
      summary: 'Where the browser goes to tie one’s person at a provider',
      body: z.strictObject({ provider: z.string().max(20) }),
      response: withProblems({ 200: locationSchema }),
    },
    handler: async (request, reply) => {
      const { username } = await changing(house, sessionOf(request))
      const errand = { returnTo: '/my-sign-in', username }
      return goToProvider(house, reply, request.body.provider, 'workers', errand)
    },
  })
  api.route({
    method: 'PUT',
    url: '/my/ways-in/:way',
    schema: {
      tags,
      summary: 'Give a passkey another name',
      params: wayParams,
      body: z.strictObject({ name: wayNameSchema }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const { username, person } = sessionOf(request)
      const id = await findWay(house, username, request.params.way)
      if (!id || !(await waysIn.renamePasskey(username, id, request.body.name)))
        throw new Problem('not-found')
      await logSignIn(house, 'way-in-renamed', 'passkey', person)
      return { done: true as const }
    },
  })
  api.route({
    method: 'DELETE',
    url: '/my/ways-in/:way',
    schema: {
      tags,
      summary: 'Remove a passkey or a tie, but never the last',
      params: wayParams,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const { username, person } = await changing(house, sessionOf(request))
      const id = await findWay(house, username, request.params.way)
      const outcome = id === undefined ? 'none' : await waysIn.remove(username, id)
      if (outcome === 'none') throw new Problem('not-found')
      await logSignIn(
        house,
        'way-in-removed',
        'own',
        person,
        outcome === 'last' ? 'refused' : 'read',
      )
      if (outcome === 'last') throw new Problem('last-way-in')
      return { done: true as const }
    },
  })
  api.route({
    method: 'GET',
    url: '/my/sessions',
    schema: {
      tags,
      summary: 'Where one is signed in',
      response: withProblems({ 200: sessionsSchema }),
    },
    handler: async (request) => {
      const { username, tokenHash } = sessionOf(request)
      const list = await sessions.listOf(username, house.clock(), house.config.idleMinutes)
      const county = await house.county.current()
      return {
        sessions: list.map((one) => ({
          id: one.id,
          isThis: one.tokenHash === tokenHash,
          how: one.how,
          device: one.device,
          service: county.service(one.service ?? '')?.name[request.language] ?? null,
          startedAt: one.createdAt,
          seenAt: one.seenAt,
        })),
      }
    },
  })
  const endSessions = async (session: Session, ended: readonly string[]) => {
    closeAll(house, ended)
    await logSignIn(house, 'sessions-ended', 'own', session.person)
    return { done: true as const }
  }
  api.route({
    method: 'DELETE',
    url: '/my/sessions',
    schema: {
      tags,
      summary: 'Sign out everywhere but here',
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const { username, tokenHash } = session
      return endSessions(session, await sessions.endOthers(username, tokenHash))
    },
  })
  api.route({
    method: 'DELETE',
    url: '/my/sessions/:session',
    schema: {
      tags,
      summary: 'Sign out at one place',
      params: sessionParams,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const ended = await sessions.endOne(session.username, request.params.session)
      if (ended.length === 0) throw new Problem('not-found')
      return endSessions(session, ended)
    },
  })
}

const mayChange = ({ audience }: Session): boolean => !clientSide.some((one) => one === audience)
const isFresh = (house: House, { createdAt }: Session): boolean =>
  house.clock() < minutesAfter(createdAt, freshMinutes)

/** @throws Problem `forbidden` for a client, `sign-in-again` when it is long since they signed in */
const changing = async (house: House, session: Session): Promise<Account> => {
  if (!mayChange(session)) throw new Problem('forbidden')
  if (!isFresh(house, session)) throw new Problem('sign-in-again')
  const account = await house.store.accounts.find(session.username)
  if (!account) throw new Problem('not-signed-in')
  return account
}

/** An authenticator's id may be longer than an address should be: outside, a way in goes by its hash. */
const findWay = async (
  house: House,
  username: string,
  way: string,
): Promise<string | undefined> => {
  const passkeys = await house.store.waysIn.passkeysOf(username)
  const ties = await house.store.waysIn.tiesOf(username)
  return [...passkeys, ...ties].find(({ id }) => hashToken(id) === way)?.id
}

interface Way {
  readonly id: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}
const shown = ({ id, createdAt, lastUsedAt }: Way, name: string) => ({
  id: hashToken(id),
  name,
  createdAt,
  lastUsedAt,
})
