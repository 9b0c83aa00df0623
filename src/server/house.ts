/** What every route is given: the store, the clock, the keys and what is held in memory of the county. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import type { PairWorkId } from '#domain/identity'
import type { LongerTimes } from '#domain/retention'
import type { Language, Text } from '#domain/text'
import type { Acting, Audience, Session, Store } from '#store/store'
import type { Config } from './config.ts'
import type { CountyShelf } from './directory/county.ts'
import type { Hub } from './events.ts'
import type { Keys } from './keys.ts'
import { Problem } from './problem.ts'
import type { ModelShelf } from './process-models/shelf.ts'
import type { Provider } from './session/providers.ts'

export type App = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

export interface House {
  readonly store: Store
  readonly clock: () => Instant
  /** Opaque and unique, a UUID. */
  readonly newId: () => string
  readonly config: Config
  readonly keys: Keys
  readonly county: CountyShelf
  readonly models: ModelShelf
  readonly hub: Hub
  /** Years the county keeps things longer than the law asks. */
  readonly longerTimes?: LongerTimes | undefined
  /** Where people sign in, by the name the settings give. */
  readonly providers: ReadonlyMap<string, Provider>
  /** Whom to be first in the demo, in this order, and a sentence of who each is, by username. */
  readonly personas?: ReadonlyMap<string, Text> | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    language: Language
    session: Session | null
  }
  interface FastifyContextConfig {
    /** Answers without a session. */
    open?: boolean
    /** Sent by a provider's own server and signed by it: no browser, no cookie, so no header of our page either. */
    signedByProvider?: boolean
    /** Asked again and again by an open page: does not count as somebody being there. */
    quiet?: boolean
    /** Who may ask; left out: anybody signed in. */
    for?: readonly Audience[]
  }
}

export const workerSide = ['worker', 'supervisor'] as const satisfies readonly Audience[]
export const clientSide = ['client', 'guardian'] as const satisfies readonly Audience[]
export const isWorkerSide = (audience: Audience): boolean =>
  (workerSide as readonly Audience[]).includes(audience)

export const todayOf = (house: House): LocalDate => helsinkiDate(house.clock())

export const sessionOf = (request: FastifyRequest): Session => {
  if (!request.session) throw new Problem('not-signed-in')
  return request.session
}

/**
 * Who asks, in which service and on which day. A worker acts in a service or not at all: without one they are nobody,
 * not themselves as a client.
 */
export const actingOf = async (request: FastifyRequest, house: House): Promise<Acting> => {
  const session = sessionOf(request)
  const at = house.clock()
  const on = helsinkiDate(at)
  if (!isWorkerSide(session.audience)) return { person: session.person, service: null, on, at }
  const county = await house.county.current()
  if (session.service === null || !county.employment(session.person, session.service, on))
    throw new Problem('forbidden')
  return { person: session.person, service: session.service, on, at }
}

/**
 * As `actingOf`, for one pair work: somebody whose two records were found to be one person reads each pair work as the
 * one they are there.
 */
export const actingOn = async (
  request: FastifyRequest,
  house: House,
  pairWork: PairWorkId,
): Promise<Acting> => {
  const acting = await actingOf(request, house)
  for (const own of (await actingsOf(house, acting)).slice(1)) {
    const grants = await house.store.read(own, pairWork, (tx) => tx.grants())
    if (grants.length > 0) return own
  }
  return acting
}

/** Everybody whoever asks is recorded as, themselves first. A worker is one person. */
export const actingsOf = async (house: House, acting: Acting): Promise<readonly Acting[]> =>
  acting.service !== null
    ? [acting]
    : (await house.store.identity.sameAs(acting.person)).map((person) => ({ ...acting, person }))
