/** Passwords and the choice of whom to be: only where the demo is on do these addresses exist at all. */
import { z } from 'zod'
import { type App, type House, todayOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { idSchema, textSchema, withProblems } from '../schemas.ts'
import { enter, logSignIn } from './enter.ts'
import { perAddress, perTarget } from './limits.ts'
import { isPassword } from './passwords.ts'
import { audiences, presentSession, sessionSchema } from './present.ts'

/** A persona counts as strongly identified, so that everything can be tried; the screen says it is a demo. */
const inDemo = { how: 'password-demo', strong: true } as const

const personSchema = z.object({
  username: z.string(),
  name: z.string(),
  audience: z.enum(audiences),
  title: z.string().nullable(),
  service: textSchema.nullable(),
  says: textSchema.nullable(),
})

export const registerDemo = (api: App, house: House): void => {
  const tags = ['demo']
  api.route({
    method: 'POST',
    url: '/session',
    config: { open: true, rateLimit: perAddress(house) },
    preHandler: perTarget(house, (body) => Reflect.get(body, 'username')),
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
      const { username, password, service } = request.body
      const account = await house.store.accounts.find(username)
      if (!(await isPassword(account?.passwordHash ?? undefined, password)) || !account) {
        await logSignIn(house, 'sign-in', inDemo.how, null, 'refused')
        throw new Problem('sign-in-failed')
      }
      return presentSession(house, await enter(house, request, reply, account, inDemo, service))
    },
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
      const { username, service } = request.body
      const account = await house.store.accounts.find(username)
      if (!account) throw new Problem('sign-in-failed')
      return presentSession(house, await enter(house, request, reply, account, inDemo, service))
    },
  })
}
