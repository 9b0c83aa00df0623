/**
 * Seals everything anew under the newest key, a few rows at a time, each few kept before the next are begun: stopped in
 * the middle, what is done is done and the next run goes on from there. A row somebody has changed meanwhile is left as
 * they made it. Keyed hashes are made anew together with what they are of; until then a value is looked up under every
 * key of the ring, so nothing is lost sight of while it goes on.
 */
import { sql } from 'kysely'
import { bytea } from './canonical.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

export interface Rotated {
  readonly table: string
  readonly column: string
  /** Sealed anew now. */
  readonly sealed: number
  /** Sealed under an older key while this went on, by a server that does not know the new one yet. */
  readonly left: number
}

interface Found {
  readonly row: readonly string[]
  readonly sealed: Uint8Array
  readonly hashed: boolean
}

const keyOf = ({ key }: SealedColumn) =>
  sql`array[${sql.join(key.map((column) => sql`${sql.ref(column)}::text`))}]`

const isOlder = (tx: Tx, one: SealedColumn) => {
  const mark = tx.vault.newestMark()
  const column = sql.ref(one.column)
  return sql`${column} is not null and substr(${column}, 1, ${mark.length}) <> ${bytea(mark)}::text::bytea`
}

const countOlder = async (tx: Tx, one: SealedColumn): Promise<number> => {
  const [counted] = await query<{ count: number }>(
    tx,
    sql`select count(*)::integer as count from ${sql.table(one.table)} where ${isOlder(tx, one)}`,
  )
  return counted?.count ?? 0
}

/** Those not sealed by the newest key, after a row, in the order of their keys. */
const findOlder = (
  tx: Tx,
  one: SealedColumn,
  after: readonly string[] | null,
  atOnce: number,
): Promise<readonly Found[]> => {
  const column = sql.ref(one.column)
  const from = after === null ? sql`true` : sql`${keyOf(one)} > ${[...after]}::text[]`
  const hashed = one.hash ? sql`${sql.ref(one.hash.column)} is not null` : sql`false`
  return query<Found>(
    tx,
    sql`select ${keyOf(one)} as row, ${column} as sealed, ${hashed} as hashed from ${sql.table(one.table)}
      where ${isOlder(tx, one)} and ${from}
      order by ${keyOf(one)} limit ${atOnce}`,
  )
}

const sealAnew = async (tx: Tx, one: SealedColumn, found: Found): Promise<number> => {
  const place = { table: one.table, row: found.row, column: one.column }
  const opened = tx.vault.openBytes(place, found.sealed)
  const column = sql.ref(one.column)
  const hash =
    one.hash && found.hashed
      ? sql`, ${sql.ref(one.hash.column)} = ${bytea(tx.vault.hash(one.hash.purpose, opened.toString('utf8')))}::text::bytea`
      : sql``
  const done = await query(
    tx,
    sql`update ${sql.table(one.table)} set ${column} = ${bytea(tx.vault.sealBytes(place, opened))}::text::bytea${hash}
      where ${keyOf(one)} = ${[...found.row]}::text[] and ${column} = ${bytea(found.sealed)}::text::bytea returning 1`,
  )
  return done.length
}

/** `atOnce`: less than a column's own, for tests. */
export const rotateKeys = async (
  database: Database,
  atOnce = Number.POSITIVE_INFINITY,
  columns: readonly SealedColumn[] = sealedColumns,
): Promise<readonly Rotated[]> => {
  const rotated: Rotated[] = []
  const keys = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
    transact(database, { role: 'app_keys', writes: true }, run)
  for (const one of columns) {
    let sealed = 0
    let after: readonly string[] | null = null
    for (;;) {
      const from: readonly string[] | null = after
      const batch = await keys(async (tx) => {
        const found = await findOlder(tx, one, from, Math.min(atOnce, one.atOnce))
        let done = 0
        for (const row of found) done += await sealAnew(tx, one, row)
        return { last: found.at(-1)?.row ?? null, done }
      })
      sealed += batch.done
      if (batch.last === null) break
      after = batch.last
    }
    const left = await keys((tx) => countOlder(tx, one))
    rotated.push({ table: one.table, column: one.column, sealed, left })
  }
  return rotated
}
