/** Referrals as they come and go. Two shapes, never one: what the sender reads of theirs, and what the receiver reads. */
import { z } from 'zod'
import { consentForms, referralBases, toldReferrer, waysOfReferral } from '#domain/referral'
import { dateSchema, longestList } from '../pair-works/fields.ts'
import { openSchema } from '../pair-works/schema.ts'
import { commandIdSchema, idSchema, nameSchema, textSchema } from '../schemas.ts'

export const tags = ['referrals']
export const params = z.object({ id: idSchema })

const words = z.string().max(8000)
const short = z.string().max(400)
const sources = ['innokyla', 'county'] as const
const criterionText = z
  .strictObject({ fi: short, sv: short, en: short })
  .meta({ description: 'The county’s words in every language' })

export const listBody = z.strictObject({
  isTaking: z.boolean(),
  asksBoth: z.boolean(),
  criteria: z.array(z.strictObject({ id: idSchema, text: criterionText })).max(50),
})
export const listSchema = z
  .object({
    service: idSchema,
    isTaking: z.boolean(),
    asksBoth: z.boolean(),
    criteria: z.array(z.object({ id: idSchema, text: textSchema, source: z.enum(sources) })),
  })
  .meta({ id: 'ReferralList' })

export const sendBody = z.strictObject({
  commandId: commandIdSchema,
  to: idSchema,
  how: z.enum(waysOfReferral),
  /** Where somebody writes it down from a call or a letter; left out: `referrer` says who it was. */
  from: idSchema.optional(),
  referrer: short.optional(),
  client: z.strictObject({
    name: nameSchema,
    birthDate: dateSchema.nullable(),
    language: z.enum(['fi', 'sv', 'en', 'other']),
    phone: z.string().max(40).optional(),
    identityCode: z.string().max(30).optional(),
  }),
  basis: z.enum(referralBases),
  consent: z.strictObject({ form: z.enum(consentForms), on: dateSchema }).optional(),
  statute: z.strictObject({ section: short, reason: words }).optional(),
  concern: z.boolean(),
  /** Ids of the receiving service’s own list. */
  indications: z.array(idSchema).max(50),
  noResults: z.boolean(),
  noProgress: z.boolean(),
  why: words.optional(),
  words: words.optional(),
})

const answerSchema = z.object({
  told: z.enum(toldReferrer),
  words: z.string().nullable(),
  on: z.string(),
  by: z.string().nullable(),
})
const contentSchema = z.object({
  client: z.object({
    name: z.string(),
    birthDate: z.string().nullable(),
    language: z.string(),
    phone: z.string().nullable(),
    hasIdentityCode: z.boolean(),
  }),
  concern: z.boolean(),
  indications: z.array(textSchema),
  noResults: z.boolean(),
  noProgress: z.boolean(),
  why: z.string().nullable(),
  words: z.string().nullable(),
  consent: z.object({ form: z.string(), on: z.string() }).nullable(),
  statute: z.object({ section: z.string(), reason: z.string() }).nullable(),
  referrer: z.string().nullable(),
})
const both = {
  id: idSchema,
  from: z.string().nullable(),
  to: z.string(),
  how: z.enum(waysOfReferral),
  basis: z.enum(referralBases),
  sentOn: z.string(),
  content: contentSchema.nullable(),
  answers: z.array(answerSchema),
}
/** What the referrer was told is all they know: opened and not told is, to them, received. */
export const sentSchema = z
  .object({
    ...both,
    side: z.literal('sent'),
    state: z.enum(['sent', ...toldReferrer, 'withdrawn']),
  })
  .meta({ id: 'SentReferral' })
export const incomingSchema = z
  .object({
    ...both,
    side: z.literal('incoming'),
    sender: z.string(),
    state: z.enum(['new', 'received', 'opened', 'not-started']),
    meetsBoth: z.boolean(),
    /** Clients the reader may know already who may be the same person. */
    alike: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        birthDate: z.string().nullable(),
        by: z.enum(['code', 'name-and-birth', 'name']),
      }),
    ),
    /** The pair work that was opened from it, to whoever opened it. */
    pairWork: z.string().nullable(),
  })
  .meta({ id: 'IncomingReferral' })
export const referralSchema = z.union([sentSchema, incomingSchema])

export const answerBody = z.strictObject({
  commandId: commandIdSchema,
  told: z.enum(['received', 'not-started']),
  /** What next, where it is not started. */
  words: words.optional(),
})
export const openBody = openSchema.omit({ client: true, happenedAt: true }).extend({
  client: z.union([
    z.strictObject({ id: idSchema }),
    z.strictObject({ asReferred: z.literal(true) }),
  ]),
  /** What the referrer hears at once; null: told later, from within the pair work. */
  tell: z.strictObject({ words: words.optional() }).nullable(),
})
export const mostListed = longestList
