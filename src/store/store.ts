/**
 * What the rest of the house may ask of the store. Two kinds of transaction that cannot be exchanged: a command is
 * decided on everything (`DecideTransaction`, role `app_decide`, one pair work); a person reads what row-level security
 * lets them see (`ReadTransaction`, role `app_user`, no way to write). Everything beside pair works — accounts, sessions,
 * directory, models — has a desk of its own and never sees a part.
 */
import type { Instant, LocalDate } from '#domain/calendar'
import type { Fact, NewFact } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import type {
  CommandId,
  FactId,
  OrganisationId,
  PairWorkId,
  PersonId,
  ServiceId,
} from '#domain/identity'
import type { Known, Seen } from '#domain/knowledge'
import type { ProcessModel } from '#domain/process-model'
import type { Language, Text } from '#domain/text'
import type { Profession, Register, ServiceTask, Topic } from '#domain/words'

/** Whoever asks, in which service's name (null: on the client's side), on which Helsinki day. */
export interface Acting {
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly on: LocalDate
}

/** A command as it was sent. The same id with another body is another thing; another actor's equal id too. */
export interface Sent {
  readonly id: CommandId
  /** `hashBody(body)` from `#store/canonical`. */
  readonly bodyHash: string
}

export interface NewPairWork {
  readonly client: PersonId
  readonly createdOn: LocalDate
  /** A rehearsal is never counted. */
  readonly rehearsal: boolean
}
export interface PairWorkRow extends NewPairWork {
  readonly id: PairWorkId
}

export type Before =
  | { readonly is: 'new' }
  /** Sent before with the same body: nothing is written again. */
  | { readonly is: 'already'; readonly facts: readonly FactId[] }
  | { readonly is: 'different-body' }

export type Appended =
  /** `known` holds the new facts too, with retags and sealed entries already applied. */
  | { readonly is: 'recorded'; readonly known: Known }
  | Exclude<Before, { is: 'new' }>
  /** Somebody else came between: nothing of this transaction stays; read again and decide again. */
  | { readonly is: 'conflict' }

export type Opened =
  | { readonly is: 'opened' }
  | { readonly is: 'already'; readonly pairWork: PairWorkId }
  | { readonly is: 'different-body' }

/** One pair work in one member's list, made from what that member sees. */
export interface MemberRow {
  readonly pairWork: PairWorkId
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly standing: string
  readonly model: string
  readonly phase: string
  readonly state: 'open' | 'ended'
  /** Null where the name may not be seen: such a row is last by name. */
  readonly clientName: string | null
  readonly nextDue: LocalDate | null
  readonly updatedOn: LocalDate
  readonly rehearsal: boolean
  /** Whatever the list shows besides; the presenter's own shape. */
  readonly body: unknown
}

export interface ListAsked {
  readonly order?: 'name' | 'due' | 'updated'
  readonly limit: number
  /** From the `next` of the page before, with the same other words. A cursor nobody gave finds nothing. */
  readonly cursor?: string | undefined
  readonly model?: string | undefined
  readonly state?: 'open' | 'ended' | undefined
  readonly standing?: string | undefined
  /** Words that must begin some word of the client's name. */
  readonly text?: string | undefined
}
export interface Page<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}

/** What the pair work is now, without content: for figures and the unit's load. */
export interface RoundSummary {
  readonly round: number
  readonly model: string
  readonly modelVersion: number
  readonly homeServices: readonly ServiceId[]
  readonly phase: string
  readonly openedOn: LocalDate
  readonly closedOn: LocalDate | null
}

export type InvitationState = 'open' | 'accepted' | 'declined' | 'ended'
export interface Invitation {
  readonly id: string
  readonly competence: string | null
  /** As the asking worker wrote it; no day, no place. */
  readonly month: string
  readonly organisation: OrganisationId
  readonly service: ServiceId
  readonly state: InvitationState
  readonly askedOn: LocalDate
}
export interface NewInvitation extends Invitation {
  /** Whom it asks; null: whoever works in the service. */
  readonly person: PersonId | null
  /** The part id of `member-invited`, to answer it. Never shown to the invited. */
  readonly part: string
}

export interface Contact {
  readonly address: string | null
  readonly phone: string | null
}
export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly birthDate: LocalDate | null
  readonly language: Language | 'other'
  /** @term turvakielto */
  readonly secretWhereabouts: boolean
  readonly rehearsal: boolean
}
export interface NewPerson extends PersonRow {
  /** Has an employment: named to everybody who has signed in. */
  readonly worker: boolean
  readonly contact?: Contact
}

declare const deciding: unique symbol
declare const reading: unique symbol

/** Everything of one pair work, to decide a command. Ends with a commit unless it is `conflict`, `already` or thrown. */
export interface DecideTransaction extends Deciding {
  readonly [deciding]: true
}
export interface Deciding {
  readonly pairWork: PairWorkId
  /** The first thing in a new pair work. */
  open(row: NewPairWork, sent: Sent): Promise<Opened>
  /** A person of the client's side nobody knew before: kept only if the transaction is. */
  addPerson(person: NewPerson): Promise<void>
  /** Undefined when there is no such pair work. */
  find(): Promise<PairWorkRow | undefined>
  /** The client and everybody of the client's side known here, for names that must not leak and for ages. */
  people(ids: readonly PersonId[]): Promise<readonly PersonRow[]>
  sentBefore(sent: Sent): Promise<Before>
  /** The whole log in order. A sealed entry is an envelope without parts. */
  known(): Promise<Known>
  /** What the actor of this transaction sees now, by their own role, inside the same transaction. */
  seen(): Promise<Seen>
  /** After `known()`, which says what the new facts stand on. */
  append(facts: readonly NewFact[], sent: Sent): Promise<Appended>
  replaceGrants(rows: readonly GrantRow[]): Promise<void>
  grants(): Promise<readonly GrantRow[]>
  /** Rows of persons not named are removed. */
  replaceMemberRows(rows: readonly MemberRow[]): Promise<void>
  replaceSummaries(rows: readonly RoundSummary[]): Promise<void>
  putInvitation(invitation: NewInvitation): Promise<void>
  settleInvitation(part: string, state: InvitationState): Promise<void>
}

/** What one person may see. Nothing here writes. */
export interface ReadTransaction extends Reading {
  readonly [reading]: true
}
export interface Reading {
  /** The actor's own grants in force on the day, of the pair work of this transaction. Empty: it does not exist for them. */
  grants(): Promise<readonly GrantRow[]>
  /** Undefined without a grant in force. */
  find(): Promise<PairWorkRow | undefined>
  seen(): Promise<Seen>
  /** Those of the ids this reader may know by name; others are left out. */
  people(ids: readonly PersonId[]): Promise<readonly PersonRow[]>
  contact(id: PersonId): Promise<Contact | undefined>
  /** The actor's own row of this pair work. */
  memberRow(): Promise<MemberRow | undefined>
  list(asked: ListAsked): Promise<Page<MemberRow>>
  /** Clients of pair works where the actor has a grant with identity in force, by the beginning of a name's word. */
  searchClients(text: string, limit: number): Promise<readonly PersonRow[]>
  invitations(): Promise<readonly Invitation[]>
  /** Who has read this client's pair works: only for the client of them. Newest first. */
  useLog(asked: {
    readonly limit: number
    readonly cursor?: string | undefined
  }): Promise<Page<UseRow>>
}

export interface UseRow {
  readonly id: string
  readonly at: Instant
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly pairWorks: readonly PairWorkId[]
  /** What was asked, in a closed word: `view`, `list`, `record`… */
  readonly what: string
  readonly purpose: string
  readonly outcome: 'read' | 'refused'
  readonly categories: readonly string[]
  readonly basis: readonly GrantRow['basis'][]
}

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
}
export interface EmploymentRow {
  readonly person: PersonId
  readonly service: ServiceId
  readonly profession: Profession
  readonly officeholder: boolean
  readonly supervisor: boolean
  readonly languages: readonly string[]
  readonly competences: readonly string[]
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
export interface DirectoryDesk {
  read(): Promise<DirectoryRows>
  revision(): Promise<number>
  putOrganisations(rows: readonly Organisation[]): Promise<void>
  putServices(rows: readonly ServiceRow[]): Promise<void>
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
export interface Account {
  readonly username: string
  readonly person: PersonId
  readonly passwordHash: string
  readonly audience: Audience
}
export interface AccountDesk {
  put(account: Account): Promise<void>
  /** Letter case does not matter. */
  find(username: string): Promise<Account | undefined>
  findByPerson(person: PersonId): Promise<Account | undefined>
  /** Every account with the name of its person: for the demo's page of whom to be. */
  all(): Promise<readonly (Omit<Account, 'passwordHash'> & { readonly name: string })[]>
}

export interface Session {
  /** SHA-256 of the token in the cookie; the token itself is nowhere. */
  readonly tokenHash: string
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
  begin(
    session: Pick<Session, 'tokenHash' | 'username' | 'service' | 'createdAt' | 'expiresAt'>,
  ): Promise<void>
  /** Undefined when it has expired or was idle longer than that; notes that it was seen, once a minute at most. */
  find(tokenHash: string, now: Instant, idleMinutes: number): Promise<Session | undefined>
  actIn(tokenHash: string, service: ServiceId | null): Promise<void>
  end(tokenHash: string): Promise<void>
  endAllOf(person: PersonId): Promise<void>
  removeExpired(now: Instant): Promise<number>
}

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
  readonly position: number | null
}
export interface SealDesk {
  /** Links what has come since, in order, and signs the new heads. Refuses (throws) to go on from a chain that does not end at its head. */
  run(keeper: HeadKeeper, now: Instant): Promise<Readonly<Record<Chain, number>>>
  verify(keeper: HeadKeeper): Promise<{
    readonly tampering: readonly Tampering[]
    readonly sealed: Readonly<Record<Chain, number>>
    readonly waiting: Readonly<Record<Chain, number>>
  }>
}

export interface Store {
  readonly engine: 'pglite' | 'postgres'
  /** What the transaction gives back. When `append` or `open` did not record, nothing of it stays. */
  decide<T>(
    pairWork: PairWorkId,
    acting: Acting,
    run: (tx: DecideTransaction) => Promise<T>,
  ): Promise<T>
  /** `pairWork` null: for lists; then `seen`, `find` and `grants` are empty. */
  read<T>(
    acting: Acting,
    pairWork: PairWorkId | null,
    run: (tx: ReadTransaction) => Promise<T>,
  ): Promise<T>
  readonly people: PeopleDesk
  readonly directory: DirectoryDesk
  readonly accounts: AccountDesk
  readonly sessions: SessionDesk
  readonly models: ModelDesk
  readonly invitations: InvitationDesk
  readonly useLog: UseLogDesk
  readonly figures: FigureDesk
  readonly seal: SealDesk
  /** Called after each commit that recorded something, whichever process did it. Returns how to stop. */
  onRecorded(listener: (pairWork: PairWorkId) => void): () => void
  /** Answers or throws `StoreFault`. */
  check(): Promise<void>
  close(): Promise<void>
}

export interface StoreOptions {
  /** A PostgreSQL ≥ 15. Its user must own the database's tables, or be granted the three roles. */
  readonly url?: string | undefined
  /** Folder of the embedded database; neither this nor `url`: in memory. */
  readonly folder?: string | undefined
  readonly connections?: number | undefined
  /** False: the database must already be as the migrations leave it. */
  readonly migrate?: boolean | undefined
}

export type { Fact }
