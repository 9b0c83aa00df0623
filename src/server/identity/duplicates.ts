/**
 * Two records of one person: suggested by the county's own data, settled by the administrator with a reason, and undone
 * the same way. Which pair works either is in is told to nobody; only the person sees both as their own matter.
 *
 * @source decision 0022
 */
import { id, type PersonId } from '#domain/identity'
import type { Acting, Identity, IdentityEventKind } from '#store/store'
import { type App, type House, sessionOf, todayOf } from '../house.ts'
import { withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { isNew, refuse } from './change.ts'
import * as schema from './schema.ts'

const { tags } = schema
const most = 200

export const registerDuplicates = (api: App, house: House): void => {
  const route = {
    tags,
    response: withProblems({ 200: schema.duplicatesSchema }),
  }
  const config = { for: ['administrator'] as const }
  api.route({
    method: 'GET',
    url: '/duplicates',
    config,
    schema: { ...route, summary: 'Records that may be of one person, and what has been settled' },
    handler: async (request) => {
      await log(house, sessionOf(request).person)
      return present(house)
    },
  })
  api.route({
    method: 'POST',
    url: '/duplicates',
    config,
    schema: {
      ...route,
      summary: 'The two are one person, or they are not',
      body: schema.samenessBody,
    },
    handler: async (request) => {
      const acting = actingOf(request, house)
      const { one, other, isSame, words } = request.body
      await log(house, acting.person)
      const suggested = await house.store.identity.duplicates(most)
      const pair = suggested.find(
        (each) =>
          (each.one === one && each.other === other) || (each.one === other && each.other === one),
      )
      const sameness = house.newId()
      await house.store.identity.change(acting, async (tx) => {
        if (!(await isNew(house, tx, acting, null, request))) return
        if (!pair) return refuse('unknown-reference', '/other')
        await tx.putSameness({
          id: sameness,
          one: pair.one,
          other: pair.other,
          isSame,
          decidedAt: house.clock(),
        })
        const kind = isSame ? 'merged' : 'kept-apart'
        await tx.record(eventOf(house, acting, pair.one, kind, sameness, words))
      })
      return present(house)
    },
  })
  api.route({
    method: 'POST',
    url: '/duplicates/undo',
    config,
    schema: { ...route, summary: 'What was settled is open again', body: schema.undoBody },
    handler: async (request) => {
      const acting = actingOf(request, house)
      const { sameness, words } = request.body
      await log(house, acting.person)
      await house.store.identity.change(acting, async (tx) => {
        if (!(await isNew(house, tx, acting, null, request))) return
        const found = await tx.findSameness(sameness)
        if (!found) return refuse('unknown-reference', '/sameness')
        await tx.undoSameness(found.id, house.clock())
        await tx.record(eventOf(house, acting, found.one, 'unmerged', found.id, words))
      })
      house.hub.lookAgain()
      return present(house)
    },
  })
}

const log = (house: House, person: PersonId): Promise<void> =>
  logUse(
    house,
    { person, service: null },
    {
      what: 'duplicates',
      purpose: 'directory',
      pairWorks: [],
      categories: ['identity'],
    },
  )

const actingOf = (request: Parameters<typeof sessionOf>[0], house: House): Acting => ({
  person: sessionOf(request).person,
  service: null,
  on: todayOf(house),
})

const eventOf = (
  house: House,
  acting: Acting,
  person: PersonId,
  kind: IdentityEventKind,
  about: string,
  words: string,
) => ({
  id: house.newId(),
  person,
  pairWork: null,
  kind,
  what: [],
  reason: null,
  words,
  about,
  actor: acting.person,
  service: null,
  at: house.clock(),
})

const present = async (house: House) => {
  const [suggested, settled] = [
    await house.store.identity.duplicates(most),
    await house.store.identity.settled(most),
  ]
  const ids = [...suggested, ...settled].flatMap(({ one, other }) => [one, other])
  const found = new Map(
    (await house.store.identity.identities(ids)).map((one) => [one.id, recordOf(one)]),
  )
  const pair = ({ one, other }: { one: PersonId; other: PersonId }) => ({
    one: found.get(one) ?? nobody(one),
    other: found.get(other) ?? nobody(other),
  })
  return {
    suggested: suggested.map(({ because, ...both }) => ({ ...pair(both), because })),
    settled: settled.map(({ id: sameness, isSame, decidedAt, ...both }) => ({
      id: sameness,
      ...pair(both),
      isSame,
      decidedAt,
    })),
  }
}

const recordOf = (one: Identity) => ({
  id: one.id,
  name: one.name,
  earlierNames: one.earlierNames.map(({ name }) => name),
  birthDate: one.birthDate,
  hasCode: one.kept.includes('identity-code'),
})
const nobody = (person: PersonId) => ({
  id: id<'person'>(person),
  name: '',
  earlierNames: [],
  birthDate: null,
  hasCode: false,
})
