/** How somebody has chosen to be told, as it is kept. Nothing chosen yet: by no mail. */
import { z } from 'zod'
import { mailWays, type NoticeChoice, usualChoice } from '#domain/notice-time'
import type { Acting, Store } from '#store/store'

const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'On a Finnish wall, HH:MM' })

export const choiceSchema = z
  .strictObject({
    mail: z.enum(mailWays),
    dailyAt: timeSchema,
    quiet: z.strictObject({ from: timeSchema, until: timeSchema }),
    days: z
      .array(z.int().min(1).max(7))
      .max(7)
      .refine((days) => new Set(days).size === days.length)
      .meta({ description: '1 is Monday' }),
    holidays: z.boolean(),
  })
  .meta({ id: 'NoticeChoice' })

export const choiceOf = async (
  store: Pick<Store, 'settings'>,
  acting: Acting,
): Promise<NoticeChoice> => {
  const kept = choiceSchema.safeParse(await store.settings.find(acting, 'notices'))
  return kept.success ? kept.data : usualChoice
}
