/** The shapes of the expert list over HTTP. */
import { z } from 'zod'
import { capacities, wordKey, wordLimits } from '#domain/expert'
import { professions, topics } from '#domain/words'
import { dateSchema } from '../pair-works/fields.ts'
import { idSchema, textSchema } from '../schemas.ts'

export const tags = ['experts']

/** One word or a few, on one line; a separator would make two of it in a spreadsheet. */
const wordSchema = z
  .string()
  .trim()
  .min(1)
  .max(wordLimits.each)
  .refine((word) => !/[,;|"\p{Cc}\u2028\u2029]/u.test(word))
  .transform((word) => word.normalize('NFC').replaceAll(/\s+/g, ' '))
const distinct = (words: readonly string[]): string[] => [
  ...new Map(words.map((word) => [wordKey(word), word])).values(),
]
export const wordsSchema = z.array(wordSchema).max(wordLimits.many).transform(distinct)
export const languagesSchema = z
  .array(z.string().regex(/^[a-z]{2,3}$/))
  .max(wordLimits.many)
  .transform(distinct)
const professionsSchema = z.array(z.enum(professions)).max(professions.length)

const howToAskSchema = z
  .string()
  .trim()
  .max(wordLimits.howToAsk)
  .refine((words) => !/[\p{Cc}\u2028\u2029]/u.test(words))
  .transform((words) => words.normalize('NFC').replaceAll(/\s+/g, ' '))
  .transform((words) => (words === '' ? null : words))

export const entrySchema = z.strictObject({
  competences: wordsSchema,
  languages: languagesSchema,
  area: wordsSchema,
  workingDays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .transform((days) => [...new Set(days)].toSorted((one, other) => one - other)),
  capacity: z.enum(capacities).nullable(),
  fullUntil: dateSchema.nullable(),
  howToAsk: howToAskSchema.nullable(),
})
/** `revision`: of the entry it was changed from. */
export const keepSchema = z.strictObject({ revision: z.int().min(0), entry: entrySchema })

const shownFields = {
  id: idSchema,
  kind: z.enum(['person', 'service', 'outside']),
  person: idSchema.nullable(),
  service: idSchema.nullable(),
  name: textSchema.meta({ description: 'The person’s, else the service’s' }),
  serviceName: textSchema.nullable(),
  organisation: textSchema.nullable(),
  sector: z.enum(['public', 'private', 'association']).nullable(),
  profession: z.string().nullable(),
  competences: z.array(z.string()),
  languages: z.array(z.string()),
  area: z.array(z.string()),
  workingDays: z.array(z.int()),
  capacity: z.enum(capacities).nullable(),
  fullUntil: z.string().nullable(),
  howToAsk: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  isFading: z.boolean().meta({ description: 'Nobody has confirmed it for six months' }),
}
export const expertSchema = z.object(shownFields).meta({ id: 'Expert' })
export const rankedSchema = z.object({
  ...shownFields,
  reasons: z.array(
    z.object({
      is: z.string(),
      word: z.string().optional(),
      until: z.string().nullable().optional(),
    }),
  ),
})
export const ownEntrySchema = z.object({
  ...entrySchema.shape,
  competences: z.array(z.string()),
  languages: z.array(z.string()),
  area: z.array(z.string()),
  workingDays: z.array(z.int()),
  fullUntil: z.string().nullable(),
  howToAsk: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  isFading: z.boolean(),
  revision: z.int(),
})

export const searchBody = z.strictObject({
  text: z.string().trim().max(100).optional(),
  kind: z.enum(['person', 'service']).optional(),
  competences: wordsSchema.optional(),
  languages: languagesSchema.optional(),
  area: wordsSchema.optional(),
  professions: professionsSchema.optional(),
  hasRoom: z.boolean().optional(),
  from: z.int().min(0).max(100_000).optional(),
})
export const wantedSchema = z.strictObject({
  topics: z.array(z.enum(topics)).max(topics.length).default([]),
  competences: wordsSchema.default([]),
  professions: professionsSchema.default([]),
  languages: languagesSchema.default([]),
  area: wordsSchema.default([]),
})
export const matchBody = z.strictObject({ pairWork: idSchema.optional(), wanted: wantedSchema })
