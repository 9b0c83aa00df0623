/**
 * Before a text about somebody under a turvakielto is sent: which of its words tell a place that is recorded? Asked by the
 * home, which may read the place with a reason; each asking is a row of the use log, and only typed words come back.
 */
import { z } from 'zod'
import { placesIn } from '#domain/whereabouts'
import { type App, type House, workerSide } from '../house.ts'
import { lookFromHome } from '../identity/change.ts'
import { withProblems } from '../schemas.ts'
import { params, tags } from './schema.ts'

export const registerPlaces = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/places',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Which words of a text tell where a protected person is',
      params,
      body: z.strictObject({ text: z.string().max(40_000) }),
      response: withProblems({ 200: z.object({ found: z.array(z.string()) }) }),
    },
    handler: async (request) => {
      const { acting, sight } = await lookFromHome(house, request, 'places')
      const hidden = sight.people.filter((person) => person.secretWhereabouts)
      if (hidden.length === 0) return { found: [] }
      const county = await house.county.current()
      const units = county.rows.services
        .filter(({ id }) => county.serviceLocates(id))
        .flatMap(({ name }) => Object.values(name))
      const addresses = await house.store.identity.change(acting, async (tx) => {
        const found = await Promise.all(hidden.map((person) => tx.find(person.id)))
        return found.flatMap((one) => one?.values.address ?? [])
      })
      return { found: [...placesIn(request.body.text, [...addresses, ...units])] }
    },
  })
}
