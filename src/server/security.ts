/**
 * What every answer carries and every change must carry: a strict content policy with a nonce of its own per
 * page, and proof that a change was asked for by our own page.
 */
import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from './config.ts'
import { Problem } from './problem.ts'

export const registerSecurity = async (app: FastifyInstance, config: Config): Promise<void> => {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: config.secureCookies
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
  })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', nothingRuns)
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onRequest', async (request) => refuseForeignChange(request, config))
}

const nothingRuns = "default-src 'none'; frame-ancestors 'none'"

/** For an answer that is given before any hook could set its headers. */
export const setBareHeaders = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'content-security-policy': nothingRuns,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The cookie goes with requests of our own site only (SameSite=Strict); this is the second lock. A page elsewhere
 * cannot send the header without asking first, and its browser says where the request began.
 */
const refuseForeignChange = (request: FastifyRequest, config: Config): void => {
  if (reading.has(request.method) || request.routeOptions.config.signedByProvider) return
  const { origin, 'sec-fetch-site': site, 'x-tyopari': own } = request.headers
  const ownOrigin = config.origin ?? `${request.protocol}://${request.host}`
  const isForeign =
    own !== '1' ||
    (origin !== undefined && origin !== ownOrigin) ||
    (typeof site === 'string' && site !== 'same-origin' && site !== 'none')
  if (isForeign) throw new Problem('not-from-here')
}

export const newNonce = (): string => randomBytes(18).toString('base64')

/** For the page of the web app: only what this server sent, and styles and scripts that carry the nonce. */
export const setPagePolicy = (reply: FastifyReply, nonce: string): FastifyReply =>
  reply.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; '),
  )
