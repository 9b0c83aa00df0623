/** What a home sees of earlier rounds: the plan as it was left, how it was judged, and what the client has shown. */
import type { Fact, Part } from '#domain/facts/index'
import type { Matter } from './oracle.ts'
import { told } from './oracle-told.ts'

export const isMemory = ({ facts }: Matter, fact: Fact, before: number): boolean => {
  if (fact.round >= before) return false
  if (fact.kind === 'plan-evaluated' || fact.kind === 'goal-evaluated') return true
  if (fact.kind !== 'plan-version-published') return false
  return facts.findLast((one) => one.kind === fact.kind && one.round < before)?.id === fact.id
}

/** What the client showed of earlier rounds in this one, and what corrects it. */
export const isShown = (
  { facts }: Matter,
  round: readonly Fact[],
  fact: Fact,
  number: number,
  part: Part,
): boolean => {
  const shown = told(round, 'earlier-work-shown').flatMap(
    ({ values }) => values.parts as readonly string[],
  )
  if (shown.length === 0) return false
  if (fact.round < number && shown.includes(part.id)) return true
  const corrected = fact.kind === 'entry-corrected' ? part.values.part : undefined
  return (
    typeof corrected === 'string' &&
    shown.includes(corrected) &&
    facts.some((one) => one.round < number && one.parts.some(({ id }) => id === corrected))
  )
}
