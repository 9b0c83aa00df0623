/** How each numbered id of the source is carried. One that is left out does not compile. */
import type { Carrier } from '../../process-model.ts'

type StepNumber =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12'
  | '13'
  | '14'
  | '15'
  | '16'
  | '17'
type PlanField =
  | '1a'
  | '1b'
  | '1c'
  | '1d'
  | '2'
  | '3a'
  | '3b'
  | '4a'
  | '4b'
  | '5a'
  | '5b'
  | '5c'
  | '6'
type UpdateField =
  | '1a'
  | '1b'
  | '2'
  | '3a'
  | '3b'
  | '4a'
  | '4b'
  | '4c'
  | '5a'
  | '5b'
  | '5c'
  | '5d'
  | '6'
export type OutreachId = `B.${StepNumber}` | `BT1.${PlanField}` | `BT2.${UpdateField}`

export const carries = {
  'B.01': { as: 'step' },
  'B.02': { as: 'question' },
  'B.03': {
    as: 'rule',
    rule: "a need may be told by the example 'several-services' beside what is required",
    source: { seed: '002', lines: [8, 8] },
  },
  'B.04': {
    as: 'rule',
    rule: "a need may be told by the example 'client-wishes-outreach' beside what is required",
    source: { seed: '002', lines: [8, 8] },
  },
  'B.05': { as: 'step' },
  'B.06': { as: 'step' },
  'B.07': { as: 'step' },
  'B.08': { as: 'step' },
  'B.09': { as: 'step' },
  'B.10': { as: 'step' },
  'B.11': {
    as: 'rule',
    rule: 'a plan is of one of the named types, or of another: the list is open',
    source: { seed: '002', lines: [25, 25] },
  },
  'B.12': { as: 'step' },
  'B.13': { as: 'step' },
  'B.14': { as: 'step' },
  'B.15': { as: 'step' },
  'B.16': { as: 'step' },
  'B.17': { as: 'step' },
  'BT1.1a': { as: 'field', template: 'plan' },
  'BT1.1b': { as: 'field', template: 'plan' },
  'BT1.1c': { as: 'field', template: 'plan' },
  'BT1.1d': { as: 'field', template: 'plan' },
  'BT1.2': { as: 'field', template: 'plan' },
  'BT1.3a': { as: 'field', template: 'plan' },
  'BT1.3b': { as: 'field', template: 'plan' },
  'BT1.4a': { as: 'field', template: 'plan' },
  'BT1.4b': { as: 'field', template: 'plan' },
  'BT1.5a': { as: 'field', template: 'plan' },
  'BT1.5b': { as: 'field', template: 'plan' },
  'BT1.5c': { as: 'field', template: 'plan' },
  'BT1.6': { as: 'field', template: 'plan' },
  'BT2.1a': { as: 'field', template: 'update' },
  'BT2.1b': { as: 'field', template: 'update' },
  'BT2.2': { as: 'field', template: 'update' },
  'BT2.3a': { as: 'field', template: 'update' },
  'BT2.3b': { as: 'field', template: 'update' },
  'BT2.4a': { as: 'field', template: 'update' },
  'BT2.4b': { as: 'field', template: 'update' },
  'BT2.4c': { as: 'field', template: 'update' },
  'BT2.5a': { as: 'field', template: 'update' },
  'BT2.5b': { as: 'field', template: 'update' },
  'BT2.5c': { as: 'field', template: 'update' },
  'BT2.5d': { as: 'field', template: 'update' },
  'BT2.6': { as: 'field', template: 'update' },
} as const satisfies Readonly<Record<OutreachId, Carrier>>
