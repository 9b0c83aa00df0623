/**
 * Retention as the data-protection officer sees it: the table of the law, what the job proposes, what is held. No content
 * and no name of a client: a pair work is its id.
 */
import { z } from 'zod'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import {
  type RetentionClassId,
  retentionClasses,
  retentionClassOf,
  timeOf,
} from '#domain/retention'
import type { Whoever } from '#store/retention'
import { type App, type House, sessionOf, todayOf } from '../house.ts'
import { Problem } from '../problem.ts'
import { doneSchema, idSchema, namesSchema, textSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

const tags = ['retention']
const config = { for: ['data-protection-officer' as const] }
const paramsSchema = z.object({ id: idSchema })
const daySchema = z.iso.date()

const classSchema = z.object({
  id: z.string(),
  title: textSchema,
  years: z.int().nullable(),
  after: z.string().nullable(),
  otherwise: z.object({ years: z.int(), after: z.string() }).nullable(),
  source: textSchema.nullable(),
  certainty: z.enum(['law', 'unknown']),
  isHere: z.boolean(),
  isLonger: z.boolean(),
})
const proposalSchema = z.object({
  id: idSchema,
  subjectKind: z.enum(['pair-work', 'person', 'use-log']),
  subject: z.string(),
  class: z.string(),
  dueOn: z.string(),
  pieces: z.int(),
  proposedOn: z.string(),
  state: z.enum(['open', 'confirmed']),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  heldUntil: z.string().nullable(),
})
const holdSchema = z.object({
  id: idSchema,
  pairWork: z.string(),
  reason: z.string(),
  until: z.string(),
  setBy: z.string(),
  setAt: z.string(),
  endedAt: z.string().nullable(),
})
export const retentionSchema = z
  .object({
    on: z.string(),
    classes: z.array(classSchema),
    proposals: z.array(proposalSchema),
    holds: z.array(holdSchema),
    names: namesSchema,
  })
  .meta({ id: 'Retention' })

export const registerRetention = (api: App, house: House): void => {
  const { retention } = house.store
  const whoIn = (request: Parameters<typeof sessionOf>[0]): Whoever => ({
    person: sessionOf(request).person,
    at: house.clock(),
    on: todayOf(house),
  })
  const log = (who: Whoever, what: string, pairWorks: readonly string[]) =>
    logUse(house, { person: who.person, service: null }, { what, purpose: 'review', pairWorks })

  api.route({
    method: 'GET',
    url: '/retention',
    config,
    schema: {
      tags,
      summary: 'How long what is kept, what may go, and what is held',
      response: withProblems({ 200: retentionSchema }),
    },
    handler: async (request) => {
      const who = whoIn(request)
      const proposals = await retention.proposals(who.on)
      const holds = await retention.holds()
      await log(who, 'retention', [])
      const county = await house.county.current()
      const people = [...proposals.map((one) => one.decidedBy), ...holds.map((one) => one.setBy)]
      const names = await house.store.read(
        { person: who.person, service: null, on: who.on },
        null,
        (tx) => tx.people(people.filter((one) => one !== null)),
      )
      return {
        on: who.on,
        classes: classesShown(house),
        proposals: proposals.map((one) => ({ ...one })),
        holds: holds.map((one) => ({ ...one })),
        names: Object.fromEntries([
          ...names.map((one) => [one.id, one.name] as const),
          ...people.flatMap((one) => {
            const name = one && county.worker(one)?.name
            return name ? [[one, name] as const] : []
          }),
        ]),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/retention/look',
    config,
    schema: {
      tags,
      summary: 'Looks now at what has come to the end of its time, as the job does every night',
      response: withProblems({ 200: z.object({ open: z.int() }) }),
    },
    handler: async (request) => {
      const who = whoIn(request)
      const { open } = await retention.propose({
        on: who.on,
        newId: house.newId,
        longer: house.longerTimes ?? {},
      })
      await log(who, 'retention', [])
      return { open }
    },
  })
  api.route({
    method: 'POST',
    url: '/retention/proposals/:id/confirm',
    config,
    schema: {
      tags,
      summary: 'Destroys what was proposed. It cannot be taken back; an envelope and a digest stay',
      params: paramsSchema,
      body: z.strictObject({
        matterIsClosed: z.literal(true).meta({
          description: 'Whoever confirms has seen that the matter is closed in its own system too',
        }),
      }),
      response: withProblems({
        200: z.object({ outcome: z.enum(['destroyed', 'held', 'changed']) }),
      }),
    },
    handler: async (request) => {
      const who = whoIn(request)
      const proposal = (await retention.proposals(who.on)).find(
        (one) => one.id === request.params.id,
      )
      // The row is written first: nothing is destroyed that no log tells of.
      if (proposal)
        await log(
          who,
          'retention-confirmed',
          proposal.subjectKind === 'pair-work' ? [proposal.subject] : [],
        )
      const outcome = await retention.confirm(request.params.id, who, house.longerTimes ?? {})
      if (outcome === 'absent') throw new Problem('not-found')
      return { outcome }
    },
  })
  api.route({
    method: 'POST',
    url: '/retention/holds',
    config,
    schema: {
      tags,
      summary: 'Nothing of this pair work is destroyed until that day',
      body: z.strictObject({
        pairWork: idSchema,
        reason: z.string().trim().min(1).max(400),
        until: daySchema,
      }),
      response: withProblems({ 201: z.object({ id: idSchema }) }),
    },
    handler: async (request, reply) => {
      const who = whoIn(request)
      const { pairWork, reason, until } = request.body
      const hold = {
        id: house.newId(),
        pairWork: id<'pair-work'>(pairWork),
        reason,
        until: localDate(until),
      }
      const outcome = await retention.hold(hold, who)
      if (outcome === 'absent') throw new Problem('not-found')
      await log(who, 'hold-set', [pairWork])
      return reply.code(201).send({ id: hold.id })
    },
  })
  api.route({
    method: 'POST',
    url: '/retention/holds/:id/end',
    config,
    schema: {
      tags,
      summary: 'The hold is over; what was due is proposed again',
      params: paramsSchema,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const who = whoIn(request)
      const hold = (await retention.holds()).find((one) => one.id === request.params.id)
      if (!hold || (await retention.release(hold.id, who)) === 'absent')
        throw new Problem('not-found')
      await log(who, 'hold-ended', [hold.pairWork])
      return { done: true as const }
    },
  })
}

const classesShown = (house: House) =>
  (Object.keys(retentionClasses) as RetentionClassId[]).map((one) => {
    const { title, source, certainty, isHere, otherwise } = retentionClassOf(one)
    const time = timeOf(one, house.longerTimes)
    return {
      id: one,
      title,
      years: time?.years ?? null,
      after: time?.after ?? null,
      otherwise: otherwise ?? null,
      source,
      certainty,
      isHere,
      isLonger: (house.longerTimes?.[one] ?? 0) > 0,
    }
  })
