/** What the rest of the house may ask about who somebody is. Values leave the vault here, and only here. */
import type { Instant, LocalDate } from '#domain/calendar'
import type { PairWorkId, PersonId, ServiceId } from '#domain/identity'
import type { Language } from '#domain/text'
import type { Acting, DecideTransaction, PersonRow } from './store.ts'

/** What is kept sealed of a person. */
export const sealedKinds = ['identity-code', 'address', 'phone'] as const
export type SealedKind = (typeof sealedKinds)[number]
export type SealedValues = { readonly [K in SealedKind]?: string }

/** @term turvakielto */
export interface NonDisclosure {
  readonly id: string
  /** From everybody but each other. */
  readonly protects: readonly PersonId[]
  readonly from: LocalDate
  /** Its last day; past it, somebody has to say whether it goes on. Null: not known. */
  readonly until: LocalDate | null
}

export interface Identity extends PersonRow {
  readonly diedOn: LocalDate | null
  readonly movedOn: LocalDate | null
  /** The county they moved to, as it was told. */
  readonly movedTo: string | null
  readonly earlierNames: readonly { readonly name: string; readonly until: LocalDate }[]
  /** What the reader gets to read. */
  readonly values: SealedValues
  /** What is kept, whether or not it is read here. */
  readonly kept: readonly SealedKind[]
}

export const identityEventKinds = [
  'revealed',
  'corrected',
  'name-changed',
  'died',
  'death-withdrawn',
  'moved',
  'move-withdrawn',
  'non-disclosure-began',
  'non-disclosure-ended',
  'correction-asked',
  'correction-answered',
  'merged',
  'kept-apart',
  'unmerged',
] as const
export type IdentityEventKind = (typeof identityEventKinds)[number]

/** What was done with an identity: never the values. */
export interface IdentityEvent {
  readonly id: string
  readonly person: PersonId
  readonly pairWork: PairWorkId | null
  readonly kind: IdentityEventKind
  readonly what: readonly string[]
  /** A closed word. */
  readonly reason: string | null
  readonly words: string | null
  readonly about: string | null
  readonly actor: PersonId
  readonly service: ServiceId | null
  readonly at: Instant
}

/** One identity, for the fields that are simply corrected. A value of null is taken away. */
export interface Correction {
  readonly birthDate?: LocalDate | null
  readonly language?: Language | 'other'
  readonly values?: { readonly [K in SealedKind]?: string | null }
}

/** Two records that may be of one person. */
export interface Duplicate {
  readonly one: PersonId
  readonly other: PersonId
  readonly because: 'identity-code' | 'name-and-birth-date'
}
export interface Sameness {
  readonly id: string
  readonly one: PersonId
  readonly other: PersonId
  readonly isSame: boolean
  readonly decidedAt: Instant
}

/** A change as it was asked for: its sender's id of it, and a keyed mark of what was asked. */
export interface AskedOnce {
  readonly id: string
  readonly mark: string
  /** Null at the desk of duplicates. */
  readonly pairWork: PairWorkId | null
}

export interface IdentityTransaction {
  /** Said before anything is written: `already` when the same was asked before, and then nothing is. */
  askedOnce(asked: AskedOnce): Promise<'new' | 'already' | 'different'>
  /** Undefined when there is nobody. Everything is read. */
  find(person: PersonId): Promise<Identity | undefined>
  /** The client of a pair work and everybody of the client's side it names. */
  namedIn(pairWork: PairWorkId): Promise<readonly PersonId[]>
  correct(person: PersonId, correction: Correction): Promise<void>
  /** `until`: the last day of the old name; null: it was never theirs, and is not kept. */
  rename(person: PersonId, name: string, until: LocalDate | null, id: string): Promise<void>
  setDeath(person: PersonId, on: LocalDate | null): Promise<void>
  setMove(person: PersonId, on: LocalDate | null, to: string | null): Promise<void>
  /** Orders that have not ended and protect any of these. */
  nonDisclosures(people: readonly PersonId[]): Promise<readonly NonDisclosure[]>
  putNonDisclosure(order: NonDisclosure): Promise<void>
  endNonDisclosure(id: string, on: LocalDate): Promise<void>
  record(event: IdentityEvent): Promise<void>
  findEvent(id: string): Promise<IdentityEvent | undefined>
  putSameness(sameness: Sameness): Promise<void>
  findSameness(id: string): Promise<Sameness | undefined>
  undoSameness(id: string, at: Instant): Promise<void>
  /** Pair works whose client or client's side any of these is. */
  concerning(people: readonly PersonId[]): Promise<readonly PairWorkId[]>
  /** In the same transaction, everything of one pair work, as a command sees it. */
  within<T>(pairWork: PairWorkId, run: (tx: DecideTransaction) => Promise<T>): Promise<T>
}

export interface IdentityDesk {
  /**
   * One change, and what follows of it in every pair work it concerns, kept together or not at all. Commands wait while
   * it is made, so that none is decided on what is no longer so.
   */
  change<T>(acting: Acting, run: (tx: IdentityTransaction) => Promise<T>): Promise<T>
  /** Written first, then read by the actor's own role: without a grant there is nothing, whatever the reason. */
  reveal(
    acting: Acting,
    event: IdentityEvent & { readonly pairWork: PairWorkId },
  ): Promise<SealedValues>
  /** Everybody this person is recorded as, themselves first: by what was settled, or by one identity code. */
  sameAs(person: PersonId): Promise<readonly PersonId[]>
  /** Two among these were settled to be two people. */
  areApart(people: readonly PersonId[]): Promise<boolean>
  /** Pairs nobody has settled yet. */
  duplicates(limit: number): Promise<readonly Duplicate[]>
  /** What has been settled and stands, newest first. */
  settled(limit: number): Promise<readonly Sameness[]>
  /** For the desk of duplicates: who they are, without what is sealed. */
  identities(people: readonly PersonId[]): Promise<readonly Identity[]>
}
