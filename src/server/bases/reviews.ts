/** The queue of urgent access to be judged: for the supervisor of the service it was opened in, and for the officer. */
import { z } from 'zod'
import { id } from '#domain/identity'
import type { Acting, UrgentTold } from '#store/store'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, sessionOf } from '../house.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { Problem, problemFrom } from '../problem.ts'
import { doneSchema, idSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { reviewSchema, reviewsSchema } from './schema.ts'

const tags = ['legal bases']
const config = { for: ['supervisor' as const, 'data-protection-officer' as const] }

const told = async (house: House, acting: Acting): Promise<readonly UrgentTold[]> =>
  house.store.bases.urgentFor(acting, acting.service === null ? 'officer' : 'supervisor')

const namesIn = (county: County, rows: readonly UrgentTold[], language: 'fi' | 'sv' | 'en') =>
  Object.fromEntries(
    rows
      .flatMap(({ person, service, review }) => [person, service ?? '', review?.by ?? ''])
      .flatMap((one) => {
        const name = county.worker(one)?.name ?? county.service(one)?.name[language]
        return name === undefined ? [] : [[one, name]]
      }),
  )

export const registerReviews = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/urgent-reviews',
    config,
    schema: {
      tags,
      summary: 'Urgent access that was opened, newest first, with what was found of it',
      response: withProblems({ 200: reviewsSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const rows = await told(house, acting)
      await logUse(house, acting, {
        what: 'urgent-reviews',
        purpose: 'review',
        pairWorks: [...new Set(rows.map(({ pairWork }) => pairWork))],
        categories: ['permission'],
      })
      return {
        rows: rows.map(({ access, ...row }) => ({
          ...row,
          id: access,
          isOwn: row.person === acting.person,
        })),
        names: {
          ...namesIn(await house.county.current(), rows, request.language),
          ...(await house.store.useLog.officials(
            rows.flatMap(({ review }) => (review ? [review.by] : [])),
          )),
        },
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/urgent-reviews/:id',
    config,
    schema: {
      tags,
      summary: 'Judge one: justified or not, with the reason. Nobody judges their own',
      params: z.object({ id: idSchema }),
      body: reviewSchema,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { audience } = sessionOf(request)
      const { commandId, justified, reason } = request.body
      const found = (await told(house, acting)).find(({ access }) => access === request.params.id)
      await logUse(house, acting, {
        what: 'urgent-review',
        purpose: 'review',
        outcome: found ? 'read' : 'refused',
        pairWorks: found ? [found.pairWork] : [],
      })
      if (!found) throw new Problem('not-found')
      const given = await giveCommand(house, acting, found.pairWork, {
        commandId: commandIdOf(commandId),
        cursor: null,
        kind: 'review-urgent-access',
        with: { access: id<'part'>(found.access), justified, reason },
        as: audience === 'supervisor' ? 'supervisor' : 'officer',
      })
      if (given.is === 'refused') throw problemFrom(given.refusals)
      if (given.is === 'other-body') throw new Problem('other-body')
      if (given.is !== 'recorded' && given.is !== 'already') throw new Problem('not-found')
      return { done: true as const }
    },
  })
}
