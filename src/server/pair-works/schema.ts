/** What pair works are asked by and answered with, for validation and for the API document. */
import { z } from 'zod'
import { commandKinds } from '#domain/commands'
import { categories, topics } from '#domain/words'
import {
  commandIdSchema,
  idSchema,
  nameSchema,
  namesSchema,
  searchSchema,
  textSchema,
} from '../schemas.ts'
import { dateSchema, instantSchema, longestList, payloadSchemas, topicsSchema } from './fields.ts'

export const tags = ['pair works']
export const params = z.object({ id: idSchema })

export const cursor = z.string().min(1).max(100).meta({
  description: 'The cursor of the view this was decided on: a mark only this reader gets',
})
const preview = z.string().min(1).max(100).optional().meta({
  description: 'The mark of the preview it was confirmed on, where it opens a text to somebody',
})
export const keepsPlace = z.boolean().optional().meta({
  description:
    'Its texts tell where a protected person is: nobody a turvakielto keeps away reads them',
})
const [firstKind, ...otherKinds] = commandKinds.map((kind) =>
  z
    .strictObject({
      commandId: commandIdSchema,
      cursor,
      kind: z.literal(kind),
      happenedAt: instantSchema.optional(),
      with: payloadSchemas[kind].optional(),
      keepsPlace,
      ...(kind === 'retag-part' || kind === 'correct-entry' ? { preview } : {}),
    })
    .meta({ id: `Command.${kind}` }),
)
if (!firstKind) throw new Error('there are no commands')
/** Every command with its own fields, told apart by `kind`. */
export const commandSchema = z.discriminatedUnion('kind', [firstKind, ...otherKinds])

export const openSchema = z.strictObject({
  commandId: commandIdSchema,
  client: z.union([
    z.strictObject({ id: idSchema }),
    z.strictObject({
      new: z.strictObject({
        name: nameSchema,
        birthDate: dateSchema.nullable(),
        language: z.enum(['fi', 'sv', 'en', 'other']),
        rehearsal: z.boolean().optional(),
        identityCode: z.string().max(30).optional(),
      }),
    }),
  ]),
  model: idSchema,
  homeServices: z.array(idSchema).min(1).max(20),
  need: z.strictObject({
    ways: z.array(z.string().max(100)).max(longestList),
    channel: z.string().max(100).optional(),
    urgent: z.boolean().optional(),
    words: z.string().max(8000).optional(),
    topics: topicsSchema.optional(),
  }),
  startsIn: z.string().max(100).optional(),
  happenedAt: instantSchema.optional(),
  keepsPlace,
})

export const listQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  model: z.string().max(100).optional(),
  state: z.enum(['open', 'ended']).optional(),
  standing: z.string().max(30).optional(),
  phase: z.string().max(100).optional(),
  organisation: idSchema.optional().meta({ description: 'Somebody of it is seen in the work' }),
  overdue: z.literal('yes').optional(),
  order: z.enum(['name', 'due', 'updated']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** A client's name may stand in no address, so it is asked in a body. @source stop S3 */
export const searchBody = listQuery.extend({
  text: searchSchema.min(1).optional(),
  identityCode: z.string().max(30).optional(),
  limit: z.int().min(1).max(200).default(50),
})
const nextSchema = z
  .object({
    step: z.string(),
    title: textSchema,
    due: z.object({ on: z.string(), rule: textSchema, local: z.boolean() }).nullable(),
    action: z.string().optional(),
  })
  .nullable()
export const listRowSchema = z
  .object({
    id: idSchema,
    clientName: z.string().nullable(),
    model: z.object({ id: z.string(), version: z.int(), letter: z.string(), title: textSchema }),
    phase: z.object({ id: z.string(), title: textSchema.nullable() }).nullable(),
    standing: z.string(),
    next: nextSchema,
    updatedOn: z.string(),
    state: z.enum(['open', 'ended']),
    rehearsal: z.boolean(),
  })
  .meta({ id: 'ListRow' })
export const listSchema = z.object({ rows: z.array(listRowSchema), next: z.string().nullable() })

const person = z.string()
const named = z.object({ person, name: z.string().nullable() })
const partSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    category: z.enum(categories),
    topics: z.array(z.enum(topics)),
    unsorted: z.boolean(),
    whereabouts: z.literal(true).optional(),
    values: z.record(z.string(), z.unknown()),
    mine: z.boolean(),
  })
  .meta({ id: 'Part' })
export const factSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    round: z.int().optional(),
    happenedAt: z.string(),
    recordedAt: z.string(),
    by: named,
    parts: z.array(partSchema),
  })
  .meta({ id: 'Fact' })
const loose = z.looseObject({ id: z.string().nullable() })

export const viewSchema = z
  .object({
    id: idSchema,
    client: z
      .object({
        id: idSchema,
        name: z.string(),
        language: z.string(),
        birthDate: z.string().nullable().optional(),
      })
      .nullable(),
    standing: z.string(),
    model: z.object({
      id: z.string(),
      version: z.int(),
      letter: z.string(),
      title: textSchema,
      shape: z.string(),
    }),
    round: z
      .object({
        state: z.enum(['open', 'ended']),
        number: z.int().optional(),
        openedOn: z.string().nullable().optional(),
      })
      .nullable(),
    rehearsal: z.boolean(),
    pathway: z.looseObject({}).nullable(),
    next: z.array(z.string()),
    people: z.array(
      z.object({
        person,
        name: z.string().nullable(),
        profession: z.string().optional(),
        service: z.string().optional(),
        role: z.string(),
        side: z.enum(['home', 'party', 'client']),
        handler: z.enum(['first', 'second', 'equal']).optional(),
        ownWorker: z.literal(true).optional(),
        away: z
          .object({
            from: z.string(),
            until: z.string().nullable(),
            substitute: z.string().nullable(),
          })
          .optional(),
      }),
    ),
    permissions: z.looseObject({ is: z.enum(['all', 'own-answers', 'own']) }).nullable(),
    asked: z.array(z.looseObject({ command: z.string(), due: z.string().nullable() })),
    tasks: z.array(loose),
    meetings: z.array(loose),
    goals: z.array(loose),
    plan: z.object({ versions: z.array(loose) }),
    decisions: z.array(loose),
    invitations: z.array(loose),
    applications: z.array(loose),
    consultations: z.array(loose),
    proposals: z.array(loose),
    record: z.array(factSchema),
    agreement: z
      .looseObject({ questions: z.array(z.looseObject({ asks: z.string() })) })
      .nullable(),
    names: namesSchema,
    abilities: z.array(z.enum(commandKinds as [string, ...string[]])),
    cursor: z.string(),
  })
  .meta({ id: 'View' })

export const recordedSchema = z.array(
  z.object({
    fact: idSchema,
    kind: z.string(),
    parts: z.array(z.object({ id: idSchema, name: z.string() })),
  }),
)
export const givenSchema = z
  .object({ view: viewSchema.nullable(), recorded: recordedSchema })
  .meta({
    id: 'CommandRecorded',
    description:
      '`view` is null when the sender sees the pair work no longer: they left, or it came late',
  })
