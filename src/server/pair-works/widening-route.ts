/** "After this <name> reads this": asked before a text is tagged anew or corrected, answered by the rule of every read. */
import { z } from 'zod'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import { type App, actingOf, type House } from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { lookAs, sendJson } from './answer.ts'
import { payloadSchemas } from './fields.ts'
import { commandIdOf, giveCommand } from './give-command.ts'
import { namesOf } from './present-people.ts'
import { params, tags } from './schema.ts'

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retag-part'), with: payloadSchemas['retag-part'] }),
  z.strictObject({ kind: z.literal('correct-entry'), with: payloadSchemas['correct-entry'] }),
])

export const registerWidening = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/preview',
    schema: {
      tags,
      summary: 'Who would come to read what a change opens',
      description:
        'Nothing is recorded. `preview` is a mark the command then carries: it says that these readers were seen. Null: the change opens nothing, and needs none.',
      params,
      body: changeSchema,
      response: withProblems({
        200: z.object({
          readers: z.array(z.object({ person: idSchema, service: idSchema.nullable() })),
          names: namesSchema,
          preview: z.string().nullable(),
        }),
      }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const pairWork = id<'pair-work'>(request.params.id)
      const looked = await lookAs(house, acting, request, pairWork, 'preview')
      const given = await giveCommand(house, acting, pairWork, {
        commandId: commandIdOf(house.newId()),
        cursor: null,
        kind: request.body.kind satisfies CommandKind,
        with: request.body.with as Readonly<Record<string, unknown>>,
        preview: { asked: true },
      })
      await looked.logged
      if (given.is === 'refused') throw problemFrom(given.refusals)
      if (given.is !== 'previewed') throw new Problem('not-found')
      const readers = (given.widening?.readers ?? []).map((one) => ({ ...one }))
      const ids = readers.flatMap(({ person, service }) => [person, ...(service ? [service] : [])])
      const names = namesOf(ids, looked.looking)
      const body = { readers, names, preview: given.widening?.mark ?? null }
      return sendJson(reply, body, looked.logged)
    },
  })
}
