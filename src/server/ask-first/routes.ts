/**
 * Ask first: a short consultation with a professional of any organisation, about nobody. As with a team's cases no log has
 * a row of it and no id of it stands in an address, so that nothing ties a question to the pair work that may follow.
 */
import { z } from 'zod'
import { addDays } from '#domain/calendar'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import {
  answerBandOf,
  answerBands,
  questionWords,
  stateOf,
  workingDaysSince,
} from '#domain/question'
import { topics } from '#domain/words'
import type { Acting, Question } from '#store/store'
import { refuseWords, tellsNobodySchema } from '../briefs/routes.ts'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { Problem, problemFrom } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'

const tags = ['ask-first']
const config = { for: workerSide }
const whomShape = {
  service: idSchema,
  person: idSchema.nullable().meta({ description: 'Null: the service’s own desk' }),
}
const words = z.string().trim().min(1).max(questionWords)
const questionSchema = z
  .object({
    id: idSchema,
    mine: z.boolean().meta({ description: 'Asked by the reader; else asked of them' }),
    asker: z.object({ person: idSchema, service: idSchema }),
    asked: z.object({ person: idSchema.nullable(), service: idSchema }),
    situations: z.array(z.enum(topics)),
    askedOn: dateSchema,
    answeredOn: dateSchema.nullable(),
    closedOn: dateSchema.nullable(),
    until: dateSchema,
    state: z.enum(['waits', 'answered', 'closed']),
    waitsForMe: z.boolean(),
    waitedWorkingDays: z.int().meta({ description: 'Since the last word' }),
    messages: z.array(
      z.object({
        byAsker: z.boolean(),
        person: idSchema,
        words: z.string(),
        saidOn: dateSchema,
      }),
    ),
  })
  .meta({ id: 'Question' })

export const registerQuestions = (api: App, house: House): void => {
  registerReading(api, house)
  registerTalking(api, house)
}

const registerReading = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/questions',
    config,
    schema: {
      tags,
      summary: 'What one has asked first, and what one is asked',
      response: withProblems({
        200: z.object({
          on: dateSchema,
          days: z.int().meta({ description: 'How long one is kept after its last word' }),
          questions: z.array(questionSchema),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const [county, questions] = await Promise.all([
        house.county.current(),
        house.store.questions.list(acting),
      ])
      return {
        on: acting.on,
        days: house.config.questionDays,
        questions: questions.map((one) => present(house, acting, one)),
        names: namesOf(county, questions),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/questions/answer-times',
    config,
    schema: {
      tags,
      summary: 'How soon somebody, or a desk, usually answers',
      body: z.strictObject(whomShape),
      response: withProblems({
        200: z.object({
          usually: z
            .enum(answerBands)
            .nullable()
            .meta({ description: 'Null: fewer than three earlier answers are here to tell from' }),
          workingDays: z.array(z.int()).meta({
            description: 'As they say themselves, 1 is Monday; empty when nothing was said',
          }),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { person, service } = await whomOf(house, acting, request.body)
      const [earlier, workingDays] = await Promise.all([
        house.store.questions.answeredDays(acting, person, service),
        house.store.questions.workingDays(person, service),
      ])
      return {
        usually: answerBandOf(earlier, house.config),
        workingDays: [...workingDays],
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/team/waiting',
    config,
    schema: {
      tags,
      summary:
        'How much waits for one’s word: invitations, cases of one’s teams, questions, and answers to one’s own',
      response: withProblems({
        200: z.object({
          invited: z.int(),
          briefs: z.int(),
          asked: z.int(),
          answered: z.int(),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const [invitations, briefs, questions] = await Promise.all([
        house.store.read(acting, null, (tx) => tx.invitations()),
        house.store.briefs.list(acting),
        house.store.questions.list(acting),
      ])
      const forMe = questions
        .map((one) => present(house, acting, one))
        .filter(({ waitsForMe }) => waitsForMe)
      return {
        invited: invitations.filter(({ state }) => state === 'open').length,
        briefs: briefs.filter(({ answeredOn, mine }) => answeredOn === null && !mine).length,
        asked: forMe.filter(({ mine }) => !mine).length,
        answered: forMe.filter(({ mine }) => mine).length,
      }
    },
  })
}

const registerTalking = (api: App, house: House): void => {
  const untilOf = (acting: Acting) => addDays(acting.on, house.config.questionDays)
  api.route({
    method: 'POST',
    url: '/questions',
    config,
    schema: {
      tags,
      summary: 'Ask a professional or a service’s desk, about nobody',
      body: z.strictObject({
        commandId: commandIdSchema,
        ...whomShape,
        situations: z.array(z.enum(topics)).max(topics.length).default([]),
        words,
        tellsNobody: tellsNobodySchema,
      }),
      response: withProblems({ 201: doneSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, words: said, situations, tellsNobody } = request.body
      const { person, service } = await whomOf(house, acting, request.body)
      if (person === acting.person) throw problemFrom([{ code: 'not-in-list', field: '/person' }])
      refuseWords({ words: said }, tellsNobody)
      await house.store.questions.ask(acting, {
        id: house.newId(),
        askedPerson: person,
        askedService: service,
        situations,
        until: untilOf(acting),
        words: said,
        sent: house.keys.mark(acting, 'command', commandId),
      })
      return reply.code(201).send({ done: true as const })
    },
  })
  api.route({
    method: 'POST',
    url: '/questions/messages',
    config,
    schema: {
      tags,
      summary: 'Say something more: the asked answers, the asker goes on',
      body: z.strictObject({
        commandId: commandIdSchema,
        question: idSchema,
        words,
        tellsNobody: tellsNobodySchema,
      }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { commandId, question, words: said, tellsNobody } = request.body
      refuseWords({ words: said }, tellsNobody)
      const done = await house.store.questions.say(acting, {
        question,
        words: said,
        sent: house.keys.mark(acting, 'command', commandId),
        until: untilOf(acting),
      })
      if (done === 'absent') throw new Problem('not-found')
      if (done !== 'said') throw problemFrom([{ code: 'already-done' }])
      return { done: true as const }
    },
  })
  api.route({
    method: 'POST',
    url: '/questions/endings',
    config,
    schema: {
      tags,
      summary: 'End the talk; it is read until its day and then gone',
      body: z.strictObject({ question: idSchema }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const done = await house.store.questions.close(acting, request.body.question)
      if (done === 'absent') throw new Problem('not-found')
      return { done: true as const }
    },
  })
}

/** @throws Problem a service that is not here, or somebody who does not work in it today */
const whomOf = async (
  house: House,
  acting: Acting,
  whom: { readonly service: string; readonly person: string | null },
): Promise<{ readonly person: PersonId | null; readonly service: ServiceId }> => {
  const county = await house.county.current()
  if (!county.service(whom.service))
    throw problemFrom([{ code: 'unknown-reference', field: '/service' }])
  if (whom.person !== null && !county.employment(whom.person, whom.service, acting.on))
    throw problemFrom([{ code: 'unknown-reference', field: '/person' }])
  return {
    person: whom.person === null ? null : id<'person'>(whom.person),
    service: id<'service'>(whom.service),
  }
}

const present = (
  house: House,
  acting: Acting,
  question: Question,
): z.output<typeof questionSchema> => {
  const { askerPerson, askerService, askedPerson, askedService, messages, ...rest } = question
  const isMine = askerPerson === acting.person && askerService === acting.service
  const last = messages.at(-1)
  return {
    ...rest,
    situations: [...rest.situations],
    mine: isMine,
    asker: { person: askerPerson, service: askerService },
    asked: { person: askedPerson, service: askedService },
    state: stateOf(question),
    waitsForMe: question.closedOn === null && last !== undefined && last.byAsker !== isMine,
    waitedWorkingDays: workingDaysSince(last?.saidOn ?? question.askedOn, acting.on, house.config),
    messages: messages.map((one) => ({ ...one })),
  }
}

const namesOf = (county: County, questions: readonly Question[]): Record<string, string> =>
  Object.fromEntries(
    questions
      .flatMap(({ askerPerson, askedPerson, messages }) => [
        askerPerson,
        ...(askedPerson ? [askedPerson] : []),
        ...messages.map(({ person }) => person),
      ])
      .flatMap((person): [string, string][] => {
        const name = county.worker(person)?.name
        return name === undefined ? [] : [[person, name]]
      }),
  )
