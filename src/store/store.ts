/**
 * What the rest of the house may ask of the store. Two kinds of transaction that cannot be exchanged: a command is
 * decided on everything (`DecideTransaction`, role `app_decide`, one pair work); a person reads what row-level security
 * lets them see (`ReadTransaction`, role `app_user`, no way to write). Everything beside pair works — accounts, sessions,
 * directory, models — has a desk of its own and never sees a part.
 */
import type { Instant, LocalDate } from '#domain/calendar'
import type { NewFact } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import type {
  CommandId,
  FactId,
  OrganisationId,
  PairWorkId,
  PartId,
  PersonId,
  ServiceId,
} from '#domain/identity'
import type { Known, Seen } from '#domain/knowledge'
import type { ToldReferrer } from '#domain/referral'
import type { Language } from '#domain/text'
import type { BackupDesk } from './backup.ts'
import type { BriefDesk } from './briefs.ts'
import type { DerivedRows } from './derived-rows.ts'
import type {
  AccountDesk,
  DirectoryDesk,
  FigureDesk,
  InvitationDesk,
  ModelDesk,
  PeopleDesk,
  SealDesk,
  SessionDesk,
  UseLogDesk,
} from './desks.ts'
import type { DraftDesk } from './drafts.ts'
import type { ExpertDesk } from './expert-desk.ts'
import type { ExportDesk } from './export.ts'
import type { Identity, IdentityDesk, IdentityEvent, NonDisclosure } from './identity-desk.ts'
import type { Journal } from './journal.ts'
import type { JournalDesk } from './journal-desk.ts'
import type { BasesDesk, LogRequestDesk } from './log-desk.ts'
import type { NoteDesk } from './notes-that-go.ts'
import type { NoticeDesk } from './notices.ts'
import type { NoticeMailDesk } from './notices-mail.ts'
import type { QuestionDesk } from './questions.ts'
import type { ReferralDesk } from './referral-desk.ts'
import type { RetentionDesk } from './retention.ts'
import type { Scan } from './scans.ts'
import type { SealDecisionDesk } from './seal-decisions.ts'
import type { SealedDesk } from './sealed-entries.ts'
import type { SettingDesk } from './settings.ts'
import type { Vault } from './vault.ts'
import type { VisitDesk } from './visits.ts'
import type { WaysInDesk } from './ways-in-desk.ts'

/** Whoever asks, in which service's name (null: on the client's side), on which Helsinki day and at which moment. */
export interface Acting {
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly on: LocalDate
  /** The moment it is asked; left out: what lasts hours only is not in force. */
  readonly at?: Instant | undefined
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
  /** Names the row is found by besides; written, never read. */
  readonly formerNames?: readonly string[]
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
  readonly phase?: string | undefined
  /** Only rows in which the member sees somebody of one of these services. */
  readonly services?: readonly string[] | undefined
  /** Only what was due before this day. */
  readonly dueBefore?: LocalDate | undefined
  /** Only pair works of these clients: whoever asked by an identity code has found them already. */
  readonly clients?: readonly PersonId[] | undefined
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
  readonly remindedOn?: LocalDate | null
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
  readonly diedOn?: LocalDate | null
  /** Moved to another county then. */
  readonly movedOn?: LocalDate | null
  /** Told to commands only: names that must not leak either. */
  readonly formerNames?: readonly string[]
}
export interface NewPerson extends PersonRow {
  /** Has an employment: named to everybody who has signed in. */
  readonly worker: boolean
  readonly contact?: Contact
  /** As `#domain/identity-code` has it. @term henkilötunnus */
  readonly identityCode?: string | undefined
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
  /** Orders that have not ended and protect any of these. @term turvakielto */
  nonDisclosures(people: readonly PersonId[]): Promise<readonly NonDisclosure[]>
  sentBefore(sent: Sent): Promise<Before>
  /** The whole log in order. A sealed entry is an envelope without parts. */
  known(): Promise<Known>
  /** Has the actor any grant in force here? Asked as them, first, before anything of it is read. */
  isHere(): Promise<boolean>
  /** What the actor of this transaction sees now, by their own role, inside the same transaction. */
  seen(): Promise<Seen>
  /** After `known()`, which says what the new facts stand on. */
  append(facts: readonly NewFact[], sent: Sent): Promise<Appended>
  replaceGrants(rows: readonly GrantRow[]): Promise<void>
  grants(): Promise<readonly GrantRow[]>
  /** What else is derived and kept, as it stands. */
  derivedRows(): Promise<DerivedRows>
  /** Rows of persons not named are removed. */
  replaceMemberRows(rows: readonly MemberRow[]): Promise<void>
  replaceSummaries(rows: readonly RoundSummary[]): Promise<void>
  putInvitation(invitation: NewInvitation): Promise<void>
  settleInvitation(part: string, state: InvitationState): Promise<void>
  remindInvited(part: string, on: LocalDate): Promise<void>
  /** False: the referral is settled already, or is not the actor's to open. */
  openReferral(referral: string, at: Instant): Promise<boolean>
  /** What the referrer hears, where this pair work was opened from a referral. */
  tellReferrer(answer: {
    readonly id: string
    readonly told: ToldReferrer
    readonly words: string | null
    readonly at: Instant
  }): Promise<void>
  /** After `append`: the part it belongs to is among the new facts. */
  keepScan(scan: Scan): Promise<void>
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
  /** Everything a view is made of, read together. Empty where nothing is seen. */
  sight(): Promise<Sighted>
  /** The actor's own row of this pair work. */
  memberRow(): Promise<MemberRow | undefined>
  list(asked: ListAsked): Promise<Page<MemberRow>>
  /** Pair works where the actor has a place today and no row made for that place: the calendar has turned since. */
  turned(): Promise<readonly PairWorkId[]>
  /** Clients of pair works where the actor has a grant with identity in force, by the beginning of a name's word. */
  searchClients(text: string, limit: number): Promise<readonly PersonRow[]>
  /** Clients of the actor's own home work with this identity code. */
  findClientsByCode(code: string): Promise<readonly PersonRow[]>
  /** Clients of the pair works where the actor works at home, or which they keep. */
  homeClients(): Promise<ReadonlySet<PersonId>>
  /** Those of the ids this reader may know, with what of them they may read. */
  identities(people: readonly PersonId[]): Promise<readonly Identity[]>
  nonDisclosures(people: readonly PersonId[]): Promise<readonly NonDisclosure[]>
  /** What was done with these identities, as far as the reader may know. Newest first, words left closed. */
  identityEvents(people: readonly PersonId[]): Promise<readonly IdentityEvent[]>
  invitations(): Promise<readonly Invitation[]>
  /** A signed form, decrypted. Undefined when there is none or none this reader may open. */
  scan(part: PartId): Promise<Scan | undefined>
  /** Who has read this client's pair works: only for the client of them. Newest first. */
  useLog(asked: {
    readonly limit: number
    readonly cursor?: string | undefined
    /** Only reads that handed data out of the home. */
    readonly onlyDisclosed?: boolean | undefined
  }): Promise<Page<UseRow>>
  /** When the actor last looked at each of their pair works before a moment, for "since last time". */
  looks(before: Instant): Promise<ReadonlyMap<PairWorkId, Instant>>
}

export interface Sighted {
  readonly grants: readonly GrantRow[]
  readonly pairWork: PairWorkRow | undefined
  readonly seen: Seen
  readonly memberRow: MemberRow | undefined
  /** The client and whoever of the client's side a readable part names, as far as the reader may know them. */
  readonly people: readonly PersonRow[]
  /** Of those of the client's side the reader may reach. */
  readonly phones: ReadonlyMap<PersonId, string>
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
  readonly basis: readonly UseBasis[]
  /** What somebody typed, where no client relationship shows why they read. */
  readonly reason?: string | undefined
  /** Whose data it was: the controllers of the home services. The store finds them; nobody hands them in. */
  readonly providers?: readonly string[] | undefined
  /** Read by a line outside the home's controller or register: in the disclosure log too. The store says. */
  readonly disclosed?: boolean | undefined
}
/** On a page of several pair works each basis says of which it is. */
export type UseBasis = Omit<GrantRow['basis'], 'kind'> & {
  /** `referral`: what came in on a basis of its own, before there was a pair work. */
  readonly kind: GrantRow['basis']['kind'] | 'referral'
  readonly pairWork?: PairWorkId | undefined
  /** What was shown of that pair work; left out: all the row says. */
  readonly categories?: readonly string[] | undefined
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
  readonly identity: IdentityDesk
  readonly directory: DirectoryDesk
  readonly accounts: AccountDesk
  readonly sessions: SessionDesk
  readonly waysIn: WaysInDesk
  readonly models: ModelDesk
  readonly invitations: InvitationDesk
  readonly referrals: ReferralDesk
  readonly useLog: UseLogDesk
  readonly figures: FigureDesk
  readonly seal: SealDesk
  readonly sealedEntries: SealedDesk
  readonly sealDecisions: SealDecisionDesk
  readonly logRequests: LogRequestDesk
  readonly bases: BasesDesk
  readonly briefs: BriefDesk
  readonly questions: QuestionDesk
  readonly visits: VisitDesk
  readonly drafts: DraftDesk
  readonly settings: SettingDesk
  readonly notices: NoticeDesk
  readonly noticeMail: NoticeMailDesk
  readonly journal: JournalDesk
  readonly backup: BackupDesk
  readonly retention: RetentionDesk
  readonly notes: NoteDesk
  readonly export: ExportDesk
  readonly experts: ExpertDesk
  /**
   * Called after each commit that recorded something, whichever process did it; with null when others' commits may have
   * been missed. Returns how to stop.
   */
  onRecorded(listener: (pairWork: PairWorkId | null) => void): () => void
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
  /** False: the database must already be as the migrations leave it. A name: no further than that migration. */
  readonly migrate?: boolean | string | undefined
  /** Where what changes access is written besides, outside the backups. */
  readonly journal?: Journal | undefined
  /** What seals and opens what is encrypted at rest. Left out: a fixed one in memory, else nothing sealed can be read. */
  readonly vault?: Vault | undefined
}

export type * from './briefs.ts'
export type * from './desks.ts'
export type * from './drafts.ts'
export type * from './expert-desk.ts'
export type * from './identity-desk.ts'
export type * from './log-desk.ts'
export type * from './notices.ts'
export type * from './notices-mail.ts'
export type * from './questions.ts'
export type * from './referral-desk.ts'
export type * from './seal-decisions.ts'
export type * from './sealed-entries.ts'
export type * from './visits.ts'
export type * from './ways-in-desk.ts'
