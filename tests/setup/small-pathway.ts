/** A model of a step or two, and its pathway on the evening of 21.4.2026, for tests. */

import { instant, localDate } from '../../src/domain/calendar.ts'
import type { Fact, FactKind } from '../../src/domain/facts/index.ts'
import { foldKnown } from '../../src/domain/knowledge.ts'
import { findBuiltIn } from '../../src/domain/models/index.ts'
import { outreachPairWork } from '../../src/domain/models/outreach-pair-work.ts'
import { derivePathway, type PathwayAt } from '../../src/domain/pathway.ts'
import type { ProcessModel, Step } from '../../src/domain/process-model.ts'
import { tell } from './told.ts'
export const text = { fi: 'Askel', sv: 'Steg', en: 'Step' }
export const step = (more: Partial<Step> = {}): Step => ({
  phase: 'one',
  title: text,
  guidance: text,
  who: ['worker'],
  modality: 'must',
  completion: { by: 'facts', anyOf: [{ fact: 'goal-set' }] },
  action: 'set-goal',
  source: { seed: '002', lines: [43, 43] },
  released: true,
  ...more,
})
export const byFact = (fact: FactKind): Step['completion'] => ({ by: 'facts', anyOf: [{ fact }] })
export const phase = { title: text, short: text }
export const modelOf = (
  steps: Record<string, Step>,
  more: Partial<ProcessModel> = {},
): ProcessModel => ({
  ...outreachPairWork,
  id: 'small',
  phases: { one: phase, two: phase, beside: { ...phase, beside: true } },
  steps,
  ...more,
})
export const at = (model: ProcessModel, today = '2026-04-21'): PathwayAt => ({
  model,
  today: localDate(today),
  now: instant(`${today}T18:00:00.000Z`),
  findModel: findBuiltIn,
})
export const homeOf = (
  model: ProcessModel,
  facts: readonly Fact[],
  more: Partial<PathwayAt> = {},
) => derivePathway(foldKnown(facts), { ...at(model), ...more })
export const stepOf = (
  model: ProcessModel,
  facts: readonly Fact[],
  name: string,
  more: Partial<PathwayAt> = {},
) => homeOf(model, facts, more).steps.find((one) => one.id === name)
export const goal = (day = '2026-04-21') =>
  tell('goal-set', { goal: { whose: 'client', words: 'Kotiin' } }, { at: day, by: 'elina' })
export const skip = (name: string, day = '2026-04-21') =>
  tell(
    'step-skipped',
    { skip: { step: name }, reason: { reason: 'Tehtiin jo viime keväänä.' } },
    { at: day },
  )
export const told = (day: string) =>
  tell(
    'client-informed',
    { progress: { who: 'tuula', contact: 'elina', words: 'Päätös on tehty.' } },
    { at: day },
  )
export const decided = (day: string) =>
  tell('decision-made', { decision: { decision: 'd', on: day, outcome: 'granted' } }, { at: day })
