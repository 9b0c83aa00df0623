/** Pair works over HTTP: the list, the view, commands, and what belongs to one reader of one pair work. */
import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import { foldSeen } from '#domain/knowledge'
import { type App, actingOf, actingOn, type House, sessionOf, workerSide } from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { registerAgreement } from './agreement-route.ts'
import { lookAs, lookAt, sendJson, sendMarked, viewOf } from './answer.ts'
import { answerGiven } from './answer-given.ts'
import { registerEvents } from './events-route.ts'
import { commandIdOf, giveCommand } from './give-command.ts'
import { registerLists } from './list-routes.ts'
import { openPairWork } from './open.ts'
import { registerPlaces } from './places.ts'
import { presentNames } from './present-people.ts'
import { presentRecord } from './present-record.ts'
import { registerPreview } from './preview.ts'
import * as schema from './schema.ts'
import { cursorOf } from './sight.ts'
import { registerWidening } from './widening-route.ts'
import { registerWithdrawals } from './withdrawals.ts'

const { params, tags } = schema

export const registerPairWorks = (api: App, house: House): void => {
  registerLists(api, house)
  registerOpening(api, house)
  registerReads(api, house)
  registerPreview(api, house)
  registerWidening(api, house)
  registerWithdrawals(api, house)
  registerPlaces(api, house)
  registerAgreement(api, house)
  registerEvents(api, house)
  api.route({
    method: 'POST',
    url: '/pair-works/:id/commands',
    schema: {
      tags,
      summary: 'Give a command',
      description:
        'Sent twice with the same id it is done once. A cursor that is behind is answered with 412, what changed in this reader’s own view and the new cursor.',
      params,
      body: schema.commandSchema,
      response: withProblems({ 200: schema.givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOn(request, house, id<'pair-work'>(request.params.id))
      const { commandId, cursor, kind, happenedAt, with: payload } = request.body
      const pairWork = id<'pair-work'>(request.params.id)
      const given = await giveCommand(house, acting, pairWork, {
        commandId: commandIdOf(commandId),
        cursor,
        kind: kind as CommandKind,
        happenedAt: happenedAt as Instant | undefined,
        with: payload ?? {},
        preview: 'preview' in request.body ? (request.body.preview as string) : undefined,
        strong: sessionOf(request).strong,
        keepsPlace: request.body.keepsPlace === true,
      })
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
}

const registerOpening = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Open a pair work from a need',
      body: schema.openSchema,
      response: withProblems({ 201: schema.viewSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const opened = await openPairWork(house, acting, request.body)
      if (opened.is === 'refused') throw problemFrom(opened.refusals)
      if (opened.is === 'other-body') throw new Problem('other-body')
      const looked = await lookAs(house, acting, request, opened.pairWork, 'view')
      reply.code(201).header('location', `/api/pair-works/${opened.pairWork}`)
      return sendJson(reply, viewOf(house, looked), looked.logged)
    },
  })
}

const registerReads = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id',
    schema: {
      tags,
      summary: 'One pair work as the reader may see it',
      params,
      response: withProblems({ 200: schema.viewSchema }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'view')
      return sendMarked(house, request, reply, looked, viewOf(house, looked))
    },
  })
  api.route({
    method: 'GET',
    url: '/pair-works/:id/record',
    schema: {
      tags,
      summary: 'The record in words, whole or after a fact',
      params,
      querystring: z.strictObject({ after: idSchema.optional() }),
      response: withProblems({
        200: z.object({
          record: z.array(schema.factSchema),
          names: namesSchema,
          cursor: z.string(),
        }),
      }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'record')
      const { sight, looking, acting } = looked
      const place = sight.seen.all.findIndex((fact) => fact.id === request.query.after)
      const record = presentRecord(sight.seen, looking).slice(place + 1)
      const names = presentNames(sight.seen, looking)
      const cursor = cursorOf(house.keys, acting, sight.seen)
      return sendMarked(house, request, reply, looked, { record, names, cursor })
    },
  })
  api.route({
    method: 'GET',
    url: '/pair-works/:id/own-words',
    schema: {
      tags,
      summary: 'What one wrote oneself, also after one’s part has ended',
      params,
      response: withProblems({
        200: z.object({ record: z.array(schema.factSchema), names: namesSchema }),
      }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'own-words', true)
      const { looking, acting } = looked
      const own = looked.sight.seen.all.flatMap((fact) => {
        const parts = fact.parts.filter(
          ({ author }) => author.person === acting.person && author.service === acting.service,
        )
        return parts.length === 0 ? [] : [{ ...fact, parts }]
      })
      const seen = foldSeen(own)
      const record = presentRecord(seen, looking)
      const names = presentNames(seen, looking)
      return sendMarked(house, request, reply, looked, { record, names })
    },
  })
}
