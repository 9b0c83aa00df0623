/** Who the people of the client's side are: read, revealed with a reason, corrected, and what follows of it. */
import { addDays, type LocalDate } from '#domain/calendar'
import { type App, type House, todayOf } from '../house.ts'
import { withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { change, eventIn, getIdentity, lookFromHome, personIn, refuse, sendCard } from './change.ts'
import { correct } from './correct.ts'
import { registerDuplicates } from './duplicates.ts'
import { registerOrders } from './orders.ts'
import { registerRequests } from './requests.ts'
import * as schema from './schema.ts'

const { params, tags } = schema

export const registerIdentity = (api: App, house: House): void => {
  registerCard(api, house)
  registerReveal(api, house)
  registerChanges(api, house)
  registerOrders(api, house)
  registerRequests(api, house)
  registerDuplicates(api, house)
}

const registerCard = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id/identity',
    schema: {
      tags,
      summary: 'Who the people of the client’s side are, as far as the reader may know',
      params,
      response: withProblems({ 200: schema.cardSchema }),
    },
    handler: async (request, reply) => sendCard(house, request, reply),
  })
}

const registerReveal = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/reveal',
    schema: {
      tags,
      summary: 'Read what is kept closed, with a reason the person can read',
      params,
      body: schema.revealBody,
      response: withProblems({ 200: schema.revealedSchema }),
    },
    handler: async (request) => {
      const looked = await lookFromHome(house, request, 'identity')
      const { what, reason, words } = request.body
      const person = personIn(looked, request.body.person)
      if (reason === 'other' && (words ?? '').length < 3) refuse('missing', '/words')
      await logUse(house, looked.acting, {
        what: 'identity-reveal',
        purpose: looked.sight.standing,
        pairWorks: [looked.sight.pairWork.id],
        categories: ['identity'],
        grants: looked.sight.grants,
        reason: words || reason,
      })
      const values = await house.store.identity.reveal(
        looked.acting,
        eventIn(house, looked, {
          person,
          kind: 'revealed',
          what: [...new Set(what)],
          reason,
          words: words || null,
        }),
      )
      return { values }
    },
  })
}

const registerChanges = (api: App, house: House): void => {
  const route = { params, response: withProblems({ 200: schema.cardSchema }) }
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/correct',
    schema: {
      ...route,
      tags,
      summary: 'Correct an identity code, birth date, language, address or phone',
      body: schema.correctBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const person = personIn(looked, request.body.person)
      await change(house, looked, request, async (tx) => {
        const what = await correct(house, tx, await getIdentity(tx, person), request.body)
        if (what.length === 0) return []
        await tx.record(eventIn(house, looked, { person, kind: 'corrected', what }))
        return [person]
      })
      return sendCard(house, request, reply)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/name',
    schema: {
      ...route,
      tags,
      summary: 'Another name, from a day on; or a mistake in the one there is',
      body: schema.nameBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const person = personIn(looked, request.body.person)
      const { name } = request.body
      const from = dayIn(house, request.body.from, '/from')
      await change(house, looked, request, async (tx) => {
        const known = await getIdentity(tx, person)
        if (known.name === name) return []
        const until = from === null ? null : addDays(from, -1)
        const isBeforeLast = known.earlierNames.some((one) => until !== null && one.until >= until)
        if (isBeforeLast) refuse('end-before-start', '/from')
        await tx.rename(person, name, until, house.newId())
        const kind = until === null ? 'corrected' : 'name-changed'
        await tx.record(eventIn(house, looked, { person, kind, what: ['name'] }))
        return [person]
      })
      return sendCard(house, request, reply)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/death',
    schema: {
      ...route,
      tags,
      summary: 'The day somebody died. What may follow is offered, nothing follows by itself',
      body: schema.deathBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const person = personIn(looked, request.body.person)
      const on = dayIn(house, request.body.on, '/on')
      await change(house, looked, request, async (tx) => {
        const { birthDate } = await getIdentity(tx, person)
        if (on !== null && birthDate !== null && on < birthDate) refuse('before-birth', '/on')
        await tx.setDeath(person, on)
        const kind = on === null ? 'death-withdrawn' : 'died'
        await tx.record(eventIn(house, looked, { person, kind }))
        return [person]
      })
      return sendCard(house, request, reply)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/move',
    schema: {
      ...route,
      tags,
      summary: 'A move to another county. What was recorded here stays here',
      body: schema.moveBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const person = personIn(looked, request.body.person)
      const { to } = request.body
      const on = dayIn(house, request.body.on, '/on')
      if (on !== null && to === undefined) refuse('missing', '/to')
      await change(house, looked, request, async (tx) => {
        await tx.setMove(person, on, on === null ? null : (to ?? null))
        const kind = on === null ? 'move-withdrawn' : 'moved'
        await tx.record(eventIn(house, looked, { person, kind }))
        return [person]
      })
      return sendCard(house, request, reply)
    },
  })
}

/** What has not happened yet is not recorded as if it had. */
const dayIn = (house: House, day: string | null, field: string): LocalDate | null => {
  if (day !== null && day > todayOf(house)) refuse('in-the-future', field)
  return day as LocalDate | null
}
