/** Signing in and out, and the service one acts in. Passwords and the choice of whom to be are of the demo only. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id, type ServiceId } from '#domain/identity'
import type { Account, Session } from '#store/store'
import type { County } from '../directory/county.ts'
import { type App, type House, isWorkerSide, sessionOf, todayOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { doneSchema, idSchema, textSchema, withProblems } from '../schemas.ts'
import { isPassword } from './passwords.ts'
import { beginSession, endSession, findSession } from './sessions.ts'

const audiences = [
  'worker',
  'supervisor',
  'client',
  'guardian',
  'steering-group',
  'administrator',
  'data-protection-officer',
] as const
const hatSchema = z.object({
  service: idSchema,
  name: z.string(),
  profession: z.string(),
  supervisor: z.boolean(),
  organisation: z.string(),
})
const sessionSchema = z
  .object({
    person: z.object({ id: idSchema, name: z.string() }),
    acting: hatSchema.nullable(),
    audience: z.enum(audiences),
    hats: z.array(hatSchema),
    demo: z.boolean(),
    county: z.string(),
    language: z.enum(['fi', 'sv', 'en', 'other']),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session' })

export const registerSession = (api: App, house: House): void => {
  const { config } = house
  const tags = ['session']
  api.route({
    method: 'GET',
    url: '/session',
    schema: { tags, summary: 'Who is signed in', response: withProblems({ 200: sessionSchema }) },
    handler: async (request) => presentSession(house, sessionOf(request)),
  })
  api.route({
    method: 'POST',
    url: '/session',
    config: {
      open: true,
      rateLimit: {
        max: config.limits.signInPerMinute,
        timeWindow: '1 minute',
        hook: 'preHandler',
        keyGenerator: (request: FastifyRequest) =>
          `sign-in ${request.ip} ${String(Reflect.get(request.body as object, 'username')).toLowerCase()}`,
      },
    },
    schema: {
      tags,
      summary: 'Sign in with a password (the demo only)',
      body: z.strictObject({
        username: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        service: idSchema.optional(),
      }),
      response: withProblems({ 200: sessionSchema }),
    },
    handler: async (request, reply) => {
      if (!config.demo) throw new Problem('sign-in-failed')
      const { username, password, service } = request.body
      const account = await house.store.accounts.find(username)
      if (!(await isPassword(account?.passwordHash, password)) || !account)
        throw new Problem('sign-in-failed')
      return signIn(house, request, reply, account, service)
    },
  })
  api.route({
    method: 'DELETE',
    url: '/session',
    config: { open: true },
    schema: { tags, summary: 'Sign out', response: withProblems({ 200: doneSchema }) },
    handler: async (request, reply) => {
      await endSession(request, reply, house)
      return { done: true as const }
    },
  })
  api.route({
    method: 'PUT',
    url: '/session/acting',
    schema: {
      tags,
      summary: 'Act in another service',
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
      return presentSession(house, { ...session, service })
    },
  })
  if (config.demo) registerDemo(api, house)
}

/** Only when the demo is on do these addresses exist at all. */
const registerDemo = (api: App, house: House): void => {
  const tags = ['demo']
  const personSchema = z.object({
    username: z.string(),
    name: z.string(),
    audience: z.enum(audiences),
    title: z.string().nullable(),
    service: textSchema.nullable(),
    says: textSchema.nullable(),
  })
  api.route({
    method: 'GET',
    url: '/demo/people',
    config: { open: true },
    schema: {
      tags,
      summary: 'Whom one can be in the demo',
      response: withProblems({ 200: z.object({ people: z.array(personSchema) }) }),
    },
    handler: async () => {
      const county = await house.county.current()
      const accounts = await house.store.accounts.all()
      const on = todayOf(house)
      const people = accounts.map(({ username, name, audience, person }) => {
        const hat = county.employments(person, on)[0]
        const service = hat && county.service(hat.service)
        return {
          username,
          name,
          audience,
          title: hat?.profession ?? null,
          service: service?.name ?? null,
          says: house.personas?.get(username) ?? null,
        }
      })
      const places = [...(house.personas?.keys() ?? [])]
      const placeOf = ({ username }: { username: string }) =>
        places.includes(username) ? places.indexOf(username) : places.length
      return { people: people.toSorted((one, other) => placeOf(one) - placeOf(other)) }
    },
  })
  api.route({
    method: 'POST',
    url: '/demo/session',
    config: { open: true },
    schema: {
      tags,
      summary: 'Be somebody in the demo',
      body: z.strictObject({ username: z.string().min(1).max(100), service: idSchema.optional() }),
      response: withProblems({ 200: sessionSchema }),
    },
    handler: async (request, reply) => {
      const account = await house.store.accounts.find(request.body.username)
      if (!account) throw new Problem('sign-in-failed')
      return signIn(house, request, reply, account, request.body.service)
    },
  })
}

/** A new token at every sign-in; the one before, when there was one, is ended. */
const signIn = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  wished: string | undefined,
) => {
  const county = await house.county.latest()
  const hats = isWorkerSide(account.audience)
    ? county.employments(account.person, todayOf(house))
    : []
  const chosen = wished === undefined ? hats[0] : hats.find((hat) => hat.service === wished)
  if (wished !== undefined && !chosen)
    throw new Problem('input', [{ code: 'not-in-list', field: '/service' }])
  if (await findSession(request, house)) await endSession(request, reply, house)
  const tokenHash = await beginSession(reply, house, account, chosen?.service ?? null)
  const session = await house.store.sessions.find(
    tokenHash,
    house.clock(),
    house.config.idleMinutes,
  )
  if (!session) throw new Error('a session that just began is not found')
  return presentSession(house, session)
}

const presentSession = async (house: House, session: Session) => {
  const county = await house.county.current()
  const hats = isWorkerSide(session.audience) ? presentHats(county, session, todayOf(house)) : []
  return {
    person: { id: session.person, name: session.name },
    acting: hats.find((hat) => hat.service === session.service) ?? null,
    audience: session.audience,
    hats,
    demo: house.config.demo,
    county: house.config.countyName,
    language: session.language,
    expiresAt: session.expiresAt,
  }
}

const presentHats = (county: County, session: Session, on: ReturnType<typeof todayOf>) => {
  const language = session.language === 'other' ? 'fi' : session.language
  return county.employments(session.person, on).map((hat) => {
    const service = county.service(hat.service)
    const organisation = service && county.organisation(service.organisation)
    return {
      service: hat.service as ServiceId & string,
      name: service?.name[language] ?? '',
      profession: hat.profession,
      supervisor: hat.supervisor,
      organisation: organisation?.name[language] ?? '',
    }
  })
}
