import type { FastifyReply, FastifyRequest } from 'fastify'
import type { id } from '#domain/identity'
import type { Acting } from '#store/store'
import type { House } from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { lookAs, sendJson, viewOf } from './answer.ts'
import type { Given } from './give-command.ts'
import { presentFact } from './present-record.ts'

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
