/** What is asked and answered about who somebody is. Identity codes travel in bodies only, never in an address. */
import { z } from 'zod'
import { dateSchema } from '../pair-works/fields.ts'
import { commandIdSchema, idSchema, nameSchema, namesSchema } from '../schemas.ts'

export const tags = ['identity']
export const params = z.object({ id: idSchema })

const wordsSchema = z.string().trim().max(2000)
const sealedKind = z.enum(['identity-code', 'address', 'phone'])
/** Digits as people write them, with a country's plus sign. */
const phoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{2,38}$/)

export const revealReasons = ['contact', 'visit', 'form', 'safety', 'other'] as const
export const revealBody = z.strictObject({
  person: idSchema,
  what: z.array(sealedKind).min(1).max(3),
  reason: z.enum(revealReasons),
  words: wordsSchema.optional(),
})
export const correctBody = z.strictObject({
  commandId: commandIdSchema,
  person: idSchema,
  identityCode: z.string().max(30).nullable().optional(),
  birthDate: dateSchema.nullable().optional(),
  language: z.enum(['fi', 'sv', 'en', 'other']).optional(),
  address: z.string().trim().min(1).max(300).nullable().optional(),
  phone: phoneSchema.nullable().optional(),
})
export const nameBody = z.strictObject({
  commandId: commandIdSchema,
  person: idSchema,
  name: nameSchema,
  /** The first day of the new name; null: the old one was a mistake and is not kept. */
  from: dateSchema.nullable(),
})
export const deathBody = z.strictObject({
  commandId: commandIdSchema,
  person: idSchema,
  on: dateSchema.nullable().meta({ description: 'Null: it was recorded by mistake' }),
})
export const moveBody = z.strictObject({
  commandId: commandIdSchema,
  person: idSchema,
  on: dateSchema.nullable().meta({ description: 'Null: it was recorded by mistake' }),
  to: nameSchema.optional(),
})
export const orderBody = z.strictObject({
  commandId: commandIdSchema,
  order: idSchema.optional().meta({ description: 'The one that is changed; left out: a new one' }),
  protects: z.array(idSchema).min(1).max(50),
  from: dateSchema,
  until: dateSchema.nullable(),
})
export const orderEndBody = z.strictObject({
  commandId: commandIdSchema,
  order: idSchema,
  words: wordsSchema.min(3),
})
export const askBody = z.strictObject({ commandId: commandIdSchema, words: wordsSchema.min(3) })
export const answerBody = z.strictObject({
  commandId: commandIdSchema,
  request: idSchema,
  outcome: z.enum(['corrected', 'not-corrected']),
  words: wordsSchema.optional(),
})

const day = z.string().nullable()
const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  isClient: z.boolean(),
  phone: z.string().optional(),
  own: z.boolean(),
  whole: z
    .object({
      birthDate: day,
      language: z.string(),
      values: z.partialRecord(sealedKind, z.string()),
      kept: z.array(sealedKind),
      secret: z.boolean(),
      earlierNames: z.array(z.object({ name: z.string(), until: z.string() })),
      diedOn: day,
      movedOn: day,
      movedTo: z.string().nullable(),
    })
    .optional()
    .meta({ description: 'For the home’s side and for oneself' }),
})
const orderSchema = z.object({
  id: idSchema,
  protects: z.array(idSchema),
  from: z.string(),
  until: day,
  /** Its last day has passed: somebody has to say whether it goes on. It protects until then. */
  isToBeChecked: z.boolean(),
})
const eventSchema = z.object({
  id: idSchema,
  person: idSchema,
  kind: z.string(),
  what: z.array(z.string()),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  at: z.string(),
  by: z.object({ person: idSchema, name: z.string().nullable() }),
  answer: z
    .object({ outcome: z.string(), words: z.string().nullable(), at: z.string() })
    .nullable()
    .meta({ description: 'Of a request to correct; null while it waits' }),
})
export const cardSchema = z
  .object({
    people: z.array(personSchema),
    orders: z.array(orderSchema),
    events: z.array(eventSchema),
    may: z.object({ change: z.boolean(), reveal: z.boolean(), ask: z.boolean() }),
    offers: z
      .array(z.object({ command: z.literal('end-pair-work'), cause: z.string(), on: z.string() }))
      .meta({ description: 'What may follow of a death or a move; nothing follows by itself' }),
    names: namesSchema,
  })
  .meta({ id: 'IdentityCard' })
export const revealedSchema = z.object({ values: z.partialRecord(sealedKind, z.string()) })

export const samenessBody = z.strictObject({
  commandId: commandIdSchema,
  one: idSchema,
  other: idSchema,
  isSame: z.boolean(),
  words: wordsSchema.min(3),
})
export const undoBody = z.strictObject({
  commandId: commandIdSchema,
  sameness: idSchema,
  words: wordsSchema.min(3),
})
const recordSchema = z.object({
  id: idSchema,
  name: z.string(),
  earlierNames: z.array(z.string()),
  birthDate: day,
  hasCode: z.boolean(),
})
export const duplicatesSchema = z.object({
  suggested: z.array(
    z.object({
      one: recordSchema,
      other: recordSchema,
      because: z.enum(['identity-code', 'name-and-birth-date']),
    }),
  ),
  settled: z.array(
    z.object({
      id: idSchema,
      one: recordSchema,
      other: recordSchema,
      isSame: z.boolean(),
      decidedAt: z.string(),
    }),
  ),
})
