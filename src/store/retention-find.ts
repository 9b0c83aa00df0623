/** What has come to the end of its time on a day: of pair works, of clients who have died, of the use log. */
import { sql } from 'kysely'
import { compareDates, type LocalDate } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import { classOfHome, type LongerTimes, type RetentionClassId } from '#domain/retention'
import { deriveDue, dueOn } from '#domain/retention-due'
import { query, type Tx } from './database.ts'
import { readKept } from './facts.ts'
import type { Proposal } from './retention.ts'
import type { ServiceRow } from './store.ts'

export interface Found {
  readonly subjectKind: Proposal['subjectKind']
  readonly subject: string
  readonly class: RetentionClassId
  readonly dueOn: LocalDate
  readonly pieces: number
}

/** What of one pair work is due on that day, each with its parts. */
export const dueOf = async (
  tx: Tx,
  pairWork: PairWorkId,
  on: LocalDate,
  longer: LongerTimes = {},
) => {
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
export const foundLog = async (tx: Tx, on: LocalDate): Promise<Found[]> => {
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

export const findAll = async (
  tx: Tx,
  on: LocalDate,
  longer: LongerTimes,
): Promise<readonly Found[]> => {
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
