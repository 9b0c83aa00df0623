/** Everything beside pair works: each a desk that never sees a part. */
import type { Instant, LocalDate } from '#domain/calendar'
import type { OrganisationId, PairWorkId, PersonId, ServiceId } from '#domain/identity'
import type { ProcessModel } from '#domain/process-model'
import type { Language, Text } from '#domain/text'
import type { Profession, Register, ServiceTask, Topic } from '#domain/words'
import type { Acting, InvitationState, NewPerson, Page, PersonRow, UseRow } from './store.ts'

export interface Organisation {
  readonly id: OrganisationId
  readonly name: Text
  readonly kind: 'public' | 'private' | 'association'
}
export interface ServiceRow {
  readonly id: ServiceId
  readonly organisation: OrganisationId
  readonly name: Text
  readonly controller: string
  readonly serviceTask: ServiceTask
  readonly register: Register
  /** Topics its very name tells. */
  readonly reveals: readonly Topic[]
  /** Declared joint with these by the county. */
  readonly jointWith: readonly ServiceId[]
  /** Where whoever is worried calls; null: the directory tells none. */
  readonly phone?: string | null
}
export interface EmploymentRow {
  readonly person: PersonId
  readonly service: ServiceId
  readonly profession: Profession
  readonly officeholder: boolean
  readonly supervisor: boolean
  readonly languages: readonly string[]
  readonly competences: readonly string[]
  /** The number they are reached at in this work. */
  readonly phone?: string | null
  readonly from: LocalDate
  /** Inclusive; null: goes on. */
  readonly until: LocalDate | null
}
/** The county's whole directory: small enough to hold. Read again when `revision` has moved. */
export interface DirectoryRows {
  readonly revision: number
  readonly organisations: readonly Organisation[]
  readonly services: readonly ServiceRow[]
  readonly employments: readonly EmploymentRow[]
  readonly workers: readonly PersonRow[]
}
export interface LeftBehind {
  readonly person: PersonId
  readonly service: ServiceId
  readonly pairWork: PairWorkId
  /** Their account is closed: they work nowhere. */
  readonly isClosed: boolean
}
export interface DirectoryDesk {
  read(): Promise<DirectoryRows>
  revision(): Promise<number>
  putOrganisations(rows: readonly Organisation[]): Promise<void>
  putServices(rows: readonly ServiceRow[]): Promise<void>
  /** Places in pair works whose holder works there no more on that day, or whose account is closed. */
  leftBehind(on: LocalDate): Promise<readonly LeftBehind[]>
  /** Pair works in which somebody has a place of their own on that day. */
  placesHeld(person: PersonId, on: LocalDate): Promise<readonly PairWorkId[]>
  putEmployments(rows: readonly EmploymentRow[]): Promise<void>
}
export interface PeopleDesk {
  /** New, or with another name, language and so on. Nothing else about the person changes. */
  put(people: readonly NewPerson[]): Promise<void>
  exist(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>
  /** The persons with a turvakielto among these. */
  protectedAmong(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>
}

export type Audience =
  | 'worker'
  | 'supervisor'
  | 'client'
  | 'guardian'
  | 'steering-group'
  | 'administrator'
  | 'data-protection-officer'
export interface NewAccount {
  readonly username: string
  readonly person: PersonId
  /** Of the demo only; null: signed in to with a passkey or at a provider. */
  readonly passwordHash: string | null
  readonly audience: Audience
}
export interface Account extends NewAccount {
  /** What a passkey knows the account by: opaque, and nothing about the person. */
  readonly handle: string
  /** Null while it is open. Nobody signs in to one that has ended. */
  readonly endedAt: Instant | null
}
export interface AccountDesk {
  /** New, or known already: then with this person, audience and password. An ended one is open again. */
  put(account: NewAccount): Promise<void>
  /** Letter case does not matter. */
  find(username: string): Promise<Account | undefined>
  /** Open ones and ended ones. */
  ofPerson(person: PersonId): Promise<readonly Account[]>
  /** Nobody signs in to it from then on. Its sessions, ways in and links are gone; the answer is the sessions. */
  end(username: string, at: Instant): Promise<readonly string[]>
  /** Every account with the name of its person: for the demo's page of whom to be. */
  all(): Promise<readonly (Omit<NewAccount, 'passwordHash'> & { readonly name: string })[]>
  /** Those who work here or keep the house, with what they can sign in by; clients are not among them. */
  ofStaff(now: Instant): Promise<readonly StaffAccount[]>
}
export interface StaffAccount {
  readonly username: string
  readonly person: PersonId
  readonly name: string
  readonly audience: Audience
  readonly endedAt: Instant | null
  readonly ways: number
  readonly sessions: number
  /** Until when a link that was handed over waits to be used. */
  readonly invitedUntil: Instant | null
}

/** How somebody showed who they are. */
export type SignedInBy = 'passkey' | 'oidc' | 'password-demo'
/** Whom to tell when somebody signs out, and what a provider may end a session by. */
export interface AtProvider {
  readonly provider: string
  readonly issuer: string
  readonly subject: string
  readonly session: string | null
  /** Sealed by the server's key. */
  readonly idToken: string | null
}
export interface Session {
  /** SHA-256 of the token in the cookie; the token itself is nowhere. */
  readonly tokenHash: string
  /** What its owner ends it by; opens nothing. */
  readonly id: string
  readonly how: SignedInBy
  /** Shown by more than something known: a passkey, or a provider that says so. */
  readonly strong: boolean
  /** In closed words, `firefox windows`: never the browser's own long line. */
  readonly device: string
  readonly person: PersonId
  readonly name: string
  readonly language: Language | 'other'
  readonly username: string
  readonly audience: Audience
  readonly service: ServiceId | null
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
}
export interface SessionDesk {
  begin(session: NewSession): Promise<void>
  /**
   * Undefined when it has expired or was idle longer than that; notes that it was seen, once a minute at most.
   * `isThere` false: a page asked by itself, which is nobody's doing.
   */
  find(
    tokenHash: string,
    now: Instant,
    idleMinutes: number,
    isThere?: boolean,
  ): Promise<Session | undefined>
  /** As `find`, without noting that it was seen. */
  isAlive(tokenHash: string, now: Instant, idleMinutes: number): Promise<boolean>
  /** Those that still hold, newest first. */
  listOf(username: string, now: Instant, idleMinutes: number): Promise<readonly SessionRow[]>
  /** Undefined when it was not begun at a provider. */
  atProvider(tokenHash: string): Promise<AtProvider | undefined>
  actIn(tokenHash: string, service: ServiceId | null): Promise<void>
  end(tokenHash: string): Promise<void>
  /** Each of these answers with the token hashes of what ended, so that what they held open is closed. */
  endOne(username: string, id: string): Promise<readonly string[]>
  endOthers(username: string, but: string): Promise<readonly string[]>
  endAllOf(person: PersonId): Promise<readonly string[]>
  endAtProvider(
    issuer: string,
    which: { readonly subject: string | null; readonly session: string | null },
  ): Promise<readonly EndedSession[]>
  removeExpired(now: Instant): Promise<number>
}
export interface EndedSession {
  readonly tokenHash: string
  readonly person: PersonId
}
export interface NewSession
  extends Pick<
    Session,
    | 'tokenHash'
    | 'id'
    | 'username'
    | 'service'
    | 'how'
    | 'strong'
    | 'device'
    | 'createdAt'
    | 'expiresAt'
  > {
  readonly atProvider?: AtProvider | undefined
}
export type SessionRow = Pick<
  Session,
  'tokenHash' | 'id' | 'how' | 'strong' | 'device' | 'service' | 'createdAt' | 'seenAt'
>

export interface ModelDesk {
  /** A version never changes: another body under it is `taken`. */
  put(model: ProcessModel, builtin: boolean): Promise<'kept' | 'taken'>
  all(): Promise<readonly { readonly model: ProcessModel; readonly builtin: boolean }[]>
}

export interface InvitationDesk {
  /** The way from an invitation to what it is about, for the server's own use; undefined when it is not theirs. */
  behind(
    id: string,
    acting: Acting,
  ): Promise<
    | { readonly pairWork: PairWorkId; readonly part: string; readonly state: InvitationState }
    | undefined
  >
}

export interface UseLogDesk {
  /** Names of officers and administrators among these: whoever looked is told by name, also who works with no client. */
  officials(ids: readonly PersonId[]): Promise<Readonly<Record<string, string>>>
  /** Returns when the rows are on disk: await it before the answer leaves. */
  write(rows: readonly UseRow[]): Promise<void>
  /** For the data-protection officer. Newest first. */
  page(asked: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly person?: PersonId | undefined
    readonly pairWork?: PairWorkId | undefined
    readonly from?: Instant | undefined
    readonly until?: Instant | undefined
    /** Only reads that handed data out of the home. */
    readonly onlyDisclosed?: boolean | undefined
  }): Promise<Page<UseRow>>
}

/** Counted raw: the small-number rule of the core suppresses before anybody sees them. Rehearsals are left out. */
export interface FigureRow {
  readonly model: string
  readonly homeServices: readonly ServiceId[]
  readonly phase: string
  readonly state: 'open' | 'ended'
  readonly count: number
}
export interface FigureDesk {
  /** Rounds open on that day, and those closed on it or before. */
  count(on: LocalDate): Promise<readonly FigureRow[]>
  /** Figures of a month are frozen once; a second freezing changes nothing and answers false. */
  freeze(month: string, body: unknown, at: Instant): Promise<boolean>
  frozen(): Promise<readonly { readonly month: string; readonly body: unknown }[]>
}

export type Chain = 'facts' | 'use-log'
export interface Head {
  readonly chain: Chain
  readonly position: number
  /** Hex SHA-256. */
  readonly hash: string
  readonly sealedAt: Instant
  /** Base64 Ed25519 over the rest. */
  readonly signature: string
}
/** Keeps the signed heads outside the database. `#store/heads` has one in a file and one in memory. */
export interface HeadKeeper {
  /** `next` is set while a sealing has begun and may or may not have reached the database. */
  read(chain: Chain): Promise<{ readonly head: Head | null; readonly next: Head | null }>
  write(
    chain: Chain,
    heads: { readonly head: Head | null; readonly next: Head | null },
  ): Promise<void>
  sign(bytes: Uint8Array): string
  isSigned(bytes: Uint8Array, signature: string): boolean
  /** Others who are told each head, and asked for the newest when the logs are verified. */
  readonly witnesses?: readonly HeadWitness[] | undefined
}
export interface HeadWitness {
  readonly name: string
  note(head: Head): Promise<void>
  /** `isUnbroken` false: its own lines do not follow one another. */
  newest(chain: Chain): Promise<{ readonly head: Head | null; readonly isUnbroken: boolean }>
}
export interface Tampering {
  readonly chain: Chain
  readonly what:
    | 'changed'
    | 'removed'
    | 'added'
    | 'reordered'
    | 'recomputed'
    | 'head-lost'
    | 'head-forged'
    | 'head-old'
    | 'witness-broken'
    /** Its topics, or the mark of being unsorted or sealed, are not what its facts say. */
    | 'retagged'
  readonly position: number | null
}
export interface SealDesk {
  /** Pair works by id, after that one, of which nothing has been destroyed: what their facts say can be reckoned again. */
  pairWorks(after: string, limit: number): Promise<readonly PairWorkId[]>
  /** Links what has come since, in order, and signs the new heads. Refuses (throws) to go on from a chain that does not end at its head. */
  run(keeper: HeadKeeper, now: Instant): Promise<Readonly<Record<Chain, number>>>
  verify(keeper: HeadKeeper): Promise<{
    readonly tampering: readonly Tampering[]
    readonly sealed: Readonly<Record<Chain, number>>
    readonly waiting: Readonly<Record<Chain, number>>
  }>
}
