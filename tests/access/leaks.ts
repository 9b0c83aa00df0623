/** Routes that leak, each in one way: planted beside ours, and found by whoever asks both worlds. */
import type { Known } from '#domain/knowledge'
import type { App, House } from '#server/house'
import { lookAt } from '#server/pair-works/answer'

export const leaks = ['count', 'order', 'etag', 'cursor', 'refusal', 'event'] as const

const allOf = (house: House, pairWork: string): Promise<Known> => {
  const by = { person: 'elina', service: 'protection', on: '2026-01-01' }
  return house.store.decide(pairWork as never, by as never, (tx) => tx.known())
}
/** Some number that what is hidden changes too. */
const countOf = (known: Known): number =>
  known.all.reduce((sum, fact) => sum + fact.parts.length, known.all.length)

export const plantLeaks = (api: App, house: House): void => {
  const plant = (
    leak: (typeof leaks)[number],
    answer: (pairWork: string) => Promise<{
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body: unknown
    }>,
  ) =>
    api.route({
      method: 'GET',
      url: `/pair-works/:id/leaking/${leak}`,
      handler: async (request, reply) => {
        const { id } = request.params as { id: string }
        const { status = 200, headers = {}, body } = await answer(id)
        return reply.code(status).headers(headers).send(body)
      },
    })
  plant('count', async (id) => ({ body: { count: (await allOf(house, id)).all.length } }))
  // The parts of one's own in an order the others have a say in.
  plant('order', async (id) => {
    const known = await allOf(house, id)
    const own = ['one', 'two', 'three']
    return { body: countOf(known) % 2 === 0 ? own : own.toReversed() }
  })
  plant('etag', async (id) => ({
    headers: { etag: `W/"${countOf(await allOf(house, id))}"` },
    body: {},
  }))
  plant('cursor', async (id) => ({ body: { next: (await allOf(house, id)).all.at(-1)?.id } }))
  plant('refusal', async (id) => ({
    status: countOf(await allOf(house, id)) % 2 === 0 ? 409 : 404,
    body: {},
  }))
  api.route({
    method: 'GET',
    url: '/pair-works/:id/leaking/event/events',
    handler: async (request, reply) => {
      const { id } = request.params as { id: string }
      const { logged } = await lookAt(house, request, id, 'events', true)
      await logged
      // Read first: a stream that has begun is listened to only until nothing more is on its way.
      const known = await allOf(house, id)
      reply.hijack()
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      reply.raw.write('retry: 5000\n\n')
      if (countOf(known) % 2 === 0) reply.raw.write('event: changed\ndata: {}\n\n')
      return reply
    },
  })
}
