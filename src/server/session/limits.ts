/** How often somebody may try to sign in: from one address, and from there at one name, passkey or link. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import { hashToken } from '../keys.ts'
import { Problem } from '../problem.ts'

/** For `config.rateLimit` of a route that signs in: whoever it is, from one address. */
export const perAddress = (house: House) => ({
  max: house.config.limits.signInPerMinuteFromAddress,
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => `sign-in ${request.ip}`,
})

const windowMillis = 60_000
/**
 * For `preHandler`, when the body is read. The plugin counts a request once only, so this count stands beside it: a
 * minute at a time, and what is tried is kept as a hash.
 *
 * @param target what is tried, out of the body
 */
export const perTarget = (house: House, target: (body: object) => unknown) => {
  const counts = new Map<string, number>()
  let began = performance.now()
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const now = performance.now()
    if (now - began >= windowMillis) {
      counts.clear()
      began = now
    }
    const tried = String(target(request.body as object)).toLowerCase()
    const key = `${request.ip} ${hashToken(tried)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= house.config.limits.signInPerMinute) return
    reply.header('retry-after', Math.ceil((windowMillis - (now - began)) / 1000))
    throw new Problem('too-many')
  }
}
