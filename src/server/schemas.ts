/** Shapes many routes share. Everything that leaves says so in the API document. */
import { z } from 'zod'
import { longestId } from './pair-works/fields.ts'

export const idSchema = z.string().min(1).max(64)
/** Made by the sender, so that a command sent twice is one command. */
export const commandIdSchema = z
  .uuid()
  .meta({ description: 'A UUID the sender makes (version 7 by choice): sent twice, done once' })
export const textSchema = z
  .object({ fi: z.string(), sv: z.string(), en: z.string() })
  .meta({ id: 'Text' })
export const namesSchema = z.record(z.string(), z.string())
/** Somebody's name, in whatever script: on one line, and something to see in it. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[\t\n\r\u2028\u2029]/.test(name))
  .refine((name) => !/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(name))
export const searchSchema = z.string().trim().max(longestId)

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(
      z.looseObject({
        code: z.string(),
        pointer: z.string().optional(),
        stop: z.string().optional(),
        wayOut: z.string().optional(),
        missing: z.array(z.string()).optional(),
        limit: z.union([z.number(), z.string()]).optional(),
        text: z.string().optional(),
        wayOutText: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Problem' })

/** The problems any route may answer with, for its document. */
export const withProblems = <T extends Record<string, unknown>>(responses: T) => ({
  ...responses,
  default: {
    description: 'RFC 9457 problem',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
})

/** Nothing to tell but that it is done. */
export const doneSchema = z.object({ done: z.literal(true) })
