/** Why a step is open now, in a sentence. */
import type { Fact } from '../facts/index.ts'
import { guardTexts } from '../guard-texts.ts'
import type { GuardName } from '../guards.ts'
import type { Text } from '../text.ts'
import type { Missing } from './types.ts'
import type { WalkedStep } from './walked.ts'

const joined = (before: Text, what: Text): Text => ({
  fi: `${before.fi}${what.fi}`,
  sv: `${before.sv}${what.sv}`,
  en: `${before.en}${what.en}`,
})

const again: Text = { fi: 'Uudestaan, koska: ', sv: 'På nytt, eftersom: ', en: 'Again, because: ' }
const now: Text = { fi: 'Nyt, koska: ', sv: 'Nu, eftersom: ', en: 'Now, because: ' }
const againPlain: Text = {
  fi: 'Uudestaan, koska tilanne on muuttunut.',
  sv: 'På nytt, eftersom läget har förändrats.',
  en: 'Again, because the situation has changed.',
}

/** The title of the step that a fact completes. */
const titleOf = (fact: Fact, steps: readonly WalkedStep[]): Text | undefined =>
  steps.find(({ step: { completion } }) =>
    completion.by === 'facts'
      ? completion.anyOf.some((match) => match.fact === fact.kind)
      : completion.by === 'all' && completion.allOf.some((match) => match.fact === fact.kind),
  )?.step.title

/** Due again after something that happened; else what has been passed; else nothing to say. */
export const whyNow = (
  { step }: WalkedStep,
  trigger: Fact | undefined,
  steps: readonly WalkedStep[],
): Text | undefined => {
  if (trigger !== undefined) {
    const title = titleOf(trigger, steps)
    return title ? joined(again, title) : againPlain
  }
  const gate = step.after?.at(-1) ?? step.when?.at(-1)
  return gate === undefined ? undefined : joined(now, guardTexts[gate])
}

/** The gates that have not been passed, each in words. */
export const gatesMissing = (gates: readonly GuardName[]): readonly Missing[] =>
  gates.map((gate) => ({ kind: 'gate', text: guardTexts[gate], ids: [gate] }))
