/** One word told in several pair works: in each by itself, and where it could not be told, why. */
import { z } from 'zod'
import type { PairWorkId } from '#domain/identity'
import type { MemberRow } from '#store/store'
import type { Given } from '../pair-works/give-command.ts'
import { presentProblem, problemFrom } from '../problem.ts'
import { idSchema } from '../schemas.ts'

export const toldSchema = z.object({
  told: z.int().meta({ description: 'In how many pair works it is recorded' }),
  notTold: z.array(
    z.object({ pairWork: idSchema, clientName: z.string().nullable(), why: z.array(z.string()) }),
  ),
})

const whyNot = (given: Given, language: Parameters<typeof presentProblem>[1]): readonly string[] =>
  given.is === 'refused'
    ? presentProblem(problemFrom(given.refusals), language).errors.map(({ text }) => text)
    : []
const isTold = (given: Given): boolean => given.is === 'recorded' || given.is === 'already'

/** One pair work after another: one that refuses keeps no other from being told. */
export const tellEach = async (
  rows: readonly Pick<MemberRow, 'pairWork' | 'clientName'>[],
  tell: (pairWork: PairWorkId) => Promise<Given>,
  language: Parameters<typeof presentProblem>[1],
): Promise<z.output<typeof toldSchema>> => {
  const notTold: z.output<typeof toldSchema>['notTold'] = []
  for (const { pairWork, clientName } of rows) {
    const given = await tell(pairWork)
    if (!isTold(given)) notTold.push({ pairWork, clientName, why: [...whyNot(given, language)] })
  }
  return { told: rows.length - notTold.length, notTold }
}
