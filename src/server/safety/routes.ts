/**
 * Alone on a visit: who knows where I am, without telling who the client is. Nothing here is about a client, so no use log
 * has a row of it; a row would tell who was with somebody, and when. It is linked from nowhere and gone some hours after.
 */
import { z } from 'zod'
import { checkWords } from '#domain/brief-words'
import { instant, plusMinutes } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import {
  addressLetters,
  areaLetters,
  escalateMinutes,
  isPossible,
  keptHours,
  longer,
  timesOf,
  visitState,
} from '#domain/visit'
import type { Acting, Visit } from '#store/store'
import { tellsNobodySchema } from '../briefs/routes.ts'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { instantSchema } from '../pair-works/fields.ts'
import { Problem, problemFrom } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, withProblems } from '../schemas.ts'

const tags = ['safety']
const config = { for: workerSide }

const someone = z.object({
  person: idSchema,
  name: z.string(),
  phone: z.string().nullable(),
})
const visitSchema = z
  .object({
    id: idSchema,
    mine: z.boolean(),
    who: someone,
    area: z.string().meta({ description: 'Where, in words that tell no client' }),
    backBy: z.string(),
    escalatesAt: z.string(),
    state: z.enum(['out', 'late', 'escalated', 'back']),
    alerted: z.array(someone),
    desk: z.boolean().meta({ description: 'Whoever works in their service is alerted too' }),
    supervisors: z.array(someone).meta({ description: 'Who is told when nobody has heard' }),
    takenBy: someone.nullable().meta({ description: 'Who of the alerted sees to it' }),
    endedBy: someone.nullable(),
    address: z
      .string()
      .nullable()
      .meta({ description: 'One’s own; of others when the time has passed, if they gave one' }),
  })
  .meta({ id: 'Visit' })

export const registerSafety = (api: App, house: House): void => {
  const { visits } = house.store
  api.route({
    method: 'GET',
    url: '/visits',
    config: { ...config, quiet: true },
    schema: {
      tags,
      summary: 'Who is out alone: oneself, whoever named one, and whoever nobody has heard of',
      response: withProblems({
        200: z.object({
          now: z.string(),
          escalateMinutes: z.int(),
          visits: z.array(visitSchema),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await outsideActing(request, house)
      const [found, county] = await Promise.all([visits.list(acting), house.county.current()])
      return {
        now: acting.at,
        escalateMinutes,
        visits: found.map((visit) => present(visit, acting, county)),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/visits',
    config,
    schema: {
      tags,
      summary: 'I go to a visit: back by when, whom to alert, where in words that tell no client',
      body: z.strictObject({
        commandId: commandIdSchema,
        backBy: instantSchema,
        area: z.string().trim().min(1).max(areaLetters),
        address: z.string().trim().max(addressLetters).default(''),
        alerted: z.array(idSchema).max(10).default([]),
        desk: z.boolean().default(false),
        tellsNobody: tellsNobodySchema,
      }),
      response: withProblems({ 201: doneSchema }),
    },
    handler: async (request, reply) => {
      const acting = await outsideActing(request, house)
      const { commandId, area, address, alerted, desk, tellsNobody } = request.body
      const backBy = instant(request.body.backBy)
      const county = await house.county.current()
      const isColleague = (person: string) =>
        person !== acting.person && county.employments(person, acting.on).length > 0
      const refusals = [
        ...(isPossible(backBy, acting.at)
          ? []
          : [{ code: 'not-in-list', field: '/backBy' } as const]),
        ...(alerted.length > 0 || desk ? [] : [{ code: 'missing', field: '/alerted' } as const]),
        ...(alerted.every(isColleague)
          ? []
          : [{ code: 'not-in-list', field: '/alerted' } as const]),
        // Read by colleagues, as an anonymous case is; the address is not, until the time has passed.
        ...checkWords({ area }, tellsNobody, 'area'),
      ]
      if (refusals.length > 0) throw problemFrom(refusals)
      const begun = await visits.begin(acting, {
        id: house.newId(),
        area,
        ...timesOf(backBy),
        alerted: [...new Set(alerted)].map((one): PersonId => id<'person'>(one)),
        desk: desk ? acting.service : null,
        address: address === '' ? null : address,
        sent: house.keys.mark(acting, 'command', commandId),
      })
      if (begun === 'already') throw problemFrom([{ code: 'already-done' }])
      return reply.code(201).send({ done: true as const })
    },
  })
  const oneOf = z.strictObject({ visit: idSchema })
  const change = (
    name: string,
    summary: string,
    run: (acting: Awaited<ReturnType<typeof outsideActing>>, visit: string) => Promise<string>,
  ) =>
    api.route({
      method: 'POST',
      url: `/visits/${name}`,
      config,
      schema: { tags, summary, body: oneOf, response: withProblems({ 200: doneSchema }) },
      handler: async (request) => {
        const acting = await outsideActing(request, house)
        if ((await run(acting, request.body.visit)) === 'absent') throw new Problem('not-found')
        return { done: true as const }
      },
    })
  change('longer', 'Half an hour more, of one’s own', async (acting, wanted) => {
    const own = (await visits.list(acting)).find(
      ({ id: visit, person }) => visit === wanted && person === acting.person,
    )
    if (!own) return 'absent'
    return visits.lengthen(acting, wanted, timesOf(longer(own.backBy, acting.at)))
  })
  change('endings', 'I am back, or found safe by one of the alerted', (acting, visit) =>
    visits.end(acting, visit, plusMinutes(acting.at, keptHours * 60)),
  )
  change('takings', 'I see to it, when the time has passed', (acting, visit) =>
    visits.take(acting, visit),
  )
}

const outsideActing = async (request: Parameters<typeof actingOf>[0], house: House) => {
  const acting = await actingOf(request, house)
  return { ...acting, at: acting.at ?? house.clock() }
}

const present = (
  visit: Visit,
  acting: Acting & { readonly at: NonNullable<Acting['at']> },
  county: County,
): z.output<typeof visitSchema> => {
  const who = (person: string, service?: string) => ({
    person,
    name: county.worker(person)?.name ?? '',
    phone:
      (service
        ? county.employment(person, service, acting.on)
        : county.employments(person, acting.on)[0]
      )?.phone ?? null,
  })
  const mine = visit.person === acting.person
  return {
    id: visit.id,
    mine,
    who: who(visit.person, visit.service),
    area: visit.area,
    backBy: visit.backBy,
    escalatesAt: visit.escalatesAt,
    state: visitState(visit, acting.at),
    alerted: visit.alerted.map((one) => who(one)),
    desk: visit.desk !== null,
    supervisors: county
      .supervisorsOf(visit.service, acting.on)
      .filter((one) => one !== visit.person)
      .map((one) => who(one, visit.service)),
    takenBy: visit.takenBy === null ? null : who(visit.takenBy),
    endedBy: visit.endedBy === null ? null : who(visit.endedBy),
    address: visit.address,
  }
}
