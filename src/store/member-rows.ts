import { sql } from 'kysely'
import type { PairWorkId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { json, query, type Tx } from './database.ts'
import { nameKey } from './name-key.ts'
import type { ListAsked, MemberRow, Page } from './store.ts'

export interface Row {
  pair_work: MemberRow['pairWork']
  person: MemberRow['person']
  service: string
  standing: string
  model: string
  phase: string
  state: MemberRow['state']
  client_name: string | null
  next_due: MemberRow['nextDue']
  updated_on: MemberRow['updatedOn']
  rehearsal: boolean
  body: unknown
}

export const memberColumns = sql`pair_work, person, service, standing, model, phase, state, client_name, next_due, updated_on, rehearsal, body`
/** After every name. */
const noName = '\u{10ffff}'

export const memberRowOf = (row: Row): MemberRow => ({
  pairWork: row.pair_work,
  person: row.person,
  service: serviceOf(row.service),
  standing: row.standing,
  model: row.model,
  phase: row.phase,
  state: row.state,
  clientName: row.client_name,
  nextDue: row.next_due,
  updatedOn: row.updated_on,
  rehearsal: row.rehearsal,
  body: row.body,
})

/** Listed by the name of today, found by every name the member may know. */
const nameKeyOf = (name: string, former: readonly string[] = []): string =>
  [name, ...former].map(nameKey).join(' ')

/** A row whose member sees nothing new is not touched. */
export const replaceMemberRows = async (
  tx: Tx,
  pairWork: PairWorkId,
  rows: readonly MemberRow[],
): Promise<void> => {
  const wanted = rows.map((row) => ({
    person: row.person,
    service: row.service ?? '',
    standing: row.standing,
    model: row.model,
    phase: row.phase,
    state: row.state,
    client_name: row.clientName,
    client_name_key: row.clientName === null ? noName : nameKeyOf(row.clientName, row.formerNames),
    next_due: row.nextDue,
    updated_on: row.updatedOn,
    rehearsal: row.rehearsal,
    body: row.body ?? null,
  }))
  await query(
    tx,
    sql`
    with wanted as (
      select * from jsonb_to_recordset(${json(wanted)})
        r(person text, service text, standing text, model text, phase text, state text, client_name text, client_name_key text, next_due date, updated_on date, rehearsal boolean, body jsonb)
    ), gone as (
      delete from member_row m where m.pair_work = ${pairWork}
        and not exists (select from wanted w where w.person = m.person and w.service = m.service)
    )
    insert into member_row as m (pair_work, person, service, standing, model, phase, state, client_name, client_name_key, next_due, updated_on, rehearsal, body)
    select ${pairWork}, person, service, standing, model, phase, state, client_name, client_name_key, next_due, updated_on, rehearsal, coalesce(body, 'null')
    from wanted
    on conflict (pair_work, person, service) do update set
      standing = excluded.standing, model = excluded.model, phase = excluded.phase, state = excluded.state, client_name = excluded.client_name, client_name_key = excluded.client_name_key, next_due = excluded.next_due, updated_on = excluded.updated_on, body = excluded.body
    where (m.standing, m.model, m.phase, m.state, m.client_name, m.client_name_key, m.next_due, m.updated_on, m.body)
      is distinct from (excluded.standing, excluded.model, excluded.phase, excluded.state, excluded.client_name, excluded.client_name_key, excluded.next_due, excluded.updated_on, excluded.body)`,
  )
}

export const findMemberRow = async (
  tx: Tx,
  pairWork: PairWorkId,
): Promise<MemberRow | undefined> => {
  const [row] = await query<Row>(
    tx,
    sql`select ${memberColumns} from member_row where pair_work = ${pairWork}`,
  )
  return row && memberRowOf(row)
}

/** Where the actor's grants in force make a row that is not there to be read, or where they lead and have no grant yet. */
export const readTurned = async (tx: Tx): Promise<readonly PairWorkId[]> => {
  const rows = await query<Pick<Row, 'pair_work'>>(
    tx,
    sql`select distinct a.pair_work from access_row a where not a.own_only and a.standing <> 'urgent'
      and not exists (select from member_row m where m.pair_work = a.pair_work)
      union select led_without_row()`,
  )
  return rows.map((row) => row.pair_work)
}

const orders = {
  name: { key: sql`client_name_key`, way: sql`asc`, beyond: sql`>` },
  due: { key: sql`coalesce(next_due, 'infinity')`, way: sql`asc`, beyond: sql`>` },
  updated: { key: sql`updated_on`, way: sql`desc`, beyond: sql`<` },
} as const

/** Somebody of one of these services stands in the row. */
const isWith = (services: readonly string[]) =>
  services.length === 0
    ? sql`false`
    : sql`(${sql.join(
        services.map((one) => sql`body -> 'services' @> ${json([one])}`),
        sql` or `,
      )})`

/**
 * The actor's own rows. The cursor is the last row's pair work: a name may not stand in an address, and a row that is no
 * longer the actor's begins no page.
 */
export const listMemberRows = async (
  tx: Tx,
  actor: string,
  service: string,
  asked: ListAsked,
): Promise<Page<MemberRow>> => {
  const { key, way, beyond } = orders[asked.order ?? 'name']
  const own = sql`person = ${actor} and service = ${service}`
  const conditions = [
    own,
    ...(asked.model === undefined ? [] : [sql`model = ${asked.model}`]),
    ...(asked.state === undefined ? [] : [sql`state = ${asked.state}`]),
    ...(asked.standing === undefined ? [] : [sql`standing = ${asked.standing}`]),
    ...(asked.phase === undefined ? [] : [sql`phase = ${asked.phase}`]),
    ...(asked.dueBefore === undefined ? [] : [sql`next_due < ${asked.dueBefore}::date`]),
    ...(asked.services === undefined ? [] : [isWith(asked.services)]),
    ...(asked.clients === undefined
      ? []
      : [sql`pair_work in (select own_pair_works_of(${[...asked.clients]}::text[]))`]),
    ...(asked.text ?? '')
      .split(/\s+/)
      .map(nameKey)
      .filter((word) => word !== '')
      .map((word) => sql`(' ' || client_name_key) like ${`% ${word}%`}`),
    ...(asked.cursor === undefined
      ? []
      : [
          sql`(${key}, pair_work::text) ${beyond} (select ${key}, pair_work::text from member_row where ${own} and pair_work = ${asked.cursor})`,
        ]),
  ]
  const rows = await query<Row>(
    tx,
    sql`select ${memberColumns} from member_row where ${sql.join(conditions, sql` and `)} order by ${key} ${way}, pair_work ${way} limit ${asked.limit + 1}`,
  )
  const page = rows.slice(0, asked.limit).map(memberRowOf)
  return {
    rows: page,
    next: rows.length > asked.limit ? (page.at(-1)?.pairWork ?? null) : null,
  }
}
