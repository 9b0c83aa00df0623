/**
 * Before a text about somebody under a turvakielto is sent: which of its words tell a place that is recorded? Asked by the
 * home, which may read the place with a reason; each asking is a row of the use log, and only typed words come back.
 */
import { z } from 'zod'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import { placesIn } from '#domain/whereabouts'
import { isInForce } from '#policy/sees'
import { standingOf } from '#policy/standing'
import type { Acting } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { lookFromHome } from '../identity/change.ts'
import { isHomeSide } from '../identity/present.ts'
import { idSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { type Looked, lookAs } from './answer.ts'
import { params, tags } from './schema.ts'

const text = z.string().max(40_000)
const response = withProblems({ 200: z.object({ found: z.array(z.string()) }) })
const what = 'places'

export const registerPlaces = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/places',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Which words of a text tell where a protected person is',
      params,
      body: z.strictObject({ text }),
      response,
    },
    handler: async (request) => {
      const looked = await lookFromHome(house, request, what)
      return { found: await findPlaces(house, looked, request.body.text) }
    },
  })
  api.route({
    method: 'POST',
    url: '/clients/places',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'The same before a pair work is opened, of a client one works for at home already',
      description: 'Of anybody else nothing is found, as of whoever no turvakielto protects.',
      body: z.strictObject({ client: idSchema, text }),
      response,
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const at = await protectedAt(house, acting, id<'person'>(request.body.client))
      if (at === undefined) {
        await logUse(house, acting, { what, purpose: 'search', pairWorks: [] })
        return { found: [] }
      }
      const looked = await lookAs(house, acting, request, at, what)
      await looked.logged
      return { found: await findPlaces(house, looked, request.body.text) }
    },
  })
}

/** The pair work by which somebody at home may know that this client is protected, and where. */
const protectedAt = async (
  house: House,
  acting: Acting,
  client: PersonId,
): Promise<PairWorkId | undefined> => {
  const [known] = await house.store.read(acting, null, async (tx) =>
    (await tx.homeClients()).has(client) ? tx.people([client]) : [],
  )
  if (!known?.secretWhereabouts) return undefined
  const around = await house.store.identity.change(acting, (tx) => tx.concerning([client]))
  for (const pairWork of around) {
    const { grants, row } = await house.store.read(acting, pairWork, async (tx) => ({
      grants: await tx.grants(),
      row: await tx.find(),
    }))
    const standing = standingOf(grants.filter((one) => isInForce(one, acting)))
    if (row?.client === client && standing && isHomeSide(standing)) return pairWork
  }
  return undefined
}

const findPlaces = async (
  house: House,
  { acting, sight }: Looked,
  typed: string,
): Promise<string[]> => {
  const hidden = sight.people.filter((person) => person.secretWhereabouts)
  if (hidden.length === 0) return []
  const county = await house.county.current()
  const units = county.rows.services
    .filter(({ id: service }) => county.serviceLocates(service))
    .flatMap(({ name }) => Object.values(name))
  const addresses = await house.store.identity.change(acting, async (tx) => {
    const found = await Promise.all(hidden.map((person) => tx.find(person.id)))
    return found.flatMap((one) => one?.values.address ?? [])
  })
  return [...placesIn(typed, [...addresses, ...units])]
}
