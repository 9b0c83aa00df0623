/** What somebody has chosen for their own screens. Nothing of a client is in it, so reading it is no use of data. */
import { z } from 'zod'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { doneSchema, idSchema, withProblems } from '../schemas.ts'

/** A saved way of looking at one's own list. What is searched for by name is never kept. */
const filterSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    model: idSchema.optional(),
    phase: idSchema.optional(),
    state: z.enum(['open', 'ended']).optional(),
    organisation: idSchema.optional(),
    overdue: z.literal('yes').optional(),
  })
  .meta({ id: 'ListFilter' })
const filtersSchema = z.strictObject({ filters: z.array(filterSchema).max(20) })

export const registerSettings = (api: App, house: House): void => {
  const url = '/my/list-filters'
  const of = { config: { for: workerSide }, url } as const
  api.route({
    ...of,
    method: 'GET',
    schema: {
      tags: ['settings'],
      summary: 'One’s own saved filters of the list',
      response: withProblems({ 200: filtersSchema }),
    },
    handler: async (request) => {
      const kept = await house.store.settings.find(await actingOf(request, house), 'list-filters')
      return { filters: (kept as z.output<typeof filtersSchema>['filters'] | undefined) ?? [] }
    },
  })
  api.route({
    ...of,
    method: 'PUT',
    schema: {
      tags: ['settings'],
      summary: 'Keep one’s own saved filters, all of them anew',
      body: filtersSchema,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      await house.store.settings.put(acting, 'list-filters', request.body.filters)
      return { done: true as const }
    },
  })
}
