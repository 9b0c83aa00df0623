/** Turvakielto: who it protects together, from which day; begun, changed and ended by a person. @source rules.md */
import type { LocalDate } from '#domain/calendar'
import { type App, type House, todayOf } from '../house.ts'
import { withProblems } from '../schemas.ts'
import { change, eventIn, lookFromHome, personIn, refuse, sendCard } from './change.ts'
import { peopleOn } from './present.ts'
import * as schema from './schema.ts'

const { params, tags } = schema

export const registerOrders = (api: App, house: House): void => {
  const route = { params, response: withProblems({ 200: schema.cardSchema }) }
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/non-disclosure',
    schema: {
      ...route,
      tags,
      summary: 'A turvakielto begins or is changed: it masks whereabouts at once, the past too',
      body: schema.orderBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const { order, from, until } = request.body
      const protects = [...new Set(request.body.protects)].map((one) =>
        personIn(looked, one, '/protects'),
      )
      if (from > todayOf(house)) refuse('in-the-future', '/from')
      if (until !== null && until < from) refuse('end-before-start', '/until')
      await change(house, looked, request, async (tx) => {
        const here = peopleOn(looked)
        const before = (await tx.nonDisclosures(here)).find((one) => one.id === order)
        if (order !== undefined && !before) refuse('unknown-reference', '/order')
        // Whom it protects elsewhere is not known here, and stays.
        const elsewhere = before?.protects.filter((one) => !here.includes(one)) ?? []
        const now = {
          id: before?.id ?? house.newId(),
          protects: [...protects, ...elsewhere],
          from: before?.from ?? (from as LocalDate),
          until: until as LocalDate | null,
        }
        await tx.putNonDisclosure(now)
        for (const person of protects)
          await tx.record(
            eventIn(house, looked, { person, kind: 'non-disclosure-began', about: now.id }),
          )
        return [...now.protects, ...(before?.protects ?? [])]
      })
      return sendCard(house, request, reply)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/non-disclosure/end',
    schema: {
      ...route,
      tags,
      summary: 'A turvakielto ends, on somebody’s word and never by itself',
      body: schema.orderEndBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const { order, words } = request.body
      await change(house, looked, request, async (tx) => {
        const here = peopleOn(looked)
        const ending = (await tx.nonDisclosures(here)).find((one) => one.id === order)
        if (!ending) return refuse('unknown-reference', '/order')
        await tx.endNonDisclosure(ending.id, todayOf(house))
        for (const person of ending.protects.filter((one) => here.includes(one)))
          await tx.record(
            eventIn(house, looked, { person, kind: 'non-disclosure-ended', about: order, words }),
          )
        return ending.protects
      })
      return sendCard(house, request, reply)
    },
  })
}
