/** The server, usable in process: stories and tests hand in a store, a clock and ids and ask it by `inject`. */
import type { Server } from 'node:http'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, {
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Instant } from '#domain/calendar'
import { builtInModels } from '#domain/models/index'
import type { ProcessModel } from '#domain/process-model'
import type { Store } from '#store/store'
import { registerQuestions } from './ask-first/routes.ts'
import { registerReviews } from './bases/reviews.ts'
import { registerUrgent } from './bases/urgent.ts'
import { registerBriefs } from './briefs/routes.ts'
import { type Config, refuseDemoInProduction } from './config.ts'
import { registerCover } from './cover/routes.ts'
import { makeCountyShelf } from './directory/county.ts'
import { registerDirectory } from './directory/routes.ts'
import { registerDrafts } from './drafts/routes.ts'
import { makeHub } from './events.ts'
import { registerExperts } from './experts/routes.ts'
import { problemOfFault } from './faults.ts'
import { registerFigures } from './figures/routes.ts'
import type { App, House } from './house.ts'
import { registerIdentity } from './identity/routes.ts'
import { registerInvitations } from './invitations/routes.ts'
import { replayJournal } from './journal/replay.ts'
import { parseBody } from './json-body.ts'
import { makeKeys } from './keys.ts'
import { preferredLanguage } from './language.ts'
import { loggerOf } from './log.ts'
import { registerLogRequests } from './log-requests/routes.ts'
import { registerSecondKeys } from './log-requests/second-keys.ts'
import { registerMail } from './mail/job.ts'
import { registerNotices } from './notices/routes.ts'
import { registerDocument, registerHealth } from './openapi.ts'
import { rowsOf } from './pair-works/answer.ts'
import { registerPairWorks } from './pair-works/routes.ts'
import { registerSittings } from './permission/sittings.ts'
import { Problem, sendProblem } from './problem.ts'
import { loadModels } from './process-models/shelf.ts'
import { registerReferrals } from './referrals/routes.ts'
import { registerRetention } from './retention/routes.ts'
import { registerSafety } from './safety/routes.ts'
import { registerScans } from './scans/routes.ts'
import { registerSealDecisions } from './sealed-entries/decisions.ts'
import { registerSealedEntries } from './sealed-entries/routes.ts'
import { registerSecurity, setBareHeaders } from './security.ts'
import { makeProviders } from './session/providers.ts'
import { registerSession } from './session/routes.ts'
import { findSession, tokenOf } from './session/sessions.ts'
import { registerSettings } from './settings/routes.ts'
import { registerToday } from './today/routes.ts'
import { registerDisclosures } from './use-log/disclosures.ts'
import { registerUseLog } from './use-log/routes.ts'
import { validatorCompiler } from './validate.ts'
import { registerWeb } from './web.ts'

export interface Given {
  readonly store: Store
  readonly clock: () => Instant
  readonly newId: () => string
  readonly config: Config
  /** The county's own ways of working, checked already. */
  readonly models?: readonly ProcessModel[]
  readonly personas?: House['personas']
  readonly longerTimes?: House['longerTimes']
  /** Routes besides ours, under the same hooks: a test shows with one that it would find a leak. */
  readonly also?: (api: App, house: House) => void
}

/** Counts of one's own requests belong in no answer; only `retry-after` is told. */
const quiet = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
}

/** @throws SettingRefused The demo together with production. */
export const buildApp = async (given: Given): Promise<App> => {
  const { config, store } = given
  refuseDemoInProduction(config)
  const house: House = {
    ...given,
    keys: makeKeys(config.key),
    county: makeCountyShelf(store, () => performance.now()),
    models: await loadModels(store, builtInModels, given.models ?? []),
    hub: makeHub(store),
    providers: makeProviders(config, given.clock),
  }
  await replayJournal(house)
  const app = Fastify<Server>({
    logger: loggerOf(config),
    // An address may hold a searched name: requests are in the use log, never in this one.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.limits.bodyBytes,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    genReqId: () => given.newId(),
    frameworkErrors: answerBadAddress,
    routerOptions: { maxParamLength: 64, ignoreTrailingSlash: false },
    return503OnClosing: true,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('language', 'fi')
  app.decorateRequest('session', null)
  answerProblems(app)
  readBodies(app, config)
  await app.register(cookie)
  app.addHook('onRequest', async (request) => {
    request.language = preferredLanguage(request.headers['accept-language'])
  })
  await registerSecurity(app, config)
  await app.register(rateLimit, {
    global: true,
    max: config.limits.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => tokenOf(request, config) ?? request.ip,
    errorResponseBuilder: () => new Problem('too-many'),
    addHeaders: quiet,
    addHeadersOnExceeding: quiet,
  })
  askForSession(app, house)
  await app.register(underPressure, {
    maxEventLoopDelay: config.limits.eventLoopDelayMillis,
    exposeStatusRoute: false,
  })
  await app.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] })
  await registerDocument(app, config)
  await app.register(
    async (plain) => {
      const api = plain.withTypeProvider<ZodTypeProvider>()
      registerHealth(api, house)
      registerSession(api, house)
      registerDirectory(api, house)
      registerPairWorks(api, house)
      registerSittings(api, house)
      registerScans(api, house)
      registerIdentity(api, house)
      registerInvitations(api, house)
      registerExperts(api, house)
      registerReferrals(api, house)
      registerToday(api, house)
      registerFigures(api, house)
      registerUseLog(api, house)
      registerLogRequests(api, house)
      registerSecondKeys(api, house)
      registerDisclosures(api, house)
      registerUrgent(api, house)
      registerReviews(api, house)
      registerSealedEntries(api, house)
      registerSealDecisions(api, house)
      registerRetention(api, house)
      registerBriefs(api, house)
      registerQuestions(api, house)
      registerDrafts(api, house)
      registerSettings(api, house)
      registerNotices(api, house)
      registerSafety(api, house)
      registerCover(api, house)
      given.also?.(api, house)
    },
    { prefix: '/api' },
  )
  await registerWeb(app, config.webFolder)
  registerMail(app, house)
  app.addHook('preClose', async () => house.hub.close())
  await app.ready()
  return app
}

const readBodies = (app: App, config: Config): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body)
    if (text === '') return done(null, undefined)
    const parsed = parseBody(text, config.limits.jsonDepth)
    if (parsed.ok) return done(null, parsed.value)
    if (parsed.fault === 'bad-character')
      return done(
        new Problem('bad-character', [
          { code: 'wrong-type', field: (parsed.at ?? '').replace(/^\/with(?=\/)/, '') },
        ]),
      )
    done(new Problem(parsed.fault === 'too-deep' ? 'too-deep' : 'not-json'))
  })
}

/** Who asks is settled before anything else about a request; a route says itself when it is open to all. */
const askForSession = (app: App, house: House): void => {
  app.addHook('onRequest', async (request) => {
    // By its route, never by its address as written: `/%61pi/…` is the same route.
    if (request.is404 || !request.routeOptions.url?.startsWith('/api/')) return
    request.session = await findSession(request, house)
    const { session } = request
    if (session && request.headers['accept-language'] === undefined && session.language !== 'other')
      request.language = session.language
    const { open, for: audiences } = request.routeOptions.config
    if (open) return
    if (!session) throw new Problem('not-signed-in')
    // Another window of the same browser has changed hats: what this one sends belongs to the former.
    const hat = request.headers['x-tyopari-acting']
    if (hat !== undefined && hat !== (session.service ?? '')) throw new Problem('other-hat')
    if (audiences && !audiences.includes(session.audience)) throw new Problem('forbidden')
  })
}

/** An address that cannot be read, or is too long to name anything, comes past every hook: nothing is there. */
const answerBadAddress = (
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  request.language = preferredLanguage(request.raw.headers['accept-language'])
  setBareHeaders(reply)
  sendProblem(request, reply, new Problem('not-found'))
}

const answerProblems = (app: App): void => {
  app.setErrorHandler(async (thrown: FastifyError | Error, request, reply) => {
    const error = await rowsOf(request).then(
      () => thrown,
      (fault: Error) => fault,
    )
    if (error instanceof Problem) return sendProblem(request, reply, error)
    const known = problemOfFault(error)
    if (known) return sendProblem(request, reply, known)
    request.log.error({ err: error, fault: request.id }, 'a fault')
    return sendProblem(request, reply, new Problem('fault', [], { fault: request.id }))
  })
}
