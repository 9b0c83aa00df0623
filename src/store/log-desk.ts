/** The logs beside pair works: requests for them, disclosures and urgent access as their reviewers see them. */
import type { Instant, LocalDate } from '#domain/calendar'
import type { PairWorkId, PersonId, ServiceId } from '#domain/identity'
import type { LogAnswer, LogRequest } from '#domain/log-request'
import type { Acting, Page, UseRow } from './store.ts'

/** Content behind the logs opens to an officer for a day, when another person has turned the key. */
export interface SecondKey {
  readonly id: string
  readonly person: PersonId
  readonly pairWork: PairWorkId
  readonly reason: string
  readonly askedAt: Instant
  readonly turnedBy: PersonId | null
  readonly turnedAt: Instant | null
}

/** With the names the reader may know. */
export interface NamedLogRequest extends LogRequest {
  readonly personName: string | null
  readonly aboutName: string | null
}

export interface LogRequestDesk {
  /** False: that id is taken, so it was asked before. Refused by row-level security for anybody one does not speak for. */
  ask(acting: Acting, request: Omit<LogRequest, 'person' | 'answer'>): Promise<boolean>
  mine(acting: Acting): Promise<readonly NamedLogRequest[]>
  /** What an answered request of one's own gives, newest first. */
  read(
    acting: Acting,
    request: string,
    asked: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<UseRow>>
  all(acting: Acting): Promise<readonly NamedLogRequest[]>
  /** False: there is no such request, or it has been answered: an answer never changes. */
  answer(acting: Acting, request: string, answer: Omit<LogAnswer, 'by'>): Promise<boolean>
  keys(acting: Acting): Promise<readonly SecondKey[]>
  askForKey(
    acting: Acting,
    key: Pick<SecondKey, 'id' | 'pairWork' | 'reason' | 'askedAt'>,
  ): Promise<boolean>
  /** False: no such key, turned already, or asked for by the same person. */
  turnKey(acting: Acting, key: string, at: Instant): Promise<boolean>
}

export interface UrgentTold {
  readonly pairWork: PairWorkId
  readonly access: string
  readonly openedAt: Instant
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly second: boolean
  readonly reason: string
  readonly review: {
    readonly at: Instant
    readonly by: PersonId
    readonly justified: boolean
    readonly reason: string
  } | null
}
export interface DisclosureTold {
  readonly id: string
  readonly at: Instant
  readonly pairWork: PairWorkId
  readonly kind: 'disclosed' | 'disclosed-by-statute'
  readonly person: PersonId
  readonly service: ServiceId | null
  /** Without the words: to whom, on which basis, which kinds. */
  readonly told: Readonly<Record<string, unknown>>
}
export type DisclosureInWords = Omit<DisclosureTold, 'pairWork' | 'kind'> & {
  readonly kind: DisclosureTold['kind'] | 'access-opened-urgently' | 'urgent-access-reviewed'
}

export interface BasesDesk {
  /**
   * Pair works of whoever is asked for, by identity code or by name and birth date given whole. Only for the server,
   * which answers all but those where the actor's service is the home as if there were none.
   */
  inDanger(
    acting: Acting,
    asked: {
      readonly code?: string | undefined
      readonly name?: string | undefined
      readonly birthDate?: LocalDate | undefined
    },
  ): Promise<readonly { readonly pairWork: PairWorkId; readonly isHome: boolean }[]>
  ownUrgent(
    acting: Acting,
  ): Promise<readonly { readonly pairWork: PairWorkId; readonly endsAt: Instant }[]>
  /** A supervisor's own unit's, or all for the officer; newest first. */
  urgentFor(acting: Acting, whom: 'supervisor' | 'officer'): Promise<readonly UrgentTold[]>
  told(
    acting: Acting,
    asked: {
      readonly limit: number
      readonly cursor?: string | undefined
      readonly from?: Instant | undefined
      readonly pairWork?: PairWorkId | undefined
    },
  ): Promise<readonly DisclosureTold[]>
  /** Empty unless the actor's own key was turned by another within a day. */
  inWords(acting: Acting, key: string): Promise<readonly DisclosureInWords[]>
}
