/** The shape of most deciders: what hinders, all at once; else the fact as told, and what goes with it. */
import { ruleOf } from '../commands.ts'
import type { NewFact } from '../facts/index.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Case, Decided, Decider } from './case.ts'
import { asTold } from './tell.ts'

type More = Parameters<typeof asTold>[2]

export const recordAsTold: Decider = (asked) => accept([asTold(asked, ruleOf(asked.kind).records)])

/** Refuses with everything that hinders, or records as told, followed by whatever the rule adds. */
export const recordUnless = (
  asked: Case,
  hindrances: readonly (Refusal | false | undefined | null)[],
  follows: (told: NewFact) => readonly NewFact[] = () => [],
  more: More = {},
): Decided => {
  const refusals = hindrances.filter(
    (one): one is Refusal => one !== null && typeof one === 'object',
  )
  if (refusals.length > 0) return refuse(...refusals)
  const told = asTold(asked, ruleOf(asked.kind).records, more)
  return accept([told, ...follows(told)])
}
