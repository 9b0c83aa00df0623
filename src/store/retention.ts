/**
 * Retention: a job proposes what has come to the end of its time, a person confirms, and what is destroyed leaves its
 * envelope and its digest, so that the chain holds. The database itself refuses what is on hold or was not confirmed.
 */
import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import type { LongerTimes, RetentionClassId } from '#domain/retention'
import { type Database, json, query, type Tx, transact } from './database.ts'
import { StoreFault } from './fault.ts'
import { forgetOldRequests, forgetReasons, forgetThoseInNone } from './forget.ts'
import { dueOf, findAll, foundLog } from './retention-find.ts'

export interface Proposal {
  readonly id: string
  readonly subjectKind: 'pair-work' | 'person' | 'use-log'
  readonly subject: string
  readonly class: RetentionClassId
  readonly dueOn: LocalDate
  readonly pieces: number
  readonly proposedOn: LocalDate
  readonly state: 'open' | 'confirmed'
  readonly decidedBy: PersonId | null
  readonly decidedAt: Instant | null
  /** A hold keeps it until that day. */
  readonly heldUntil: LocalDate | null
}
export interface Hold {
  readonly id: string
  readonly pairWork: PairWorkId
  readonly reason: string
  readonly until: LocalDate
  readonly setBy: PersonId
  readonly setAt: Instant
  readonly endedAt: Instant | null
}
export interface Whoever {
  readonly person: PersonId
  readonly at: Instant
  readonly on: LocalDate
}
export interface RetentionDesk {
  /** The job: looks at everything, proposes what is due and lets go of proposals that no longer hold. */
  propose(around: {
    readonly on: LocalDate
    readonly newId: () => string
    readonly longer?: LongerTimes
  }): Promise<{ readonly open: number }>
  /** Open ones and what was done, the newest first. */
  proposals(on: LocalDate): Promise<readonly Proposal[]>
  holds(): Promise<readonly Hold[]>
  /** `held`: somebody holds it. `changed`: it is no longer what was proposed. */
  confirm(
    proposal: string,
    who: Whoever,
    longer?: LongerTimes,
  ): Promise<'destroyed' | 'held' | 'changed' | 'absent'>
  /** Undefined: there is no such pair work. */
  hold(hold: Omit<Hold, 'setBy' | 'setAt' | 'endedAt'>, who: Whoever): Promise<'held' | 'absent'>
  release(hold: string, who: Whoever): Promise<'released' | 'absent'>
}

const role = { role: 'app_retention', writes: true } as const
const asRetention = <T>(database: Database, on: LocalDate, run: (tx: Tx) => Promise<T>) =>
  transact(database, role, async (tx) => {
    await query(tx, sql`select set_config('app.day', ${on}, true)`)
    return run(tx)
  })

interface ProposalRow {
  id: string
  subject_kind: Proposal['subjectKind']
  subject: string
  class: RetentionClassId
  due_on: LocalDate
  pieces: number
  proposed_on: LocalDate
  state: Proposal['state']
  decided_by: PersonId | null
  decided_at: Instant | null
  held_until: LocalDate | null
}
/** A client is held while a pair work of theirs is. */
const heldUntil = sql`(
  select max(h.until_day) from legal_hold h join pair_work w on w.id = h.pair_work
  where h.ended_at is null and h.until_day >= current_setting('app.day')::date and r.subject in (w.id, w.client)
)`

const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.id,
  subjectKind: row.subject_kind,
  subject: row.subject,
  class: row.class,
  dueOn: row.due_on,
  pieces: row.pieces,
  proposedOn: row.proposed_on,
  state: row.state,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  heldUntil: row.held_until,
})

const destroyParts = async (tx: Tx, pairWork: PairWorkId, parts: readonly string[]) => {
  const ids = sql`${[...parts]}::text[]`
  await query(tx, sql`delete from scan where pair_work = ${pairWork} and part = any (${ids})`)
  const named = await query<{ person: PersonId }>(
    tx,
    sql`delete from named_in n using part p where p.pair_work = ${pairWork} and p.id = any (${ids})
      and n.pair_work = p.pair_work and n.seq = p.seq and n.ordinal = p.ordinal returning n.person`,
  )
  const done = await query(
    tx,
    sql`update part set content = null, salt = null where pair_work = ${pairWork} and id = any (${ids}) returning 1`,
  )
  if (done.length !== parts.length)
    throw new StoreFault('fault', '(Not all that was confirmed could be destroyed.)')
  await query(
    tx,
    sql`update command set body_hash = 'destroyed' where pair_work = ${pairWork} and body_hash <> 'destroyed'`,
  )
  await query(tx, sql`update opening set body_hash = 'destroyed' where pair_work = ${pairWork}`)
  return named.map(({ person }) => person)
}

/** Nothing of it is left but envelopes: nobody sees it in a list. @returns its client, then */
const closeDoor = async (tx: Tx, pairWork: PairWorkId): Promise<readonly PersonId[]> => {
  const [left] = await query<{ parts: number; client: PersonId }>(
    tx,
    sql`select w.client, (select count(*)::integer from part p where p.pair_work = w.id and p.content is not null) as parts from pair_work w where w.id = ${pairWork}`,
  )
  if (!left || left.parts > 0) return []
  for (const table of [
    sql`access_row`,
    sql`member_row`,
    sql`invitation`,
    sql`referral`,
    sql`draft`,
    sql`notice_mark`,
  ])
    await query(tx, sql`delete from ${table} where pair_work = ${pairWork}`)
  await forgetReasons(tx, pairWork)
  return [left.client]
}

const destroy = async (tx: Tx, proposal: Proposal, on: LocalDate, longer: LongerTimes) => {
  if (proposal.subjectKind === 'pair-work') {
    const pairWork = id<'pair-work'>(proposal.subject)
    const due = (await dueOf(tx, pairWork, on, longer)).find(
      (one) => one.class === proposal.class && one.on === proposal.dueOn,
    )
    if (due?.parts.length !== proposal.pieces) return false
    const named = await destroyParts(tx, pairWork, due.parts)
    await forgetThoseInNone(tx, [...named, ...(await closeDoor(tx, pairWork))])
    return true
  }
  if (proposal.subjectKind === 'person') {
    const gone = await query(
      tx,
      sql`delete from person_sealed where person = ${proposal.subject} and what <> 'identity-code' returning 1`,
    )
    return gone.length === proposal.pieces
  }
  const position = Number(proposal.subject)
  const [found] = await foundLog(tx, on)
  if (!found || Number(found.subject) < position) return false
  await query(
    tx,
    sql`insert into log_cut (chain, position) values ('use-log', ${position}) on conflict (chain) do update set position = excluded.position`,
  )
  const gone = await query(
    tx,
    sql`delete from use_log where chain_position <= ${position} returning 1`,
  )
  await forgetOldRequests(tx)
  return gone.length === proposal.pieces
}

export const retentionDesk = (database: Database): RetentionDesk => ({
  propose: ({ on, newId, longer = {} }) =>
    asRetention(database, on, async (tx) => {
      const found = await findAll(tx, on, longer)
      const rows = found.map((one) => ({
        id: newId(),
        subject_kind: one.subjectKind,
        subject: one.subject,
        class: one.class,
        due_on: one.dueOn,
        pieces: one.pieces,
      }))
      const wanted = sql`jsonb_to_recordset(${json(rows)}) r(id text, subject_kind text, subject text, class text, due_on date, pieces integer)`
      await query(
        tx,
        sql`update retention_proposal p set state = 'gone' where p.state = 'open'
        and not exists (select from ${wanted} where (r.subject_kind, r.subject, r.class, r.due_on, r.pieces) = (p.subject_kind, p.subject, p.class, p.due_on, p.pieces))`,
      )
      await query(
        tx,
        sql`insert into retention_proposal (id, subject_kind, subject, class, due_on, pieces, proposed_on, state)
        select id, subject_kind, subject, class, due_on, pieces, ${on}::date, 'open' from ${wanted}
        on conflict (subject_kind, subject, class, due_on) where state = 'open' do nothing`,
      )
      return { open: found.length }
    }),
  proposals: (on) =>
    asRetention(database, on, async (tx) => {
      const rows = await query<ProposalRow>(
        tx,
        sql`select r.*, ${heldUntil} as held_until from retention_proposal r where state <> 'gone'
        order by (state = 'open') desc, decided_at desc, due_on, id limit 500`,
      )
      return rows.map(proposalOf)
    }),
  holds: () =>
    transact(database, { role: 'app_retention' }, (tx) =>
      query<Hold>(
        tx,
        sql`select id, pair_work as "pairWork", reason, until_day as until, set_by as "setBy", set_at as "setAt", ended_at as "endedAt"
        from legal_hold order by (ended_at is null) desc, set_at desc, id limit 500`,
      ),
    ),
  confirm: (proposal, who, longer = {}) =>
    asRetention(database, who.on, async (tx) => {
      await query(tx, sql`select set_config('app.proposal', ${proposal}, true)`)
      const [row] = await query<ProposalRow>(
        tx,
        sql`update retention_proposal r set state = 'confirmed', decided_by = ${who.person}, decided_at = ${who.at}::timestamptz
        where id = ${proposal} and state = 'open' returning r.*, ${heldUntil} as held_until`,
      )
      if (!row) return 'absent'
      const asked = proposalOf(row)
      const outcome = asked.heldUntil
        ? 'held'
        : (await destroy(tx, asked, who.on, longer))
          ? 'destroyed'
          : 'changed'
      tx.mayStay = outcome === 'destroyed'
      return outcome
    }),
  hold: (hold, who) =>
    asRetention(database, who.on, async (tx) => {
      const kept = await query(
        tx,
        sql`insert into legal_hold (id, pair_work, reason, until_day, set_by, set_at)
        select ${hold.id}, w.id, ${hold.reason}, ${hold.until}::date, ${who.person}, ${who.at}::timestamptz from pair_work w where w.id = ${hold.pairWork} returning 1`,
      )
      return kept.length === 1 ? 'held' : 'absent'
    }),
  release: (hold, who) =>
    asRetention(database, who.on, async (tx) => {
      const done = await query(
        tx,
        sql`update legal_hold set ended_by = ${who.person}, ended_at = ${who.at}::timestamptz where id = ${hold} and ended_at is null returning 1`,
      )
      return done.length === 1 ? 'released' : 'absent'
    }),
})
