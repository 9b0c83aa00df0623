/** Who is signed in, in which service, and signing out. How one signs in stands beside this file, way by way. */
import { z } from 'zod'
import { id } from '#domain/identity'
import { type App, type House, sessionOf, todayOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { idSchema, withProblems } from '../schemas.ts'
import { registerAccounts } from './account-routes.ts'
import { registerDemo } from './demo-routes.ts'
import { logSignIn } from './enter.ts'
import { registerLinks } from './link-routes.ts'
import { registerOwnWays } from './own-routes.ts'
import { registerPasskeys } from './passkey-routes.ts'
import { presentSession, sessionSchema } from './present.ts'
import { registerProviders } from './provider-routes.ts'
import { closeAll, endSession } from './sessions.ts'
import { registerWorkEnds } from './work-ends.ts'

export const registerSession = (api: App, house: House): void => {
  const tags = ['session']
  api.route({
    method: 'GET',
    url: '/session',
    schema: { tags, summary: 'Who is signed in', response: withProblems({ 200: sessionSchema }) },
    handler: async (request) => presentSession(house, sessionOf(request), request.language),
  })
  api.route({
    method: 'DELETE',
    url: '/session',
    config: { open: true },
    schema: {
      tags,
      summary: 'Sign out',
      response: withProblems({
        200: z.object({
          done: z.literal(true),
          location: z
            .string()
            .nullable()
            .meta({ description: 'Where the browser goes to sign out at its provider too' }),
        }),
      }),
    },
    handler: async (request, reply) => {
      const { session } = request
      const at = session && (await house.store.sessions.atProvider(session.tokenHash))
      if (session) await logSignIn(house, 'sign-out', session.how, session.person)
      await endSession(request, reply, house)
      const location = at ? await house.providers.get(at.provider)?.leaving(at.idToken) : null
      return { done: true as const, location: location ?? null }
    },
  })
  api.route({
    method: 'PUT',
    url: '/session/acting',
    schema: {
      tags,
      summary: 'Act in another service',
      description: 'What was open in the former service is closed.',
      body: z.strictObject({ service: idSchema }),
      response: withProblems({ 200: sessionSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const service = id<'service'>(request.body.service)
      const county = await house.county.current()
      if (!county.employment(session.person, service, todayOf(house)))
        throw new Problem('input', [{ code: 'not-in-list', field: '/service' }])
      await house.store.sessions.actIn(session.tokenHash, service)
      closeAll(house, [session.tokenHash])
      return presentSession(house, { ...session, service }, request.language)
    },
  })
  registerPasskeys(api, house)
  registerProviders(api, house)
  registerLinks(api, house)
  registerOwnWays(api, house)
  registerAccounts(api, house)
  registerWorkEnds(api, house)
  if (house.config.demo) registerDemo(api, house)
}
