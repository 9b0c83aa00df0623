/**
 * Anonymous cases of a team. What is asked here is linked from nowhere: ids are random, stand in bodies and never in an
 * address, and no log has a row of it. A row of the use log tells who read about a client; here is no client, and the
 * row would tell who asked.
 */
import { z } from 'zod'
import { advices, ageBands, answerWords, briefWords, dayKept, urgencies } from '#domain/brief'
import { checkWords } from '#domain/brief-words'
import { addDays } from '#domain/calendar'
import { id } from '#domain/identity'
import { professions, topics } from '#domain/words'
import type { Acting, Brief } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { Problem, problemFrom } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'

const tags = ['team']
const config = { for: workerSide }
/** Words the guard found, and that the writer says tell of nobody. */
export const tellsNobodySchema = z.array(z.string().max(200)).max(100).default([])

const askedShape = {
  ageBand: z.enum(ageBands),
  situations: z.array(z.enum(topics)).min(1).max(topics.length),
  situationWords: z.string().trim().max(briefWords),
  helps: z.array(z.enum(professions)).max(professions.length),
  helpWords: z.string().trim().max(briefWords),
  urgency: z.enum(urgencies),
  toldAfterwards: z.boolean(),
}
const briefSchema = z
  .object({
    id: idSchema,
    service: idSchema,
    ...askedShape,
    askedOn: dateSchema,
    answeredOn: dateSchema.nullable(),
    until: dateSchema.meta({ description: 'The last day it is here' }),
    mine: z.boolean().meta({ description: 'False for everybody once it is answered' }),
    answers: z.array(
      z.object({
        person: idSchema,
        advice: z.enum(advices),
        competence: z.enum(professions).nullable(),
        words: z.string(),
        answeredOn: dateSchema,
      }),
    ),
  })
  .meta({ id: 'Brief' })

export const registerBriefs = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/briefs',
    config,
    schema: {
      tags,
      summary: 'Anonymous cases of the teams one works in, open and answered',
      response: withProblems({
        200: z.object({
          on: dateSchema,
          days: z.int().meta({ description: 'How long one is kept' }),
          teams: z.array(idSchema),
          briefs: z.array(briefSchema),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const [county, briefs] = await Promise.all([
        house.county.current(),
        house.store.briefs.list(acting),
      ])
      const people = briefs.flatMap(({ answers }) => answers.map(({ person }) => person))
      const names = people.flatMap((person): [string, string][] => {
        const name = county.worker(person)?.name
        return name === undefined ? [] : [[person, name]]
      })
      return {
        on: acting.on,
        days: house.config.briefDays,
        teams: [...(await teamsOf(house, acting))],
        briefs: briefs.map(present),
        names: Object.fromEntries(names),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/briefs',
    config,
    schema: {
      tags,
      summary: 'Take a matter to a team without a name',
      body: z.strictObject({
        commandId: commandIdSchema,
        service: idSchema,
        ...askedShape,
        helps: askedShape.helps.default([]),
        helpWords: askedShape.helpWords.default(''),
        situationWords: askedShape.situationWords.default(''),
        toldAfterwards: z.boolean().default(false),
        tellsNobody: tellsNobodySchema,
      }),
      response: withProblems({ 201: doneSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, service, tellsNobody, ...asked } = request.body
      const { situationWords, helpWords, toldAfterwards } = asked
      if (!(await teamsOf(house, acting)).includes(service))
        throw problemFrom([{ code: 'not-in-list', field: '/service' }])
      refuseWords({ situationWords, helpWords }, tellsNobody)
      const askedOn = dayKept(acting.on, toldAfterwards)
      await house.store.briefs.write(acting, {
        ...asked,
        id: house.newId(),
        service: id<'service'>(service),
        askedOn,
        // From the day that is kept, or it would tell the other.
        until: addDays(askedOn, house.config.briefDays),
        sent: house.keys.mark(acting, 'command', commandId),
      })
      return reply.code(201).send({ done: true as const })
    },
  })
  api.route({
    method: 'POST',
    url: '/briefs/answers',
    config,
    schema: {
      tags,
      summary: 'Answer an anonymous case; it loses its author in the same transaction',
      body: z.strictObject({
        brief: idSchema,
        advice: z.enum(advices),
        competence: z.enum(professions).nullable().default(null),
        words: z.string().trim().max(answerWords).default(''),
        tellsNobody: tellsNobodySchema,
      }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { brief, advice, competence, words, tellsNobody } = request.body
      if (advice === 'pair-with' && competence === null && words === '')
        throw problemFrom([{ code: 'missing', field: '/competence' }])
      if (advice !== 'pair-with' && advice !== 'heard' && words === '')
        throw problemFrom([{ code: 'empty-text', field: '/words' }])
      refuseWords({ words }, tellsNobody)
      const answered = await house.store.briefs.answer(acting, brief, {
        advice,
        competence: advice === 'pair-with' ? competence : null,
        words,
      })
      if (answered === 'absent') throw new Problem('not-found')
      if (answered === 'already') throw problemFrom([{ code: 'already-answered' }])
      return { done: true as const }
    },
  })
  api.route({
    method: 'POST',
    url: '/briefs/removals',
    config,
    schema: {
      tags,
      summary: 'Take an anonymous case away at once, as when it tells who it is',
      body: z.strictObject({ brief: idSchema }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const removed = await house.store.briefs.remove(acting, request.body.brief)
      if (removed === 'absent') throw new Problem('not-found')
      return { done: true as const }
    },
  })
}

/** Where the actor works today. */
export const teamsOf = async (house: House, acting: Acting): Promise<readonly string[]> =>
  (await house.county.current())
    .employments(acting.person, acting.on)
    .map(({ service }): string => service)

/** @throws Problem a code, number or address of somebody's own, or words nobody has vouched for */
export const refuseWords = (
  texts: Readonly<Record<string, string>>,
  tellsNobody: readonly string[],
): void => {
  const refusals = checkWords(texts, tellsNobody)
  if (refusals.length > 0) throw problemFrom(refusals)
}

const present = (brief: Brief): z.output<typeof briefSchema> => ({
  ...brief,
  situations: [...brief.situations],
  helps: [...brief.helps],
  answers: brief.answers.map((one) => ({ ...one })),
})
