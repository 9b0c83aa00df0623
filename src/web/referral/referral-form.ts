/** What is typed of a referral before it is sent. */
import type { Faults } from './use-faults.ts'

export interface ReferralTyped {
  readonly to: string
  readonly how: 'system' | 'phone' | 'letter'
  readonly from: string
  readonly referrer: string
  readonly name: string
  readonly birthDate: string
  readonly identityCode: string
  readonly phone: string
  readonly language: string
  readonly basis: string
  readonly consent: string
  readonly consentOn: string
  readonly section: string
  readonly reason: string
  readonly concern: boolean
  readonly indications: readonly string[]
  readonly noResults: boolean
  readonly noProgress: boolean
  readonly why: string
  readonly words: string
}
export const emptyReferral: ReferralTyped = {
  to: '',
  how: 'system',
  from: '',
  referrer: '',
  name: '',
  birthDate: '',
  identityCode: '',
  phone: '',
  language: 'fi',
  // Nothing is ticked beforehand: a basis is told, not taken.
  basis: '',
  consent: '',
  consentOn: '',
  section: '',
  reason: '',
  concern: false,
  indications: [],
  noResults: false,
  noProgress: false,
  why: '',
  words: '',
}
/** By their place in the body. */
export const fieldsOfReferral = [
  'to',
  'how',
  'from',
  'referrer',
  'client-name',
  'client-birthDate',
  'client-identityCode',
  'client-phone',
  'client-language',
  'basis',
  'consent-on',
  'consent',
  'statute-section',
  'statute-reason',
  'indications',
  'noResults',
  'why',
  'words',
] as const

export interface PartOfForm {
  readonly typed: ReferralTyped
  readonly put: (some: Partial<ReferralTyped>) => void
  readonly at: Faults['at']
}
