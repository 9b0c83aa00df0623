/**
 * Referrals over HTTP: the desk that sends, the service that receives, what the referrer hears, and the county's own
 * checklist of each home service.
 *
 * @source model C, C.03–C.06; decision 0045
 */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { id } from '#domain/identity'
import { checkReferralList, sourceOf } from '#domain/referral'
import type { Referral } from '#store/store'
import { type App, actingOf, type House, sessionOf, workerSide } from '../house.ts'
import { lookAs, sendJson, viewOf } from '../pair-works/answer.ts'
import { openPairWork } from '../pair-works/open.ts'
import { viewSchema } from '../pair-works/schema.ts'
import { Problem, problemFrom } from '../problem.ts'
import { doneSchema, namesSchema, withProblems } from '../schemas.ts'
import { openingOf, toldOf } from './opening.ts'
import { isSent, presentIncoming, presentSent } from './present.ts'
import { findAlike, findReferral, logReferrals } from './reading.ts'
import * as schema from './schema.ts'
import { makeReferral } from './send.ts'

const { tags, params } = schema

export const registerReferrals = (api: App, house: House): void => {
  registerLists(api, house)
  registerDesk(api, house)
  registerAnswers(api, house)
  registerOpening(api, house)
}

const registerLists = (api: App, house: House): void => {
  const response = withProblems({ 200: z.object({ lists: z.array(schema.listSchema) }) })
  api.route({
    method: 'GET',
    url: '/referral-lists',
    config: { for: [...workerSide, 'administrator'] },
    schema: { tags, summary: 'Which services take referrals, and what each asks', response },
    handler: async () => ({ lists: await lists(house) }),
  })
  api.route({
    method: 'PUT',
    url: '/referral-lists/:id',
    config: { for: ['administrator'] },
    schema: {
      tags,
      summary: 'The county’s own checklist of one home service',
      params,
      body: schema.listBody,
      response,
    },
    handler: async (request) => {
      const { person } = sessionOf(request)
      const county = await house.county.current()
      if (!county.service(request.params.id)) throw new Problem('not-found')
      const { criteria, ...rest } = request.body
      const list = {
        ...rest,
        service: request.params.id,
        criteria: criteria.map((one) => ({ ...one, source: sourceOf(one) })),
      }
      const refusals = checkReferralList(list)
      if (refusals.length > 0) throw problemFrom(refusals)
      await house.store.referrals.putList(list, { person, at: house.clock() })
      return { lists: await lists(house) }
    },
  })
}

const lists = async (house: House) =>
  (await house.store.referrals.lists()).map((list) => ({
    ...list,
    criteria: list.criteria.map((one) => ({ ...one, text: { ...one.text } })),
  }))

const registerDesk = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/referrals',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Referrals that wait for one’s service, and those one has sent',
      response: withProblems({
        200: z.object({
          incoming: z.array(schema.incomingSchema),
          sent: z.array(schema.sentSchema),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await house.store.referrals.all(acting)
      await logReferrals(house, acting, 'referrals', found)
      const county = await house.county.current()
      const services = found.flatMap((one) => [one.toService, one.fromService ?? one.toService])
      return {
        incoming: found
          .filter((one) => !isSent(one, acting) && one.content !== null)
          .map((one) => presentIncoming(one, county, acting)),
        sent: found.filter((one) => isSent(one, acting)).map((one) => presentSent(one, county)),
        names: Object.fromEntries(
          services.map((one) => [one, county.service(one)?.name[request.language] ?? '']),
        ),
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/referrals/:id',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'One referral: as its sender reads it, or as the receiving service does',
      params,
      response: withProblems({ 200: schema.referralSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await findReferral(house, acting, request.params.id)
      await logReferrals(house, acting, 'referral', [found])
      const county = await house.county.current()
      if (isSent(found, acting)) return presentSent(found, county)
      return presentIncoming(found, county, acting, await findAlike(house, acting, found))
    },
  })
  api.route({
    method: 'POST',
    url: '/referrals',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Refer a client to the pair, or write down a referral that came by phone or letter',
      body: schema.sendBody,
      response: withProblems({ 201: schema.referralSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const county = await house.county.current()
      const made = makeReferral(
        house,
        acting,
        request.body,
        county,
        await house.store.referrals.lists(),
      )
      if (!made.ok) throw problemFrom(made.refusals)
      // Made of the sender and their own id: sent twice it is one, and another's equal id is another referral.
      const one = house.keys.mark(acting, 'command', request.body.commandId)
      const pairWork = id<'pair-work'>(house.newId())
      const isNew = await house.store.referrals.send(acting, {
        ...made.referral,
        id: one,
        pairWork,
      })
      const kept = await house.store.referrals.find(acting, one)
      if (!kept || (!isNew && !isDeepStrictEqual(kept.content, made.referral.content)))
        throw new Problem('other-body')
      await logReferrals(house, acting, 'referral-sent', [kept])
      reply.code(201).header('location', `/api/referrals/${one}`)
      return isSent(kept, acting)
        ? presentSent(kept, county)
        : presentIncoming(kept, county, acting)
    },
  })
}

const registerAnswers = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/referrals/:id/answer',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Tell the referrer: received, or not started and what next',
      params,
      body: schema.answerBody,
      response: withProblems({ 200: schema.incomingSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await findIncoming(house, request.params.id, acting)
      const { commandId, told, words = '' } = request.body
      if (told === 'not-started' && words.trim() === '')
        throw problemFrom([{ code: 'missing', field: '/words' }])
      const isAgain = found.answers.some((one) => one.told === told)
      if (!isAgain) {
        const answer = {
          id: house.keys.mark(acting, 'command', commandId),
          told,
          words: words.trim() === '' ? null : words,
          at: house.clock(),
        }
        if (!(await house.store.referrals.answer(acting, found.id, answer)))
          throw new Problem('stopped', [{ code: 'already-answered' }])
      }
      await logReferrals(house, acting, 'referral-answered', [found])
      const now = await findReferral(house, acting, found.id)
      return presentIncoming(now, await house.county.current(), acting)
    },
  })
  api.route({
    method: 'POST',
    url: '/referrals/:id/withdraw',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Take back what one has sent: what it said is gone',
      params,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await findReferral(house, acting, request.params.id)
      if (found.person !== acting.person || found.service !== acting.service)
        throw new Problem('forbidden')
      await logReferrals(house, acting, 'referral-answered', [found])
      const isDone = await house.store.referrals.withdraw(acting, found.id, house.clock())
      if (!isDone && found.settled !== 'withdrawn')
        throw new Problem('stopped', [{ code: 'already-answered' }])
      return { done: true as const }
    },
  })
}

/** One the receiving service may answer. Its sender reads it, and answers nothing of it. */
const findIncoming = async (
  house: House,
  wanted: string,
  acting: Awaited<ReturnType<typeof actingOf>>,
): Promise<Referral> => {
  const found = await findReferral(house, acting, wanted)
  if (acting.service === null || !found.receivers.includes(acting.service))
    throw new Problem('forbidden')
  return found
}

const registerOpening = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/referrals/:id/open',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Open a pair work from a referral',
      params,
      body: schema.openBody,
      response: withProblems({ 201: viewSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const found = await findIncoming(house, request.params.id, acting)
      const opening = openingOf(found, request.body)
      const isMine = found.settled === 'opened' && found.settledBy === acting.person
      if (!isMine) {
        if (!opening || found.settled !== null)
          throw new Problem('stopped', [{ code: 'already-answered' }])
        await logReferrals(house, acting, 'referral', [found])
        const opened = await openPairWork(house, acting, opening, {
          pairWork: found.pairWork,
          referral: found.id,
          told: toldOf(found, request.body, request.language),
        })
        if (opened.is === 'refused') throw problemFrom(opened.refusals)
        if (opened.is === 'other-body') throw new Problem('other-body')
      }
      const looked = await lookAs(house, acting, request, found.pairWork, 'view')
      reply.code(201).header('location', `/api/pair-works/${found.pairWork}`)
      return sendJson(reply, viewOf(house, looked), looked.logged)
    },
  })
}
