/**
 * Answers about one pair work. What one may not see and what was never there are answered by the same bytes after the
 * same work; a former member is told when their part ended.
 */
import { setImmediate } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addDays } from '#domain/calendar'
import { beginning } from '#domain/grant-row'
import { id, type PairWorkId } from '#domain/identity'
import { isChosenPurpose } from '#domain/purposes'
import type { Acting } from '#store/store'
import { actingOn, type House } from '../house.ts'
import { Problem } from '../problem.ts'
import { logUse } from '../use.ts'
import type { Looking } from './looking.ts'
import { modelOf, presentView, type View } from './present.ts'
import { lookingFrom, readSight, type Sight } from './sight.ts'

export interface Looked {
  readonly acting: Acting
  readonly sight: Sight
  readonly looking: Looking
  /** The row in the use log: on its way while the answer is made, waited for before it leaves. */
  readonly logged: Promise<void>
}

const onTheirWay = new WeakMap<FastifyRequest, Promise<void>[]>()

/** Rows of the use log a request has begun to write: an answer that turned into a refusal waits for them too. */
export const rowsOf = async (request: FastifyRequest): Promise<void> => {
  await Promise.all(onTheirWay.get(request) ?? [])
}

/**
 * What the asker sees, and the row in the use log that says so.
 * @param what a closed word for the log
 * @throws Problem not-found, or ended for a former member unless `alsoFormer`
 */
export const lookAt = async (
  house: House,
  request: FastifyRequest,
  pairWork: string,
  what: string,
  alsoFormer = false,
): Promise<Looked> => {
  const acting = await actingOn(request, house, id<'pair-work'>(pairWork))
  return lookAs(house, acting, request, id<'pair-work'>(pairWork), what, alsoFormer)
}

export const lookAs = async (
  house: House,
  acting: Acting,
  request: FastifyRequest,
  pairWork: PairWorkId,
  what: string,
  alsoFormer = false,
): Promise<Looked> => {
  const sight = await readSight(house, acting, pairWork)
  const use = {
    what,
    purpose: purposeOf(sight, request),
    pairWorks: [pairWork],
    grants: sight?.grants ?? [],
  }
  if (!sight) {
    await logUse(house, acting, { ...use, outcome: 'refused' })
    throw new Problem('not-found')
  }
  if (sight.standing === 'former' && !alsoFormer) {
    await logUse(house, acting, { ...use, outcome: 'refused' })
    throw new Problem('ended', [], { endedOn: endedOn(sight) })
  }
  const logged = logUse(house, acting, use)
  logged.catch(() => {})
  onTheirWay.set(request, [...(onTheirWay.get(request) ?? []), logged])
  // One turn of the event loop: the row is on its way while the answer is made.
  await setImmediate()
  return { acting, sight, looking: lookingFrom(house, sight, request.language), logged }
}

/** Why it was read, in a closed word: what a worker has chosen (`x-tyopari-purpose`), else the standing they read in. */
const purposeOf = (sight: Sight | undefined, request: FastifyRequest): string => {
  const chosen = request.headers['x-tyopari-purpose']
  const isWorker = sight !== undefined && sight.acting.service !== null
  const isConsulted =
    sight?.standing === 'supervisor' &&
    sight.grants.some(({ basis }) => basis.kind === 'consultation')
  const plain = isConsulted ? 'consultation' : (sight?.standing ?? 'none')
  return isWorker && isChosenPurpose(chosen) ? chosen : plain
}

/** The last day of the part that ended, as far as the reader's own grants tell it. */
const endedOn = (sight: Sight): string | null => {
  const days = sight.grants
    .filter((row) => row.standing === 'former')
    .flatMap((row) => row.basis.endedOn ?? (row.from > beginning ? addDays(row.from, -1) : []))
  return days.toSorted().at(-1) ?? null
}

export const viewOf = (house: House, { sight, looking }: Looked): View => {
  const model = modelOf(house, sight)
  if (!model) throw new Error('a pair work whose model is not known here')
  return presentView(house, sight, looking, model)
}

/** `logged`: nothing leaves before the use log has its row. */
export const sendJson = async (
  reply: FastifyReply,
  body: object,
  logged: Promise<void>,
): Promise<FastifyReply> => {
  const bytes = Buffer.from(JSON.stringify(body))
  await logged
  return reply.type('application/json; charset=utf-8').send(bytes)
}

/** The answer with its reader's own mark. When the reader has it already, nothing but the mark. */
export const sendMarked = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { acting, logged }: Pick<Looked, 'acting' | 'logged'>,
  body: object,
): Promise<FastifyReply> => {
  const bytes = Buffer.from(JSON.stringify(body))
  const tag = `W/"${house.keys.mark(acting, 'etag', bytes)}"`
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  reply.header('content-language', request.language)
  await logged
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim())
  if (known?.includes(tag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(bytes)
}
