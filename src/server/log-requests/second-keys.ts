/**
 * Content behind the logs opens to the officer who asked for it when another person has turned the second key, for a day.
 * Asking, turning and reading are rows of the use log, each of that pair work.
 *
 * @source design rules.md, "Who sees what", data-protection officer
 */
import { z } from 'zod'
import { id } from '#domain/identity'
import type { Acting, DisclosureInWords, SecondKey } from '#store/store'
import { type App, actingOf, type House, sessionOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

const tags = ['logs']
const params = z.object({ id: idSchema })
const keySchema = z
  .object({
    id: idSchema,
    person: z.string(),
    pairWork: z.string(),
    reason: z.string(),
    askedAt: z.string(),
    turnedBy: z.string().nullable(),
    turnedAt: z.string().nullable(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'SecondKey' })
const officer = { for: ['data-protection-officer' as const] }
/** Whoever turns it sees nothing by it: another officer, or an administrator. */
const turners = { for: ['data-protection-officer' as const, 'administrator' as const] }

export const registerSecondKeys = (api: App, house: House): void => {
  const log = (acting: Acting, what: string, pairWork: string | undefined, isRefused = false) =>
    logUse(house, acting, {
      what,
      purpose: 'review',
      outcome: isRefused ? 'refused' : 'read',
      pairWorks: pairWork === undefined ? [] : [pairWork],
      categories: what === 'second-key-words' && !isRefused ? ['permission'] : [],
    })
  api.route({
    method: 'GET',
    url: '/second-keys',
    config: turners,
    schema: {
      tags,
      summary: 'Second keys asked for and turned',
      response: withProblems({ 200: z.object({ keys: z.array(keySchema) }) }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const keys = await house.store.logRequests.keys(acting)
      await log(acting, 'second-keys', undefined)
      return { keys: keys.map((key) => present(key, acting)) }
    },
  })
  api.route({
    method: 'POST',
    url: '/second-keys',
    config: officer,
    schema: {
      tags,
      summary: 'Ask another person to turn a second key to what was disclosed of a pair work',
      body: z.strictObject({
        commandId: commandIdSchema,
        pairWork: idSchema,
        reason: z.string().trim().min(1).max(8000),
      }),
      response: withProblems({ 201: doneSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, pairWork, reason } = request.body
      const known = await house.store.useLog.page({ limit: 1, pairWork: id<'pair-work'>(pairWork) })
      await log(acting, 'second-key-asked', pairWork, known.rows.length === 0)
      // An officer knows pair works by the log alone.
      if (known.rows.length === 0) throw new Problem('not-found')
      await house.store.logRequests.askForKey(acting, {
        id: commandId,
        pairWork: id<'pair-work'>(pairWork),
        reason,
        askedAt: house.clock(),
      })
      return reply.code(201).send({ done: true as const })
    },
  })
  api.route({
    method: 'POST',
    url: '/second-keys/:id/turn',
    config: turners,
    schema: {
      tags,
      summary: 'Turn a key somebody else asked for',
      params,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const keys = await house.store.logRequests.keys(acting)
      const key = keys.find((one) => one.id === request.params.id)
      const isOwn = key?.person === sessionOf(request).person
      await log(acting, 'second-key-turned', key?.pairWork, !key || isOwn)
      if (!key) throw new Problem('not-found')
      if (isOwn) throw new Problem('forbidden')
      const isTurned = await house.store.logRequests.turnKey(acting, key.id, house.clock())
      if (!isTurned) throw new Problem('stopped', [{ code: 'already-done' }])
      return { done: true as const }
    },
  })
  registerWords(api, house, log)
}

const registerWords = (
  api: App,
  house: House,
  log: (acting: Acting, what: string, pairWork: string | undefined, no?: boolean) => Promise<void>,
): void => {
  api.route({
    method: 'GET',
    url: '/second-keys/:id/words',
    config: officer,
    schema: {
      tags,
      summary: 'What was disclosed and opened, in words, while one’s own turned key lasts',
      params,
      response: withProblems({
        200: z.object({
          rows: z.array(
            z.object({
              id: idSchema,
              at: z.string(),
              kind: z.string(),
              person: z.string(),
              service: z.string().nullable(),
              told: z.record(z.string(), z.unknown()),
            }),
          ),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const keys = await house.store.logRequests.keys(acting)
      const key = keys.find((one) => one.id === request.params.id && one.person === acting.person)
      const rows = key ? await house.store.bases.inWords(acting, key.id) : []
      await log(acting, 'second-key-words', key?.pairWork, rows.length === 0)
      if (!key || rows.length === 0) throw new Problem('not-found')
      const county = await house.county.current()
      return {
        rows: rows.map((row) => ({ ...row, told: { ...row.told } })),
        names: Object.fromEntries(
          idsIn(rows).flatMap((one) => {
            const name = county.worker(one)?.name ?? county.service(one)?.name[request.language]
            return name === undefined ? [] : [[one, name]]
          }),
        ),
      }
    },
  })
}

const idsIn = (rows: readonly DisclosureInWords[]): readonly string[] =>
  rows.flatMap(({ person, service, told }) => [
    person,
    ...(service === null ? [] : [service]),
    ...Object.values(told).filter((value) => typeof value === 'string'),
  ])

const present = (key: SecondKey, acting: Acting) => ({
  ...key,
  isOwn: key.person === acting.person,
})
