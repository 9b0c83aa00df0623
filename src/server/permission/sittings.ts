/** Several permissions answered in one act, and what each party would read if they were. */
import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import { decideSitting } from '#domain/decide/sitting'
import { id } from '#domain/identity'
import { type App, actingOf, type House, sessionOf } from '../house.ts'
import { lookAt, sendMarked } from '../pair-works/answer.ts'
import { answerGiven } from '../pair-works/answer-given.ts'
import { instantSchema } from '../pair-works/fields.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { cursor, givenSchema, keepsPlace, params, viewSchema } from '../pair-works/schema.ts'
import { Problem } from '../problem.ts'
import { commandIdSchema, idSchema, withProblems } from '../schemas.ts'
import { previewSitting } from './preview-sitting.ts'
import { linesSchema, sittingLines } from './sitting-schema.ts'

const tags = ['permission']

export const registerSittings = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/permission-sittings',
    schema: {
      tags,
      summary:
        'Several permissions given or refused in one sitting: all of them are recorded, or none',
      params,
      body: z.strictObject({
        commandId: commandIdSchema,
        cursor,
        happenedAt: instantSchema.optional(),
        lines: linesSchema,
        keepsPlace,
      }),
      response: withProblems({ 200: givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, cursor: mark, happenedAt, lines } = request.body
      const pairWork = id<'pair-work'>(request.params.id)
      const told = sittingLines(lines)
      const sitting = {
        commandId: commandIdOf(commandId),
        happenedAt: happenedAt as Instant | undefined,
        lines: told,
      }
      const given = await giveCommand(house, acting, pairWork, {
        commandId: sitting.commandId,
        cursor: mark,
        kind: 'give-line',
        happenedAt: sitting.happenedAt,
        with: { lines: told },
        strong: sessionOf(request).strong,
        keepsPlace: request.body.keepsPlace,
        decidedBy: (...known) => decideSitting(sitting, ...known),
      })
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
  api.route({
    method: 'POST',
    url: '/pair-works/:id/permission-sittings/preview',
    schema: {
      tags,
      summary: 'What each party would read if these were given; nothing is recorded',
      params,
      body: z.strictObject({ lines: linesSchema }),
      response: withProblems({
        200: z.object({
          parties: z.array(
            z.object({
              party: idSchema,
              view: viewSchema.nullable().meta({ description: 'Null: they would read nothing' }),
              missing: z.array(idSchema).meta({ description: 'Whose answer is still wanted' }),
              meets: z.array(
                z.object({
                  person: idSchema,
                  name: z.string().nullable(),
                  profession: z.string().nullable(),
                  service: idSchema,
                  tells: z
                    .array(z.string())
                    .meta({ description: 'Topics their title tells by itself' }),
                  byNameAlone: z.boolean(),
                }),
              ),
            }),
          ),
        }),
      }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'preview')
      if (looked.sight.standing !== 'home') throw new Problem('forbidden')
      const parties = previewSitting(house, request, looked, sittingLines(request.body.lines))
      return sendMarked(house, request, reply, looked, { parties })
    },
  })
}
