/**
 * A sealed entry after its first ten minutes: the data-protection officer says whether it is opened again or kept sealed
 * for good, and why; another officer or an administrator agrees, and then it is so. Neither reads the entry by it.
 */
import { z } from 'zod'
import { id, type PairWorkId } from '#domain/identity'
import type { Acting, SealDecision } from '#store/store'
import { type App, actingOf, type House } from '../house.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { Problem, problemFrom } from '../problem.ts'
import { commandIdSchema, doneSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

const tags = ['logs']
const params = z.object({ id: idSchema })
const officer = { for: ['data-protection-officer' as const] }
const turners = { for: ['data-protection-officer' as const, 'administrator' as const] }

export const sealDecisionSchema = z
  .object({
    id: idSchema,
    pairWork: idSchema,
    seal: idSchema,
    decision: z.enum(['open', 'keep']),
    reason: z.string(),
    person: idSchema,
    askedAt: z.string(),
    isOwn: z.boolean(),
    answer: z.object({ by: idSchema, agreed: z.boolean(), at: z.string() }).nullable(),
  })
  .meta({ id: 'SealDecision' })

export const presentSealDecision = (
  one: SealDecision,
  { person }: Pick<Acting, 'person'>,
): z.output<typeof sealDecisionSchema> => ({ ...one, isOwn: one.person === person })

const use = (what: string, pairWork: PairWorkId | undefined) => ({
  what,
  purpose: 'review',
  outcome: pairWork === undefined ? ('refused' as const) : ('read' as const),
  pairWorks: pairWork === undefined ? [] : [pairWork],
})

/** Waiting for an answer, or agreed for good. A no leaves it open to be asked again. */
const isSettled = ({ answer, decision }: SealDecision): boolean =>
  answer === null || (answer.agreed && decision === 'keep')

export const registerSealDecisions = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/sealed-entries/:id/decisions',
    config: officer,
    schema: {
      tags,
      summary: 'Ask a second person to agree that a sealed entry is opened again, or stays sealed',
      params,
      body: z.strictObject({
        commandId: commandIdSchema,
        decision: z.enum(['open', 'keep']),
        reason: z.string().trim().min(1).max(8000),
      }),
      response: withProblems({ 201: doneSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, decision, reason } = request.body
      const seal = request.params.id
      const found = await house.store.sealDecisions.sealed(seal)
      await logUse(house, acting, use('seal-decision-asked', found?.pairWork))
      if (!found) throw new Problem('not-found')
      const before = await house.store.sealDecisions.list(seal)
      if (before.some((one) => one.id === commandId)) return reply.code(201).send(done)
      if (found.isOpen || before.some(isSettled))
        throw new Problem('stopped', [{ code: 'already-done' }])
      const { pairWork } = found
      const made = { id: commandId, pairWork, seal, decision, reason, askedAt: house.clock() }
      // The id is somebody else's: theirs stands.
      if (!(await house.store.sealDecisions.ask(acting, made))) throw new Problem('other-body')
      return reply.code(201).send(done)
    },
  })
  api.route({
    method: 'GET',
    url: '/seal-decisions',
    config: turners,
    schema: {
      tags,
      summary: 'What is to become of sealed entries, newest first: asked for and answered',
      response: withProblems({
        200: z.object({ decisions: z.array(sealDecisionSchema), names: namesSchema }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await house.store.sealDecisions.list()
      const people = found.flatMap(({ person, answer }) => [person, ...(answer ? [answer.by] : [])])
      await logUse(house, acting, { what: 'seal-decisions', purpose: 'review', pairWorks: [] })
      return {
        decisions: found.map((one) => presentSealDecision(one, acting)),
        names: await house.store.useLog.officials(people),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/seal-decisions/:id/answer',
    config: turners,
    schema: {
      tags,
      summary:
        'Agree or not, to what another has asked for. Agreed to open, the entry is read again',
      params,
      body: z.strictObject({ agreed: z.boolean() }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const all = await house.store.sealDecisions.list()
      const asked = all.find((one) => one.id === request.params.id)
      const isOwn = asked?.person === acting.person
      await logUse(house, acting, use('seal-decision', isOwn ? undefined : asked?.pairWork))
      if (!asked) throw new Problem('not-found')
      if (isOwn) throw new Problem('forbidden')
      if (asked.answer !== null) throw new Problem('stopped', [{ code: 'already-done' }])
      const { agreed } = request.body
      if (agreed && asked.decision === 'open') await open(house, acting, asked)
      if (!(await house.store.sealDecisions.answer(acting, asked.id, agreed, house.clock())))
        throw new Problem('stopped', [{ code: 'already-done' }])
      return done
    },
  })
}

const done = { done: true as const }

/** Recorded first and under the decision's own id: broken off between, it is answered once more and recorded once. */
const open = async (
  house: House,
  acting: Acting,
  { id: decision, pairWork, seal }: SealDecision,
) => {
  const given = await giveCommand(house, acting, pairWork, {
    commandId: commandIdOf(decision),
    cursor: null,
    kind: 'undo-seal',
    with: { seal: id<'part'>(seal) },
    as: 'officer',
  })
  if (given.is === 'refused') throw problemFrom(given.refusals)
  if (given.is !== 'recorded' && given.is !== 'already') throw new Problem('not-found')
}
