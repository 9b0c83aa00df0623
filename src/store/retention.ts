/**
 * Retention: a job proposes what has come to the end of its time, a person confirms, and what is destroyed leaves its
 * envelope and its digest, so that the chain holds. The database itself refuses what is on hold or was not confirmed.
 */
import { sql } from 'kysely'
import { compareDates, type Instant, type LocalDate } from '#domain/calendar'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import { classOfHome, type LongerTimes, type RetentionClassId } from '#domain/retention'
import { deriveDue, dueOn } from '#domain/retention-due'
import { type Database, json, query, type Tx, transact } from './database.ts'
import { readKept } from './facts.ts'
import { StoreFault } from './fault.ts'
import type { ServiceRow } from './store.ts'

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

interface Found {
  readonly subjectKind: Proposal['subjectKind']
  readonly subject: string
  readonly class: RetentionClassId
  readonly dueOn: LocalDate
  readonly pieces: number
}

/** What of one pair work is due on that day, each with its parts. */
const dueOf = async (tx: Tx, pairWork: PairWorkId, on: LocalDate, longer: LongerTimes = {}) => {
  const facts = await readKept(tx, pairWork)
  const [client] = await query<{ birth: LocalDate | null; death: LocalDate | null }>(
    tx,
    sql`select p.birth_date as birth, p.died_on as death from pair_work w join person p on p.id = w.client where w.id = ${pairWork}`,
  )
  const named = facts
    .filter((fact) => fact.kind === 'home-set')
    .flatMap((fact) => fact.parts.flatMap((part) => (part.values.services as string[]) ?? []))
  const homes = await query<Pick<ServiceRow, 'serviceTask' | 'register'>>(
    tx,
    sql`select service_task as "serviceTask", register from service where id = any (${named}::text[])`,
  )
  return deriveDue(facts, {
    homes: [...new Set(homes.map(classOfHome))],
    birth: client?.birth ?? null,
    death: client?.death ?? null,
    longer,
  }).filter((due) => compareDates(due.on, on) <= 0)
}

/** Rounds that all ended two years ago or more: nothing of any other has come to its end. */
const ended = (tx: Tx, on: LocalDate) =>
  query<{ pair_work: PairWorkId }>(
    tx,
    sql`select s.pair_work from round_summary s join pair_work w on w.id = s.pair_work where not w.rehearsal
    group by s.pair_work having bool_and(s.closed_on is not null) and max(s.closed_on) <= ${on}::date - interval '2 years'
      and exists (select from part p where p.pair_work = s.pair_work and p.content is not null) order by 1`,
  )

const foundPersons = async (tx: Tx, on: LocalDate, longer: LongerTimes): Promise<Found[]> => {
  const rows = await query<{ person: PersonId; death: LocalDate; pieces: number }>(
    tx,
    sql`select p.id as person, p.died_on as death, count(s.what)::integer as pieces
    from person p join person_sealed s on s.person = p.id and s.what <> 'identity-code'
    where p.died_on is not null group by p.id order by 1`,
  )
  return rows.flatMap(({ person, death, pieces }): Found[] => {
    const due = dueOn('basic-data', { death }, longer)
    return due && compareDates(due, on) <= 0
      ? [{ subjectKind: 'person', subject: person, class: 'basic-data', dueOn: due, pieces }]
      : []
  })
}

/** The newest signed head all rows before which are older than 12 years, and none of which is held. */
const foundLog = async (tx: Tx, on: LocalDate): Promise<Found[]> => {
  const [row] = await query<{ position: number; last: LocalDate; pieces: number }>(
    tx,
    sql`with young as (
      select min(chain_position) as first from use_log u
      where chain_position is not null and (at >= ${on}::date - interval '12 years' or exists (select from unnest(u.pair_works) one where is_held(one)))
    ), cut as (
      select max(h.position) as position from head h, young y
      where h.chain = 'use-log' and h.sealed_at < ${on}::date - interval '12 years' and (y.first is null or h.position < y.first)
        and h.position < (select max(chain_position) from use_log)
    )
    select c.position, max(u.at)::date as last, count(*)::integer as pieces
    from cut c join use_log u on u.chain_position <= c.position group by c.position`,
  )
  const due = row && dueOn('log', { happened: row.last })
  return row && due
    ? [
        {
          subjectKind: 'use-log',
          subject: String(row.position),
          class: 'log',
          dueOn: due,
          pieces: row.pieces,
        },
      ]
    : []
}

const findAll = async (tx: Tx, on: LocalDate, longer: LongerTimes): Promise<readonly Found[]> => {
  const found: Found[] = []
  for (const { pair_work } of await ended(tx, on))
    for (const due of await dueOf(tx, pair_work, on, longer))
      found.push({
        subjectKind: 'pair-work',
        subject: pair_work,
        class: due.class,
        dueOn: due.on,
        pieces: due.parts.length,
      })
  return [...found, ...(await foundPersons(tx, on, longer)), ...(await foundLog(tx, on))]
}

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
  await query(
    tx,
    sql`delete from named_in n using part p where p.pair_work = ${pairWork} and p.id = any (${ids})
      and n.pair_work = p.pair_work and n.seq = p.seq and n.ordinal = p.ordinal`,
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
}

/** Nothing of it is left but envelopes: nobody sees it in a list, and a client with no other has no name here. */
const closeDoor = async (tx: Tx, pairWork: PairWorkId) => {
  const [left] = await query<{ parts: number; client: PersonId }>(
    tx,
    sql`select w.client, (select count(*)::integer from part p where p.pair_work = w.id and p.content is not null) as parts from pair_work w where w.id = ${pairWork}`,
  )
  if (!left || left.parts > 0) return
  for (const table of [sql`access_row`, sql`member_row`, sql`invitation`])
    await query(tx, sql`delete from ${table} where pair_work = ${pairWork}`)
  await query(
    tx,
    sql`update identity_event set words = null where pair_work = ${pairWork} and words is not null`,
  )
  const [other] = await query(
    tx,
    sql`select 1 from pair_work w join part p on p.pair_work = w.id and p.content is not null where w.client = ${left.client} limit 1`,
  )
  if (other) return
  await query(tx, sql`delete from person_sealed where person = ${left.client}`)
  await query(tx, sql`delete from former_name where person = ${left.client}`)
  await query(
    tx,
    sql`update person set name = '–', name_key = '', birth_date = null, died_on = null, moved_on = null, moved_to = null where id = ${left.client} and not worker`,
  )
}

const destroy = async (tx: Tx, proposal: Proposal, on: LocalDate, longer: LongerTimes) => {
  if (proposal.subjectKind === 'pair-work') {
    const pairWork = id<'pair-work'>(proposal.subject)
    const due = (await dueOf(tx, pairWork, on, longer)).find(
      (one) => one.class === proposal.class && one.on === proposal.dueOn,
    )
    if (due?.parts.length !== proposal.pieces) return false
    await destroyParts(tx, pairWork, due.parts)
    await closeDoor(tx, pairWork)
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
