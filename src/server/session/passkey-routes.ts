/** Signing in with a passkey, and which ways there are at all. */
import { z } from 'zod'
import type { App, House } from '../house.ts'
import { Problem } from '../problem.ts'
import { textSchema, withProblems } from '../schemas.ts'
import { enter, logSignIn } from './enter.ts'
import { perAddress, perTarget } from './limits.ts'
import { askToSign, findSigner, signedSchema } from './passkeys.ts'
import { presentSession, sessionSchema } from './present.ts'

export const tags = ['sign-in']
export const ceremonySchema = z.string().min(1).max(100)
/** As the browser's own function takes it; see WebAuthn. */
export const askedSchema = z.object({ ceremony: ceremonySchema, options: z.looseObject({}) })
export const providerSchema = z.object({
  name: z.string(),
  title: textSchema,
  for: z.enum(['workers', 'clients']),
})

export const registerPasskeys = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/sign-in',
    config: { open: true },
    schema: {
      tags,
      summary: 'The ways to sign in here',
      response: withProblems({
        200: z.object({
          county: z.string(),
          demo: z.boolean(),
          providers: z.array(providerSchema),
        }),
      }),
    },
    handler: async () => ({
      county: house.config.countyName,
      demo: house.config.demo,
      providers: presentProviders(house),
    }),
  })
  api.route({
    method: 'POST',
    url: '/sign-in/passkey/options',
    config: { open: true, rateLimit: perAddress(house) },
    schema: {
      tags,
      summary: 'What a passkey is asked to sign',
      response: withProblems({ 200: askedSchema }),
    },
    handler: () => askToSign(house),
  })
  api.route({
    method: 'POST',
    url: '/sign-in/passkey',
    config: { open: true, rateLimit: perAddress(house) },
    preHandler: perTarget(house, (body) => Reflect.get(Reflect.get(body, 'signed'), 'id')),
    schema: {
      tags,
      summary: 'Sign in with what a passkey signed',
      body: z.strictObject({ ceremony: ceremonySchema, signed: signedSchema }),
      response: withProblems({ 200: sessionSchema }),
    },
    handler: async (request, reply) => {
      const { ceremony, signed } = request.body
      const signer = await findSigner(house, ceremony, signed)
      if (!signer) {
        await logSignIn(house, 'sign-in', 'passkey', null, 'refused')
        throw new Problem('sign-in-failed')
      }
      const how = { how: 'passkey', strong: true } as const
      return presentSession(house, await enter(house, request, reply, signer.account, how))
    },
  })
}

export const presentProviders = (house: House) =>
  house.config.providers.map(({ name, title, for: who }) => ({ name, title, for: who }))
