/** When somebody last looked at each of their pair works, for "since last time". Only one's own looks are told. */
import { z } from 'zod'
import { instant } from '#domain/calendar'
import type { Acting } from '#store/store'
import { type App, actingOf, clientSide, type House, workerSide } from '../house.ts'
import { idSchema, withProblems } from '../schemas.ts'

/** Longer than one sitting at a pair work: what came while it was open has been seen. */
const lookedMinutes = 30

export const lastLooks = (house: House, acting: Acting) => {
  const before = new Date(Date.parse(house.clock()) - lookedMinutes * 60_000)
  return house.store.read(acting, null, (tx) => tx.looks(instant(before.toISOString())))
}

export const registerLooks = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/my/looks',
    config: { for: [...workerSide, ...clientSide] },
    schema: {
      tags: ['today'],
      summary: 'When one last looked at each of one’s pair works, before this sitting',
      response: withProblems({ 200: z.object({ looks: z.record(idSchema, z.string()) }) }),
    },
    handler: async (request) => {
      const looks = await lastLooks(house, await actingOf(request, house))
      return { looks: Object.fromEntries(looks) }
    },
  })
}
