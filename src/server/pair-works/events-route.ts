/** Server-sent events that say only "your own view changed". Nothing is sent for what this reader may not see. */
import { id, type PersonId } from '#domain/identity'
import type { Acting } from '#store/store'
import { type App, actingsOf, type House, sessionOf, todayOf } from '../house.ts'
import { withProblems } from '../schemas.ts'
import { lookAt } from './answer.ts'
import { params, tags } from './schema.ts'
import { cursorOf, readSight } from './sight.ts'

const heartbeatMillis = 25_000

export const registerEvents = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id/events',
    // A stream that was asked for its head only would stay open with nobody listening.
    exposeHeadRoute: false,
    schema: {
      tags,
      summary: 'Tells when the reader’s own view has changed (text/event-stream)',
      description:
        '`event: changed` when the reader’s own cursor is another; `event: closed` when they see it no longer or their session ended.',
      params,
      response: withProblems({}),
    },
    handler: async (request, reply) => {
      const { sight, logged, acting } = await lookAt(house, request, request.params.id, 'events')
      await logged
      const session = sessionOf(request)
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
      raw.write('retry: 5000\n\n')
      let day = acting.on
      const heartbeat = setInterval(() => {
        const today = todayOf(house)
        void closeWithSession(house, session.tokenHash)
        if (today !== day) house.hub.lookAgain()
        day = today
        raw.write(': here\n\n')
      }, heartbeatMillis)
      const stop = house.hub.listen(
        {
          pairWork: id<'pair-work'>(request.params.id),
          tokenHash: session.tokenHash,
          look: async () => {
            const on = todayOf(house)
            if (!(await stillWorks(house, { ...acting, on }))) return null
            if (!(await isStillOne(house, session.person, acting))) return null
            const now = await readSight(
              house,
              { ...acting, on },
              id<'pair-work'>(request.params.id),
            )
            return now && now.standing !== 'former' ? cursorOf(house.keys, acting, now.seen) : null
          },
          changed: () => void raw.write('event: changed\ndata: {}\n\n'),
          closed: () => {
            raw.write('event: closed\ndata: {}\n\n')
            raw.end()
          },
        },
        cursorOf(house.keys, acting, sight.seen),
      )
      raw.on('close', () => {
        clearInterval(heartbeat)
        stop()
      })
      return reply
    },
  })
}

/** Whoever works here no longer is not told either that something goes on. */
const stillWorks = async (house: House, { person, service, on }: Acting): Promise<boolean> =>
  service === null || (await house.county.current()).employment(person, service, on) !== undefined

/** Two records found to be one person may be told apart again. */
const isStillOne = async (house: House, person: PersonId, acting: Acting): Promise<boolean> =>
  person === acting.person ||
  (await actingsOf(house, { ...acting, person })).some((own) => own.person === acting.person)

/** A session that ended, here or in another process, for being idle or with its account, holds nothing open. */
const closeWithSession = async (house: House, tokenHash: string): Promise<void> => {
  const { clock, config, store, hub } = house
  const isAlive = await store.sessions
    .isAlive(tokenHash, clock(), config.idleMinutes)
    // Whether it is cannot be known now: asked again at the next beat.
    .catch(() => true)
  if (!isAlive) hub.closeSession(tokenHash)
}
