/** What a sitting is asked by: the fields of `give-line` and of `refuse-line`, one line after another. */
import { z } from 'zod'
import type { SittingLine } from '#domain/decide/sitting'
import { payloadSchemas } from '../pair-works/fields.ts'

/** More parties than anybody has at one table. */
const mostLines = 60

export const linesSchema = z
  .array(
    z.discriminatedUnion('answer', [
      payloadSchemas['give-line'].extend({ answer: z.literal('given') }),
      payloadSchemas['refuse-line'].extend({ answer: z.literal('refused') }),
    ]),
  )
  .min(1)
  .max(mostLines)
  .meta({ id: 'SittingLines', description: 'One giver, one party, one answer each' })

export const sittingLines = (lines: z.output<typeof linesSchema>): readonly SittingLine[] =>
  lines.map(({ answer, ...rest }) => ({ answer: answer as SittingLine['answer'], with: rest }))
