/** Pair works over HTTP: the list, the view, commands, and what belongs to one reader of one pair work. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import { foldSeen } from '#domain/knowledge'
import type { Acting, MemberRow, Page } from '#store/store'
import {
  type App,
  actingOf,
  actingOn,
  actingsOf,
  type House,
  sessionOf,
  workerSide,
} from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { lookAs, lookAt, sendJson, sendMarked, viewOf } from './answer.ts'
import { registerAgreement } from './agreement-route.ts'
import { registerEvents } from './events-route.ts'
import { commandIdOf, type Given, giveCommand } from './give-command.ts'
import { presentListRow, usedBy } from './list-row.ts'
import { openPairWork } from './open.ts'
import { ownList } from './own-list.ts'
import { presentNames } from './present-people.ts'
import { presentFact, presentRecord } from './present-record.ts'
import { registerPreview } from './preview.ts'
import * as schema from './schema.ts'
import { cursorOf } from './sight.ts'
import { registerWidening } from './widening-route.ts'
import { registerWithdrawals } from './withdrawals.ts'

const { params, tags } = schema
/** Whoever can have a pair work. */
const mine = [...workerSide, 'client', 'guardian'] as const

export const registerPairWorks = (api: App, house: House): void => {
  registerLists(api, house)
  registerReads(api, house)
  registerPreview(api, house)
  registerWidening(api, house)
  registerWithdrawals(api, house)
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
      })
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
}

/** After a command: what the sender may see now, whether it was recorded just now or before. */
export const answerGiven = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  acting: Acting,
  pairWork: ReturnType<typeof id<'pair-work'>>,
  given: Given,
): Promise<FastifyReply> => {
  if (given.is === 'refused') throw problemFrom(given.refusals)
  if (given.is === 'other-body') throw new Problem('other-body')
  const isGone = given.is === 'absent' || given.is === 'ended'
  const looked = await lookAs(house, acting, request, pairWork, 'view', !isGone).catch(
    (problem: unknown) => {
      // Whoever is a member no more is told the day, and whom to turn to.
      if (given.is === 'ended' && problem instanceof Problem && problem.code === 'ended')
        throw new Problem('ended', [{ code: 'needs-initiator' }], problem.extra)
      throw problem
    },
  )
  if (given.is === 'behind') {
    await looked.logged
    throw new Problem('behind', [{ code: 'behind' }], {
      cursor: given.cursor,
      changed: given.changes?.map((fact) => presentFact(fact, looked.looking)) ?? null,
    })
  }
  if (given.is === 'absent' || given.is === 'ended' || given.is === 'previewed')
    throw new Problem('not-found')
  const own = new Set<string>(given.facts)
  const recorded = looked.sight.seen.all
    .filter((fact) => own.has(fact.id))
    .map((fact) => ({
      fact: fact.id,
      kind: fact.kind,
      parts: fact.parts.map((part) => ({ id: part.id, name: part.name })),
    }))
  const view = looked.sight.standing === 'former' ? null : viewOf(house, looked)
  return sendJson(reply, { view, recorded }, looked.logged)
}

type ListWish = z.output<typeof schema.listQuery> & { readonly text?: string }

/** Whoever is one person in two records has both lists as one; they are short, and go on one page. */
const listFor = async (
  house: House,
  actings: readonly Acting[],
  wish: ListWish,
): Promise<Page<MemberRow>> => {
  const pages: Page<MemberRow>[] = []
  for (const acting of actings)
    pages.push(await ownList(house, acting, { ...wish, order: wish.order ?? 'due' }))
  const [only, ...others] = pages
  if (only && others.length === 0) return only
  return { rows: pages.flatMap((page) => page.rows), next: null }
}

const sendList = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  wish: ListWish,
): Promise<FastifyReply> => {
  const acting = await actingOf(request, house)
  const page = await listFor(house, await actingsOf(house, acting), wish)
  const logged = logUse(house, acting, {
    what: 'list',
    purpose: 'list',
    pairWorks: page.rows.map((row) => row.pairWork),
    ...usedBy(page.rows),
  })
  const body = { rows: page.rows.map(presentListRow), next: page.next }
  return sendMarked(house, request, reply, { acting, logged }, body)
}

const registerLists = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works',
    config: { for: mine },
    schema: {
      tags,
      summary: 'One’s own pair works, a page at a time',
      querystring: schema.listQuery,
      response: withProblems({ 200: schema.listSchema }),
    },
    handler: async (request, reply) => sendList(house, request, reply, request.query),
  })
  api.route({
    method: 'POST',
    url: '/pair-works/search',
    config: { for: mine },
    schema: {
      tags,
      summary: 'One’s own pair works by the beginning of the client’s name',
      description: 'A POST, since a client’s name may stand in no address (stop S3).',
      body: schema.searchBody,
      response: withProblems({ 200: schema.listSchema }),
    },
    handler: async (request, reply) => sendList(house, request, reply, request.body),
  })
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
