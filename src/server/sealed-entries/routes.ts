/** Entries sealed for the wrong client: for the data-protection officer, who had read where they stood. */
import { z } from 'zod'
import { type App, type House, sessionOf } from '../house.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { presentSealDecision, sealDecisionSchema } from './decisions.ts'

const readerSchema = z.object({
  person: idSchema,
  service: idSchema.nullable(),
  times: z.int(),
  first: z.string(),
  last: z.string(),
})
const sealedSchema = z
  .object({
    pairWork: idSchema,
    seal: idSchema,
    kind: z.string(),
    categories: z.array(z.string()),
    recordedAt: z.string(),
    writtenBy: idSchema,
    sealedAt: z.string(),
    sealedBy: idSchema,
    undoneAt: z.string().nullable(),
    /** Newest first: what was asked for of it, and answered. */
    decisions: z.array(sealDecisionSchema),
    readers: z.array(readerSchema),
  })
  .meta({ id: 'SealedEntry' })

export const registerSealedEntries = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/sealed-entries',
    config: { for: ['data-protection-officer'] },
    schema: {
      tags: ['logs'],
      summary: 'Entries sealed for the wrong client, and who had read where they stood',
      description:
        'Newest first. Nothing of an entry itself: its kind, its categories, when and by whom.',
      querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
      response: withProblems({
        200: z.object({ entries: z.array(sealedSchema), names: namesSchema }),
      }),
    },
    handler: async (request) => {
      const { person } = sessionOf(request)
      const found = await house.store.sealedEntries.list(request.query.limit)
      const decided = await house.store.sealDecisions.list()
      const county = await house.county.current()
      await logUse(
        house,
        { person, service: null },
        { what: 'sealed-entries', purpose: 'review', pairWorks: [] },
      )
      const ids = found.flatMap((one) => [
        one.writtenBy,
        one.sealedBy,
        ...one.readers.flatMap((reader) => [
          reader.person,
          ...(reader.service ? [reader.service] : []),
        ]),
      ])
      return {
        entries: found.map((one) => ({
          ...one,
          categories: [...one.categories],
          decisions: decided
            .filter(({ seal, pairWork }) => seal === one.seal && pairWork === one.pairWork)
            .map((each) => presentSealDecision(each, { person })),
          readers: one.readers.map((reader) => ({ ...reader })),
        })),
        names: {
          ...Object.fromEntries(
            [...new Set<string>(ids)].flatMap((one) => {
              const name = county.worker(one)?.name ?? county.service(one)?.name[request.language]
              return name === undefined ? [] : [[one, name]]
            }),
          ),
          ...(await house.store.useLog.officials(
            decided.flatMap((one) => [one.person, ...(one.answer ? [one.answer.by] : [])]),
          )),
        },
      }
    },
  })
}
