/** Incoming referrals, and what a home service asks of them. What a referral says is sealed, and opened here only. */
import type { Instant } from '#domain/calendar'
import type { PairWorkId, PersonId, ServiceId } from '#domain/identity'
import type {
  ReferralBasis,
  ReferralContent,
  ReferralList,
  ToldReferrer,
  waysOfReferral,
} from '#domain/referral'
import type { Acting } from './store.ts'

export interface NewReferral {
  readonly id: string
  /** Of the pair work that may be opened from it. */
  readonly pairWork: PairWorkId
  readonly fromService: ServiceId | null
  readonly toService: ServiceId
  readonly receivers: readonly ServiceId[]
  readonly how: (typeof waysOfReferral)[number]
  readonly basis: ReferralBasis
  readonly sentAt: Instant
  readonly content: ReferralContent
}
export interface ReferralAnswer {
  readonly told: ToldReferrer
  readonly words: string | null
  readonly at: Instant
  readonly person: PersonId
}
export interface Referral extends Omit<NewReferral, 'content'> {
  readonly person: PersonId
  readonly service: ServiceId
  /** Null: taken back by its sender. */
  readonly content: ReferralContent | null
  readonly settled: 'opened' | 'not-started' | 'withdrawn' | null
  readonly settledBy: PersonId | null
  readonly settledAt: Instant | null
  readonly answers: readonly ReferralAnswer[]
}

/** Everything as the actor, by row-level security: the sender's own, and what waits for the service they act in. */
export interface ReferralDesk {
  /** False: sent before under this id. */
  send(acting: Acting, referral: NewReferral): Promise<boolean>
  /** The newest first. */
  all(acting: Acting): Promise<readonly Referral[]>
  find(acting: Acting, id: string): Promise<Referral | undefined>
  /** What the referrer hears; `not-started` settles it. False: nothing was told, since it is settled or not theirs. */
  answer(
    acting: Acting,
    referral: string,
    answer: {
      readonly id: string
      readonly told: 'received' | 'not-started'
      readonly words: string | null
      readonly at: Instant
    },
  ): Promise<boolean>
  /** Its sender takes it back: what it said is gone. */
  withdraw(acting: Acting, referral: string, at: Instant): Promise<boolean>
  lists(): Promise<readonly ReferralList[]>
  putList(
    list: ReferralList,
    by: { readonly person: PersonId; readonly at: Instant },
  ): Promise<void>
}
