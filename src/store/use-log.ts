import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { ask, type Database, json, query, type Tx, transact } from './database.ts'
import type { Page, UseLogDesk, UseRow } from './store.ts'

export interface Row {
  id: string
  at: Instant
  person: PersonId
  service: string
  pair_works: PairWorkId[]
  what: string
  purpose: string
  outcome: UseRow['outcome']
  categories: string[]
  basis: UseRow['basis']
  reason: string
  providers: string[]
  disclosed: boolean
}
export const columns = sql`id, at, person, service, pair_works, what, purpose, outcome, categories, basis, reason, providers, disclosed`

const useRowOf = (row: Row): UseRow => ({
  id: row.id,
  at: row.at,
  person: row.person,
  service: serviceOf(row.service),
  pairWorks: row.pair_works,
  what: row.what,
  purpose: row.purpose,
  outcome: row.outcome,
  categories: row.categories,
  basis: row.basis,
  reason: row.reason,
  providers: row.providers,
  disclosed: row.disclosed,
})

const cursorShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,64})$/
const cursorOf = (row: UseRow) => `${row.at}~${row.id}`
export const before = (cursor: string | undefined) => {
  if (cursor === undefined) return { at: 'infinity', id: '' }
  const found = cursorShape.exec(cursor)
  return found?.[1] && found[2] ? { at: found[1], id: found[2] } : { at: '-infinity', id: '' }
}
export const pageOf = (rows: readonly Row[], limit: number): Page<UseRow> => {
  const page = rows.slice(0, limit).map(useRowOf)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? cursorOf(last) : null }
}

/** Reads of the actor's own pair work, for the client of it. */
export const readOwnUseLog = async (
  tx: Tx,
  asked: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly onlyDisclosed?: boolean | undefined
  },
): Promise<Page<UseRow>> => {
  const from = before(asked.cursor)
  const rows = await query<Row>(
    tx,
    sql`select ${columns} from use_log_of_own_matters(${from.at}::timestamptz, ${from.id}, ${asked.limit + 1}::integer, ${asked.onlyDisclosed ?? false})`,
  )
  return pageOf(rows, asked.limit)
}

/** When the actor last looked at each of their pair works before a moment. */
export const readOwnLooks = async (
  tx: Tx,
  before: Instant,
): Promise<ReadonlyMap<PairWorkId, Instant>> => {
  const rows = await query<{ pairWork: PairWorkId; at: Instant }>(
    tx,
    sql`select pair_work as "pairWork", at from own_last_looks(${before}::timestamptz)`,
  )
  return new Map(rows.map(({ pairWork, at }) => [pairWork, at]))
}

/**
 * Rows that wait while others are being written go together in the next statement: many readers at once cost one commit.
 * Each waits for its own rows.
 */
const gathered = (write: (rows: readonly UseRow[]) => Promise<void>) => {
  let waiting: { rows: readonly UseRow[]; done: () => void; failed: (error: unknown) => void }[] =
    []
  let isWriting = false
  const writeAll = async () => {
    isWriting = true
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      try {
        await write(now.flatMap((one) => one.rows))
        for (const one of now) one.done()
      } catch (error) {
        for (const one of now) one.failed(error)
      }
    }
    isWriting = false
  }
  return (rows: readonly UseRow[]) =>
    new Promise<void>((done, failed) => {
      waiting.push({ rows, done, failed })
      if (!isWriting) void writeAll()
    })
}

export const useLogDesk = (database: Database): UseLogDesk => ({
  officials: async (ids) => {
    const rows = await ask(
      database,
      sql<{
        id: string
        name: string
      }>`select distinct p.id::text as id, p.name from person p join account a on a.person = p.id
      where p.id = any (${[...ids]}::text[]) and a.audience in ('data-protection-officer', 'administrator')`,
    )
    return Object.fromEntries(rows.map((row) => [row.id, row.name]))
  },
  write: gathered(async (rows) => {
    const wanted = rows.map((row) => ({
      ...row,
      service: row.service ?? '',
      pair_works: row.pairWorks,
      reason: row.reason ?? '',
    }))
    // A refused attempt used nobody's data. Looking whose it was would take longer where there is something.
    await ask(
      database,
      sql`insert into use_log (id, at, person, service, pair_works, what, purpose, outcome, categories, basis, reason, providers, disclosed)
      select r.*, w.providers, r.outcome = 'read' and w.is_outside and (r.basis @> '[{"kind": "line"}]' or r.basis @> '[{"kind": "referral"}]')
      from jsonb_to_recordset(${json(wanted)}) r(id text, at timestamptz, person text, service text, pair_works text[], what text, purpose text, outcome text, categories text[], basis jsonb, reason text)
        cross join lateral whose_data(case when r.outcome = 'read' then r.pair_works else '{}' end, r.service) w`,
    )
  }),
  page: (asked) =>
    transact(database, { role: 'app_officer' }, async (tx) => {
      const from = before(asked.cursor)
      const conditions = [
        sql`(at, id) < (${from.at}::timestamptz, ${from.id})`,
        ...(asked.person === undefined ? [] : [sql`person = ${asked.person}`]),
        ...(asked.pairWork === undefined ? [] : [sql`pair_works @> array[${asked.pairWork}]`]),
        ...(asked.from === undefined ? [] : [sql`at >= ${asked.from}::timestamptz`]),
        ...(asked.onlyDisclosed ? [sql`disclosed`] : []),
        ...(asked.until === undefined ? [] : [sql`at <= ${asked.until}::timestamptz`]),
      ]
      const rows = await query<Row>(
        tx,
        sql`select ${columns} from use_log where ${sql.join(conditions, sql` and `)} order by at desc, id desc limit ${asked.limit + 1}`,
      )
      return pageOf(rows, asked.limit)
    }),
})
