/** One row of a grant, as it stands in the store: who, acting where, sees what, on which days and on which basis. */
import type { Instant, LocalDate } from './calendar.ts'
import type { FactId, PartId, PersonId, ServiceId } from './identity.ts'
import type { ProcessModel } from './process-model.ts'
import type { Category, Topic } from './words.ts'

export type GrantStanding =
  | 'home'
  | 'party'
  | 'former'
  | 'client'
  | 'guardian'
  | 'supervisor'
  | 'keeper'
  | 'urgent'

/** One reason somebody sees something. The rule that reads it is `policy/sees.ts` and, the same, the store's policy. */
export interface GrantRow {
  readonly person: PersonId
  /** The service they must be acting in; null for the client's side. */
  readonly service: ServiceId | null
  readonly standing: GrantStanding
  readonly rounds: 'all' | readonly number[]
  /** Every category, `notCategories` apart. */
  readonly everything: boolean
  readonly categories: readonly Category[]
  readonly notCategories: readonly Category[]
  readonly minusTopics: readonly Topic[]
  /** Only what is about one of these; empty: whatever it is about. */
  readonly onlyTopics: readonly Topic[]
  readonly unsorted: boolean
  /** May read what was said with or by another person of the client's side, apart. */
  readonly aboutOthers: boolean
  readonly whereabouts: boolean
  /** Only what was recorded from this moment on; null: from the round's beginning. */
  readonly since: Instant | null
  /** Facts seen whatever their round and time: the current plan version, the home's memory of earlier rounds. */
  readonly alsoFacts: readonly FactId[]
  /** Parts shown though nothing else here covers them, unsorted ones too: what was chosen for a consultation. */
  readonly alsoParts: readonly PartId[]
  /** Nothing but parts written by themselves. */
  readonly ownOnly: boolean
  readonly from: LocalDate
  /** Last day, inclusive; null: no end. */
  readonly until: LocalDate | null
  /** The moment from which it shows nothing any more, whatever day it is; null: days alone decide. */
  readonly endsAt: Instant | null
  readonly basis: {
    readonly kind:
      | 'client-relationship'
      | 'line'
      | 'authorship'
      | 'own-matter'
      | 'mandate'
      | 'supervision'
      | 'consultation'
      | 'urgent'
    readonly lines: readonly { readonly line: PartId; readonly version: number }[]
    /** The last day of a membership somebody left or that was ended; told to the one it was of. */
    readonly endedOn?: LocalDate
  }
}

export interface GrantSurroundings {
  readonly client: { readonly id: PersonId; readonly birthDate: LocalDate | null }
  readonly model: Pick<ProcessModel, 'settings'>
  readonly supervisorsOf: (service: ServiceId) => readonly PersonId[]
  /** On that day, in whichever of their jobs. */
  readonly worksIn: (person: PersonId, service: ServiceId, on: LocalDate) => boolean
  /** Persons of the client's side under a turvakielto. */
  readonly protectedPersons: ReadonlySet<PersonId>
  /** Whom each order protects together, where one is recorded for them: those are not kept from each other. */
  readonly protectedTogether?: readonly ReadonlySet<PersonId>[]
}

/** Before every day there is. */
export const beginning = '0001-01-01' as LocalDate

/** A row that shows nothing but what `rest` says. */
export const row = (
  person: PersonId,
  service: ServiceId | null,
  standing: GrantStanding,
  basis: GrantRow['basis']['kind'],
  rest: Partial<GrantRow>,
): GrantRow => ({
  person,
  service,
  standing,
  rounds: [],
  everything: false,
  categories: [],
  notCategories: [],
  minusTopics: [],
  onlyTopics: [],
  unsorted: false,
  aboutOthers: true,
  whereabouts: true,
  since: null,
  alsoFacts: [],
  alsoParts: [],
  ownOnly: false,
  from: beginning,
  until: null,
  endsAt: null,
  ...rest,
  basis: {
    kind: basis,
    lines: rest.basis?.lines ?? [],
    ...(rest.basis?.endedOn ? { endedOn: rest.basis.endedOn } : {}),
  },
})
