/** A pair work begins from a referral: what it said becomes the first facts, and the referrer is told. */
import type { NewFact, PartValues } from '../facts/index.ts'
import type { Refusal } from '../refusal.ts'
import { isJointService } from './border.ts'
import { type Case, type Decider, type Setting, textOf } from './case.ts'
import { recordUnless } from './record.ts'
import { factOf } from './tell.ts'

/** Carried whole from the referral. The referrer's words are unsorted until a home member has read them. */
export interface ReferralTold {
  readonly referral: PartValues<'referred-to-pair', 'referral'>
  readonly indications: readonly string[]
  /** Null: the referrer is told later. */
  readonly told: PartValues<'referrer-informed', 'answer'> | null
}

const bare = (values: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

export const referralFacts = (setting: Setting, told: ReferralTold): readonly NewFact[] => {
  const fact = (
    kind: 'referred-to-pair' | 'referrer-informed',
    parts: Parameters<typeof factOf>[2],
  ) => factOf(setting, kind, parts, () => [], null)
  return [
    fact('referred-to-pair', [
      { name: 'referral', values: bare(told.referral) },
      // The county's own words, said of nobody.
      ...told.indications.map((indication) => ({
        name: 'indications',
        values: { indication },
        topics: [],
      })),
    ]),
    ...(told.told
      ? [fact('referrer-informed', [{ name: 'answer', values: bare(told.told), topics: [] }])]
      : []),
  ]
}

/** A referral comes in on a basis of its own, each checked by what it rests on. @source rules.md, S1; C.06 */
export const recordReferral: Decider = (asked) => {
  const from = textOf(asked, 'from')
  const basis = textOf(asked, 'basis')
  return recordUnless(asked, [
    basis === 'statute' &&
      textOf(asked, 'section') === undefined && { code: 'missing', field: '/section' },
    basis === 'joint-service' && !isJointFrom(asked, from) && notJoint,
    isInFuture(asked) && { code: 'in-the-future', field: '/consentOn' },
  ])
}

const notJoint: Refusal = { code: 'no-basis-for-party', stop: 'S1', field: '/basis' }
const isJointFrom = (asked: Case, from: string | undefined): boolean =>
  from !== undefined && isJointService(asked, from)
const isInFuture = (asked: Case): boolean => (textOf(asked, 'consentOn') ?? '') > asked.around.today
