/**
 * The invited come in by a link used once: they make a passkey, or tie their person at the county's provider. A link
 * that is used, late or invented is answered alike. The token comes in a body, never in an address.
 */
import { z } from 'zod'
import type { Account } from '#store/store'
import type { App, House } from '../house.ts'
import { hashToken } from '../keys.ts'
import { Problem } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { enter, logSignIn } from './enter.ts'
import { perAddress, perTarget } from './limits.ts'
import {
  askedSchema,
  ceremonySchema,
  presentProviders,
  providerSchema,
  tags,
} from './passkey-routes.ts'
import { askToMake, findMade, madeSchema } from './passkeys.ts'
import { presentSession, sessionSchema } from './present.ts'
import { goToProvider, locationSchema } from './provider-routes.ts'
import { closeAll } from './sessions.ts'

const tokenSchema = z.string().min(1).max(100)
export const wayNameSchema = z.string().trim().min(1).max(60)

export const registerLinks = (api: App, house: House): void => {
  const limits = {
    config: { open: true, rateLimit: perAddress(house) },
    preHandler: perTarget(house, (body) => Reflect.get(body, 'token')),
  }
  api.route({
    ...limits,
    method: 'POST',
    url: '/sign-in/link',
    schema: {
      tags,
      summary: 'What an invitation to sign in is for',
      body: z.strictObject({ token: tokenSchema }),
      response: withProblems({
        200: z.object({
          name: z.string(),
          county: z.string(),
          expiresAt: z.string(),
          replaces: z.boolean().meta({ description: 'Former passkeys end when it is used' }),
          providers: z.array(providerSchema),
        }),
      }),
    },
    handler: async (request) => {
      const { account, link } = await invitedBy(house, request.body.token)
      const held = await house.store.waysIn.passkeysOf(account.username)
      const ties = await house.store.waysIn.tiesOf(account.username)
      return {
        name: await nameOf(house, account),
        county: house.config.countyName,
        expiresAt: link.expiresAt,
        replaces: held.length + ties.length > 0,
        providers: presentProviders(house).filter((one) => one.for === 'workers'),
      }
    },
  })
  api.route({
    ...limits,
    method: 'POST',
    url: '/sign-in/link/passkey/options',
    schema: {
      tags,
      summary: 'What the invited’s device is asked to make',
      body: z.strictObject({ token: tokenSchema }),
      response: withProblems({ 200: askedSchema }),
    },
    handler: async (request) => {
      const { account } = await invitedBy(house, request.body.token)
      return askToMake(house, account, await nameOf(house, account), [])
    },
  })
  api.route({
    ...limits,
    method: 'POST',
    url: '/sign-in/link/passkey',
    schema: {
      tags,
      summary: 'Use the invitation with the passkey that was made',
      body: z.strictObject({
        token: tokenSchema,
        ceremony: ceremonySchema,
        made: madeSchema,
        name: wayNameSchema,
      }),
      response: withProblems({ 200: sessionSchema }),
    },
    handler: async (request, reply) => {
      const { token, ceremony, made, name } = request.body
      const { account } = await invitedBy(house, token)
      const passkey = await findMade(house, account.username, ceremony, made, name)
      if (!passkey) {
        await logSignIn(house, 'way-in-added', 'passkey', account.person, 'refused')
        throw new Problem('sign-in-failed')
      }
      const entered = await house.store.waysIn.enter(hashToken(token), house.clock(), { passkey })
      if (entered.is !== 'entered') throw new Problem('link-over')
      closeAll(house, entered.ended)
      await logSignIn(house, 'way-in-added', 'passkey', account.person)
      const how = { how: 'passkey', strong: true } as const
      return presentSession(house, await enter(house, request, reply, account, how))
    },
  })
  api.route({
    ...limits,
    method: 'POST',
    url: '/sign-in/link/provider',
    schema: {
      tags,
      summary: 'Where the browser goes to tie the invited’s person at a provider',
      body: z.strictObject({ token: tokenSchema, provider: z.string().max(20) }),
      response: withProblems({ 200: locationSchema }),
    },
    handler: async (request, reply) => {
      const { token, provider } = request.body
      const { account, link } = await invitedBy(house, token)
      return goToProvider(house, reply, provider, 'workers', {
        returnTo: '/',
        link: link.tokenHash,
        username: account.username,
      })
    },
  })
}

/** @throws Problem `link-over`, the same for a link that never was */
const invitedBy = async (house: House, token: string) => {
  const link = await house.store.waysIn.findLink(hashToken(token), house.clock())
  const account = link && (await house.store.accounts.find(link.username))
  if (!link || !account || account.endedAt !== null) throw new Problem('link-over')
  return { link, account }
}

export const nameOf = async (house: House, account: Account): Promise<string> => {
  const staff = await house.store.accounts.ofStaff(house.clock())
  return staff.find(({ username }) => username === account.username)?.name ?? ''
}
