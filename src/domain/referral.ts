/**
 * A referral to the pair: why, on which basis, and what the referrer hears back. It is no fact of a pair work until one is
 * opened from it.
 *
 * @source model C, C.03–C.06, C-R1, Q4; design rules.md, S1: "An incoming referral records its own basis"
 */
import { isLocalDate, type LocalDate } from './calendar.ts'
import type { Refusal } from './refusal.ts'
import type { Language, Text } from './text.ts'

export const referralBases = ['client-consent', 'statute', 'joint-service'] as const
export type ReferralBasis = (typeof referralBases)[number]
export const consentForms = ['written', 'electronic', 'oral'] as const
export const waysOfReferral = ['system', 'phone', 'letter'] as const
/** What the referrer hears. Nothing else is ever told them. */
export const toldReferrer = ['received', 'started', 'not-started'] as const
export type ToldReferrer = (typeof toldReferrer)[number]

/** One line of a home service's checklist. `innokyla`: as offered, not changed by the county. */
export interface Criterion {
  readonly id: string
  readonly text: Text
  readonly source: 'innokyla' | 'county'
}
/** What a home service asks of a referral. @term ohjauksen kriteerit */
export interface ReferralList {
  readonly service: string
  readonly isTaking: boolean
  readonly criteria: readonly Criterion[]
  /** Both are asked: services have not helped, and nothing moves (C.04). */
  readonly asksBoth: boolean
}

/**
 * Five indications for a joint reception. The seed names criteria and lists none, so these are offered to the
 * administrator to accept or change; they are not the seed's text.
 * @source model C, Q4; Innokylä, SOTE-työpari [S08]
 */
export const offeredCriteria: readonly Criterion[] = [
  {
    id: 'overall-assessment',
    text: {
      fi: 'Tarvitsee kokonaisarviota tilanteestaan',
      sv: 'Behöver en helhetsbedömning av sin situation',
      en: 'Needs an overall assessment of the situation',
    },
    source: 'innokyla',
  },
  {
    id: 'care-burdens',
    text: {
      fi: 'Hoito kuormittaa tai on epäselvä',
      sv: 'Vården belastar eller är oklar',
      en: 'Treatment burdens or is unclear',
    },
    source: 'innokyla',
  },
  {
    id: 'many-visits',
    text: {
      fi: 'Käy monilla vastaanotoilla, eikä tilanne etene',
      sv: 'Besöker många mottagningar utan att läget framskrider',
      en: 'Visits many receptions without progress',
    },
    source: 'innokyla',
  },
  {
    id: 'burdensome-life',
    text: {
      fi: 'Elämäntilanne on kuormittava',
      sv: 'Livssituationen är belastande',
      en: 'The life situation is burdensome',
    },
    source: 'innokyla',
  },
  {
    id: 'worried-about-coping',
    text: {
      fi: 'On itse huolissaan jaksamisestaan',
      sv: 'Är själv orolig för sin ork',
      en: 'Is worried about their own coping',
    },
    source: 'innokyla',
  },
]

export interface ReferredClient {
  readonly name: string
  readonly birthDate: LocalDate | null
  readonly language: Language | 'other'
  readonly phone: string | null
  /** As `identity-code.ts` has it; checked by the server. */
  readonly identityCode: string | null
}

/** What a referral says: sealed where it is kept. */
export interface ReferralContent {
  readonly client: ReferredClient
  /** C.03: a professional's concern … */
  readonly concern: boolean
  /** … and/or criteria that are met, in the county's words of that day. */
  readonly indications: readonly Text[]
  /** C.04: services have given no result … */
  readonly noResults: boolean
  /** … and the situation does not progress. */
  readonly noProgress: boolean
  /** Why it is sent though both do not hold. */
  readonly why: string | null
  readonly words: string | null
  readonly consent: { readonly form: (typeof consentForms)[number]; readonly on: LocalDate } | null
  readonly statute: { readonly section: string; readonly reason: string } | null
  /** Who called or wrote, where they work in no service of the directory. */
  readonly referrer: string | null
}

/** C.03, *tai/ja*: either will do, and both may hold. */
export const hasTrigger = (one: Pick<ReferralContent, 'concern' | 'indications'>): boolean =>
  one.concern || one.indications.length > 0
/** C.04: both must hold. */
export const holdsBoth = (one: Pick<ReferralContent, 'noResults' | 'noProgress'>): boolean =>
  one.noResults && one.noProgress

export interface ReferralAround {
  readonly today: LocalDate
  readonly list: ReferralList | undefined
  /** Declared joint by the county: the service it comes from and the one it goes to. */
  readonly isJoint: boolean
  readonly basis: ReferralBasis
  readonly how: (typeof waysOfReferral)[number]
  readonly isFromDirectory: boolean
}

/** A section is told by its number: "35 §", "36 § 2 mom.", "20 a §". */
const isSection = (section: string): boolean => /\d+\s*[a-z]?\s*§/i.test(section)

/** Each basis is checked by what it rests on, none of them stands in for another. @source rules.md, S1; 703/2023 53 §, 55–56 § */
const basisRefusals: Readonly<
  Record<ReferralBasis, (one: ReferralContent, around: ReferralAround) => readonly Refusal[]>
> = {
  'client-consent': ({ consent }, { today }) => {
    if (!consent) return [{ code: 'missing', field: '/consent' }]
    return isLocalDate(consent.on) && consent.on <= today
      ? []
      : [{ code: 'in-the-future', field: '/consent/on' }]
  },
  statute: ({ statute }) => [
    ...(statute && isSection(statute.section)
      ? []
      : [{ code: 'missing', field: '/statute/section' } as const]),
    ...(statute && statute.reason.trim() !== ''
      ? []
      : [{ code: 'missing', field: '/statute/reason' } as const]),
  ],
  'joint-service': (_one, { isJoint }) =>
    isJoint ? [] : [{ code: 'no-basis-for-party', stop: 'S1', field: '/basis' }],
}

/** Everything that hinders it, at once. */
export const checkReferral = (one: ReferralContent, around: ReferralAround): readonly Refusal[] => {
  const { list, today, how, isFromDirectory } = around
  const { birthDate } = one.client
  return [
    ...(list?.isTaking ? [] : [{ code: 'not-in-list', field: '/to' } as const]),
    ...(birthDate !== null && birthDate > today
      ? [{ code: 'in-the-future', field: '/client/birthDate' } as const]
      : []),
    ...(hasTrigger(one) ? [] : [{ code: 'need-not-told', field: '/indications' } as const]),
    ...(list?.asksBoth && !holdsBoth(one) && (one.why ?? '').trim() === ''
      ? [{ code: 'missing', field: '/why' } as const]
      : []),
    ...(how !== 'system' && !isFromDirectory && (one.referrer ?? '').trim() === ''
      ? [{ code: 'missing', field: '/referrer' } as const]
      : []),
    ...basisRefusals[around.basis](one, around),
  ]
}

/** A list says something in each line, in every language, and nothing twice. */
export const checkReferralList = (list: Omit<ReferralList, 'service'>): readonly Refusal[] => {
  const ids = list.criteria.map((one) => one.id)
  return [
    ...(list.isTaking && list.criteria.length === 0
      ? [{ code: 'missing', field: '/criteria' } as const]
      : []),
    ...list.criteria.flatMap((one, index): readonly Refusal[] => {
      const isEmpty = Object.values(one.text).some((text) => text.trim() === '')
      return [
        ...(isEmpty ? [{ code: 'empty-text', field: `/criteria/${index}/text` } as const] : []),
        ...(ids.indexOf(one.id) < index
          ? [{ code: 'same-person-twice', field: `/criteria/${index}/id` } as const]
          : []),
      ]
    }),
  ]
}

/** `innokyla` only where it is word for word what was offered: whatever a county changed is the county's. */
export const sourceOf = (one: Omit<Criterion, 'source'>): Criterion['source'] =>
  offeredCriteria.some(
    (offered) => offered.id === one.id && JSON.stringify(offered.text) === JSON.stringify(one.text),
  )
    ? 'innokyla'
    : 'county'
