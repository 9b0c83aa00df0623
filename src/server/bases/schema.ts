/** What urgent access, its review and the disclosure log are asked by and answered with. */
import { z } from 'zod'
import { dateSchema } from '../pair-works/fields.ts'
import { factSchema } from '../pair-works/schema.ts'
import { commandIdSchema, idSchema, namesSchema } from '../schemas.ts'

const reason = z.string().trim().min(1).max(8000)

export const openSchema = z.union([
  z.strictObject({ commandId: commandIdSchema, code: z.string().min(1).max(30), reason }),
  z.strictObject({
    commandId: commandIdSchema,
    name: z.string().trim().min(1).max(200),
    birthDate: dateSchema,
    reason,
  }),
])
export const openedSchema = z
  .object({
    /** What is open now; each for twenty-four hours. */
    opened: z.array(idSchema),
    /** Where the asker is a member already and needs no urgent access. */
    already: z.array(idSchema),
  })
  .meta({ id: 'UrgentOpened' })
export const secondSchema = z.strictObject({ commandId: commandIdSchema, reason })

export const ownSchema = z.object({
  open: z.array(z.object({ id: idSchema, clientName: z.string().nullable(), endsAt: z.string() })),
})
export const urgentSchema = z
  .object({
    id: idSchema,
    client: z.object({
      name: z.string().nullable(),
      birthDate: z.string().nullable(),
      language: z.string(),
      phone: z.string().nullable(),
    }),
    endsAt: z.string(),
    /** Has the second reason been given? */
    second: z.boolean(),
    call: z.array(
      z.object({
        person: idSchema,
        name: z.string().nullable(),
        service: z.string().nullable(),
        phone: z.string().nullable(),
        ownWorker: z.boolean(),
      }),
    ),
    meeting: z
      .object({
        startsAt: z.string(),
        lastsMinutes: z.number(),
        placeKind: z.string(),
        place: z.string().nullable(),
      })
      .nullable(),
    safety: z.array(factSchema),
    /** Null until there is a second reason. */
    rest: z.array(factSchema).nullable(),
    names: namesSchema,
  })
  .meta({ id: 'UrgentView' })

export const reviewsSchema = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        pairWork: idSchema,
        openedAt: z.string(),
        person: z.string(),
        service: z.string().nullable(),
        second: z.boolean(),
        reason: z.string(),
        /** Opened by the reader: somebody else reviews it. */
        isOwn: z.boolean(),
        review: z
          .object({ at: z.string(), by: z.string(), justified: z.boolean(), reason: z.string() })
          .nullable(),
      }),
    ),
    names: namesSchema,
  })
  .meta({ id: 'UrgentReviews' })
export const reviewSchema = z.strictObject({
  commandId: commandIdSchema,
  justified: z.boolean(),
  reason,
})
