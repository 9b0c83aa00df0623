/**
 * A client's, or a guardian's, written request for the logs or for why a reading was lawful: asked, answered within two
 * months, refused by a written decision with its grounds. An answer never changes.
 *
 * @source 703/2023 11 §
 */
import { z } from 'zod'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import {
  checkLogAnswer,
  checkLogRequest,
  dueOf,
  type LogRequest,
  logStatute,
  stateOf,
} from '#domain/log-request'
import type { Refusal } from '#domain/refusal'
import type { Acting, NamedLogRequest } from '#store/store'
import { type App, actingOf, clientSide, type House, sessionOf, todayOf } from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { Problem } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { pageSchema, presentPage } from '../use-log/routes.ts'

const tags = ['logs']
const params = z.object({ id: idSchema })
const words = z.string().max(8000).default('')
const requestSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['logs', 'explanation']),
    /** Null: about oneself. */
    about: z.string().nullable(),
    person: z.string(),
    askedAt: z.string(),
    from: z.string(),
    until: z.string(),
    reason: z.string(),
    words: z.string(),
    due: z.object({ on: z.string(), statute: z.string() }),
    state: z.enum(['open', 'late', 'answered', 'refused']),
    answer: z
      .object({ at: z.string(), by: z.string(), outcome: z.string(), words: z.string() })
      .nullable(),
  })
  .meta({ id: 'LogRequest' })
const listSchema = z.object({ requests: z.array(requestSchema), names: namesSchema })

const faults: Readonly<Record<string, Refusal['code']>> = {
  'in-the-future': 'in-the-future',
  'end-before-start': 'end-before-start',
  'missing-reason': 'missing',
  missing: 'missing',
  'not-in-list': 'not-in-list',
}
const refuseFaults = (found: readonly { readonly fault: string; readonly field: string }[]) => {
  if (found.length === 0) return
  throw new Problem(
    'input',
    found.map(({ fault, field }) => ({ code: faults[fault] ?? 'missing', field })),
  )
}

export const registerLogRequests = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/my/log-requests',
    config: { for: clientSide },
    schema: {
      tags,
      summary: 'Ask for the logs, or for why a reading was lawful',
      body: z.strictObject({
        commandId: commandIdSchema,
        kind: z.enum(['logs', 'explanation']),
        /** A guardian names the pair work; left out, it is about oneself. */
        pairWork: idSchema.optional(),
        from: dateSchema,
        until: dateSchema,
        /** Why what is older than two years is needed. */
        reason: words,
        words,
      }),
      response: withProblems({ 201: requestSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, kind, pairWork, from, until, reason, words: told } = request.body
      const asked = { kind, from: localDate(from), until: localDate(until), reason, words: told }
      refuseFaults(checkLogRequest(asked, todayOf(house)))
      const about = await aboutWhom(house, acting, pairWork)
      if (about === undefined) {
        await logUse(house, acting, { ...use('log-request'), outcome: 'refused' })
        throw new Problem('not-found')
      }
      // Made of the sender and their own id: sent twice it is one, and another's equal id is another request.
      const one = house.keys.mark(acting, 'command', commandId)
      const made = { id: one, about, askedAt: house.clock(), ...asked }
      await house.store.logRequests.ask(acting, made)
      await logUse(house, acting, use('log-request'))
      const kept = (await house.store.logRequests.mine(acting)).find((each) => each.id === one)
      if (!kept) throw new Problem('other-body')
      return reply.code(201).send(present(house, kept))
    },
  })
  api.route({
    method: 'GET',
    url: '/my/log-requests',
    config: { for: clientSide },
    schema: {
      tags,
      summary: 'One’s own requests and their answers',
      response: withProblems({ 200: listSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await house.store.logRequests.mine(acting)
      await logUse(house, acting, use('log-requests'))
      return presentList(house, found)
    },
  })
  api.route({
    method: 'GET',
    url: '/my/log-requests/:id/log',
    config: { for: clientSide },
    schema: {
      tags,
      summary: 'The reads an answered request gives: of its days, newest first',
      params,
      querystring: z.strictObject({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      response: withProblems({ 200: pageSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const page = await house.store.logRequests.read(acting, request.params.id, request.query)
      await logUse(house, acting, {
        ...use('own-use-log'),
        pairWorks: [...new Set(page.rows.flatMap(({ pairWorks }) => pairWorks))],
      })
      return presentPage(house, page, request.language)
    },
  })
  registerOffice(api, house)
}

const use = (what: string) => ({ what, purpose: 'own-matter', pairWorks: [] as readonly string[] })

/** Whose data: one's own, or the client of a pair work one reads as its guardian. */
const aboutWhom = async (house: House, acting: Acting, pairWork: string | undefined) => {
  if (pairWork === undefined) return acting.person
  return house.store.read(acting, id<'pair-work'>(pairWork), async (tx) => {
    const [grants, found] = await Promise.all([tx.grants(), tx.find()])
    const speaks = grants.some(({ standing }) => standing === 'client' || standing === 'guardian')
    return speaks ? found?.client : undefined
  })
}

const registerOffice = (api: App, house: House): void => {
  const config = { for: ['data-protection-officer' as const] }
  api.route({
    method: 'GET',
    url: '/log-requests',
    config,
    schema: {
      tags,
      summary: 'Requests to be answered, the newest first',
      response: withProblems({ 200: listSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await house.store.logRequests.all(acting)
      await logUse(house, acting, { what: 'log-requests', purpose: 'review', pairWorks: [] })
      return presentList(house, found)
    },
  })
  api.route({
    method: 'POST',
    url: '/log-requests/:id/answer',
    config,
    schema: {
      tags,
      summary: 'Answer a request, once; a refusal says its grounds',
      params,
      body: z.strictObject({ outcome: z.enum(['given', 'refused', 'lawful', 'unlawful']), words }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { person } = sessionOf(request)
      const asked = (await house.store.logRequests.all(acting)).find(
        (one) => one.id === request.params.id,
      )
      if (!asked) throw new Problem('not-found')
      // Nobody answers a request of their own.
      if (asked.person === person) throw new Problem('forbidden')
      refuseFaults(checkLogAnswer(asked.kind, request.body))
      const isNew = await house.store.logRequests.answer(acting, asked.id, {
        at: house.clock(),
        ...request.body,
      })
      await logUse(house, acting, { what: 'log-answer', purpose: 'review', pairWorks: [] })
      if (!isNew) throw new Problem('stopped', [{ code: 'already-answered' }])
      return { done: true as const }
    },
  })
}

const present = (house: House, request: LogRequest): z.output<typeof requestSchema> => ({
  id: request.id,
  kind: request.kind,
  about: request.about === request.person ? null : request.about,
  person: request.person,
  askedAt: request.askedAt,
  from: request.from,
  until: request.until,
  reason: request.reason,
  words: request.words,
  due: { on: dueOf(request), statute: logStatute },
  state: stateOf(request, todayOf(house)),
  answer: request.answer && { ...request.answer },
})

/** The asker's own name is told to the officer, who answers them; a worker's to everybody. */
const presentList = async (house: House, requests: readonly NamedLogRequest[]) => {
  const officials = await house.store.useLog.officials(
    requests.flatMap(({ answer }) => (answer ? [answer.by] : [])),
  )
  const named = (person: string, name: string | null | undefined): [string, string][] =>
    name ? [[person, name]] : []
  return {
    requests: requests.map((request) => present(house, request)),
    names: Object.fromEntries(
      requests.flatMap(({ person, personName, about, aboutName, answer }) => [
        ...named(person, personName),
        ...named(about, aboutName),
        ...(answer ? named(answer.by, officials[answer.by]) : []),
      ]),
    ),
  }
}
