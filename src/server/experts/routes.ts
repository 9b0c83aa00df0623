/**
 * The expert list: every worker reads it and keeps their own entry and their service's. A search goes in a body, never
 * in an address, and nothing of a client is asked or told (stop S3).
 *
 * @source C.11; D.F1, D.F5
 */
import { z } from 'zod'
import { addMonths } from '#domain/calendar'
import { type Expert, monthsToFade, wordKey } from '#domain/expert'
import type { ServiceId } from '#domain/identity'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, todayOf, workerSide } from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { registerImport } from './import-routes.ts'
import { registerMatch } from './match-route.ts'
import { presentExpert, presentOwn } from './present.ts'
import { expertSchema, keepSchema, ownEntrySchema, searchBody, tags } from './schema.ts'

const readers = [...workerSide, 'administrator'] as const
const pageSize = 50

export const registerExperts = (api: App, house: House): void => {
  registerSearch(api, house)
  registerOwn(api, house)
  registerMatch(api, house)
  registerImport(api, house)
}

/** Who and what is called so, by the beginnings of words. */
const called = (text: string, county: County) => {
  const words = text.split(/\s+/).filter(Boolean).map(wordKey)
  const isCalled = (name: string) => {
    const beginnings = wordKey(name).split(/[\s-]+/)
    return words.every((word) => beginnings.some((one) => one.startsWith(word)))
  }
  return {
    words,
    persons: county.rows.workers.filter(({ name }) => isCalled(name)).map((one) => one.id),
    services: county.rows.services
      .filter(({ name, organisation }) =>
        [name, county.organisation(organisation)?.name].some((one) =>
          Object.values(one ?? {}).some(isCalled),
        ),
      )
      .map((one) => one.id),
  }
}

const registerSearch = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/experts/search',
    config: { for: readers },
    schema: {
      tags,
      summary: 'The expert list, by name, competence, language, area and room',
      description: 'All that is named must hold. Pages of fifty; `from` says where one begins.',
      body: searchBody,
      response: withProblems({
        200: z.object({ on: z.string(), experts: z.array(expertSchema), total: z.int() }),
      }),
    },
    handler: async (request) => {
      const county = await house.county.current()
      const on = todayOf(house)
      const { text, hasRoom, from = 0, kind, ...lists } = request.body
      const { rows, total } = await house.store.experts.find({
        on,
        kind,
        ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)),
        hasRoomSince: hasRoom ? addMonths(on, -monthsToFade) : undefined,
        text: text ? called(text, county) : undefined,
        offset: from,
        limit: pageSize,
      })
      return { on, experts: rows.map((one) => presentExpert(one, county, on)), total }
    },
  })
  api.route({
    method: 'GET',
    url: '/experts/words',
    config: { for: readers },
    schema: {
      tags,
      summary: 'Competences and areas already in use, the most used first',
      response: withProblems({
        200: z.object({ competences: z.array(z.string()), area: z.array(z.string()) }),
      }),
    },
    handler: async () => {
      const { competences, area } = await house.store.experts.words()
      return { competences: [...competences], area: [...area] }
    },
  })
}

const registerOwn = (api: App, house: House): void => {
  const entryOf = async (service: ServiceId | null, person: Expert['person']): Promise<Expert> => {
    const found = service && (await house.store.experts.entryOf(service, person))
    if (!found) throw new Problem('not-found')
    return found
  }
  api.route({
    method: 'GET',
    url: '/experts/own',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'One’s own entry in the service one acts in, and the service’s',
      response: withProblems({ 200: z.object({ mine: ownEntrySchema, service: ownEntrySchema }) }),
    },
    handler: async (request) => {
      const { person, service, on } = await actingOf(request, house)
      return {
        mine: presentOwn(await entryOf(service, person), on),
        service: presentOwn(await entryOf(service, null), on),
      }
    },
  })
  for (const [whose, summary] of [
    ['mine', 'Keep one’s own entry; saying the same again confirms it'],
    ['service', 'Keep the entry of the service one acts in: whoever works there may'],
  ] as const)
    api.route({
      method: 'PUT',
      url: `/experts/own/${whose}`,
      config: { for: workerSide },
      schema: {
        tags,
        summary,
        body: keepSchema,
        response: withProblems({ 200: ownEntrySchema }),
      },
      handler: async (request) => {
        const { person, service, on } = await actingOf(request, house)
        const { entry, revision } = request.body
        const words = { ...entry, fullUntil: entry.fullUntil as Expert['fullUntil'] }
        if (words.fullUntil !== null && words.capacity !== 'full')
          throw problemFrom([{ code: 'not-in-list', field: '/entry/fullUntil' }])
        if (words.fullUntil !== null && words.fullUntil < on)
          throw problemFrom([{ code: 'end-before-start', field: '/entry/fullUntil' }])
        const whoseEntry = whose === 'mine' ? person : null
        const { id } = await entryOf(service, whoseEntry)
        const kept = { words, confirmedOn: on, by: person, revision }
        if (!(await house.store.experts.keep(id, kept))) throw new Problem('behind')
        return presentOwn(await entryOf(service, whoseEntry), on)
      },
    })
}
