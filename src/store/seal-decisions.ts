/** Whether a sealed entry is opened again or kept sealed for good: asked for by one, answered by another. Never the entry. */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import { type Database, query, transact } from './database.ts'
import type { Acting } from './store.ts'
import { asInstant } from './values.ts'

export interface NewSealDecision {
  readonly id: string
  readonly pairWork: PairWorkId
  readonly seal: string
  readonly decision: 'open' | 'keep'
  readonly reason: string
  readonly askedAt: Instant
}
export interface SealDecision extends NewSealDecision {
  readonly person: PersonId
  readonly answer: {
    readonly by: PersonId
    readonly agreed: boolean
    readonly at: Instant
  } | null
}
export interface SealDecisionDesk {
  /** Where it was sealed, and whether it is open again; undefined: no such seal. */
  sealed(
    seal: string,
  ): Promise<{ readonly pairWork: PairWorkId; readonly isOpen: boolean } | undefined>
  /** Newest first; of one seal, or of all. */
  list(seal?: string): Promise<readonly SealDecision[]>
  /** @returns whether it is a new one; under an id that is known nothing is written */
  ask(acting: Acting, decision: NewSealDecision): Promise<boolean>
  /** By another person than the one who asked. @returns false where it was answered before */
  answer(acting: Acting, id: string, agreed: boolean, at: Instant): Promise<boolean>
}

interface Row extends Omit<SealDecision, 'askedAt' | 'answer'> {
  readonly askedAt: string
  readonly by: PersonId | null
  readonly agreed: boolean
  readonly at: string
}
const mostRows = 200

export const sealDecisionDesk = (database: Database): SealDecisionDesk => {
  const asOfficer = (acting: Acting) => ({ role: 'app_officer', acting, writes: true }) as const
  return {
    sealed: (seal) =>
      transact(database, { role: 'app_officer' }, async (tx) => {
        const rows = await query<{ pairWork: PairWorkId; isOpen: boolean }>(
          tx,
          sql`select pair_work as "pairWork", bool_or(what = 'undone') as "isOpen" from sealed_entry where seal = ${seal} group by pair_work`,
        )
        return rows[0]
      }),
    list: (seal) =>
      transact(database, { role: 'app_officer' }, async (tx) => {
        const rows = await query<Row>(
          tx,
          sql`select d.id, d.pair_work as "pairWork", d.seal, d.decision, d.reason, d.person, d.asked_at::text as "askedAt",
            a.person as by, a.agreed, a.at::text as at
          from seal_decision d left join seal_decision_answered a on a.decision = d.id
          where ${seal ?? null}::text is null or d.seal = ${seal ?? null}
          order by d.asked_at desc, d.id desc limit ${mostRows}`,
        )
        return rows.map(({ by, agreed, at, askedAt, ...rest }) => ({
          ...rest,
          askedAt: asInstant(askedAt) as Instant,
          answer: by === null ? null : { by, agreed, at: asInstant(at) as Instant },
        }))
      }),
    ask: (acting, { id, pairWork, seal, decision, reason, askedAt }) =>
      transact(database, asOfficer(acting), async (tx) => {
        const added = await query(
          tx,
          sql`insert into seal_decision (id, pair_work, seal, decision, reason, person, asked_at)
          values (${id}, ${pairWork}, ${seal}, ${decision}, ${reason}, ${acting.person}, ${askedAt}::timestamptz)
          on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
    answer: (acting, id, agreed, at) =>
      transact(database, asOfficer(acting), async (tx) => {
        const added = await query(
          tx,
          sql`insert into seal_decision_answered (decision, person, agreed, at)
          select id, ${acting.person}, ${agreed}, ${at}::timestamptz from seal_decision where id = ${id} and person <> ${acting.person}
          on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
  }
}
