/** Whoever it is about asks to have it corrected, in their own words; the home answers. Neither is ever a fact. */
import type { App, House } from '../house.ts'
import { lookAt } from '../pair-works/answer.ts'
import { Problem } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { change, eventIn, isNew, lookFromHome, refuse, sendCard } from './change.ts'
import { peopleOn } from './present.ts'
import * as schema from './schema.ts'

const { params, tags } = schema

export const registerRequests = (api: App, house: House): void => {
  const route = { params, response: withProblems({ 200: schema.cardSchema }) }
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/requests',
    schema: {
      ...route,
      tags,
      summary: 'Ask to have one’s own identity corrected',
      body: schema.askBody,
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'identity')
      await looked.logged
      if (!['client', 'guardian'].includes(looked.sight.standing))
        throw new Problem('needs-initiator')
      const asked = eventIn(house, looked, {
        person: looked.acting.person,
        kind: 'correction-asked',
        words: request.body.words,
      })
      await house.store.identity.change(looked.acting, async (tx) => {
        if (await isNew(house, tx, looked.acting, looked.sight.pairWork.id, request))
          await tx.record(asked)
      })
      return sendCard(house, request, reply)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/identity/answers',
    schema: {
      ...route,
      tags,
      summary: 'Answer a request to correct',
      body: schema.answerBody,
    },
    handler: async (request, reply) => {
      const looked = await lookFromHome(house, request, 'identity')
      const { request: asked, outcome, words } = request.body
      if (outcome === 'not-corrected' && (words ?? '').length < 3) refuse('missing', '/words')
      await change(house, looked, request, async (tx) => {
        const found = await tx.findEvent(asked)
        const isHere =
          found?.kind === 'correction-asked' && found.pairWork === looked.sight.pairWork.id
        if (!found || !isHere || !peopleOn(looked).includes(found.person))
          return refuse('unknown-reference', '/request')
        await tx.record(
          eventIn(house, looked, {
            person: found.person,
            kind: 'correction-answered',
            about: found.id,
            reason: outcome,
            words: words || null,
          }),
        )
        return []
      })
      return sendCard(house, request, reply)
    },
  })
}
