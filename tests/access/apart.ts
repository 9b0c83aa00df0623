/**
 * What two sides of a database share. A side is a set of rows; shared is whatever value, moment, day or id stands in both
 * and stood nowhere before either began. Rows are taken as the database itself prints them, with the transaction that wrote
 * them.
 */
import type { Owner } from '../setup/engines.ts'

export interface Row {
  readonly table: string
  readonly text: string
  /** Every value in it, those inside texts and documents too. */
  readonly values: ReadonlySet<string>
}

export const everyRow = async (owner: Owner): Promise<readonly Row[]> => {
  const tables = await owner(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  )
  const rows: Row[] = []
  for (const { tablename } of tables)
    for (const { row, written } of await owner(
      `select to_jsonb(t)::text as row, t.xmin::text as written from "${String(tablename)}" t`,
    ))
      rows.push({
        table: String(tablename),
        text: String(row),
        values: new Set([
          ...valuesIn(JSON.parse(String(row))),
          `written by transaction ${String(written)}`,
        ]),
      })
  return rows
}

/** Ids, days and moments, wherever inside a text they stand. */
const inside =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\d/g

const valuesIn = (value: unknown): readonly string[] => {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string')
    return [value, ...[...value.matchAll(inside)].flatMap(([found]) => [found, found.slice(0, 10)])]
  return Object.values(value as object).flatMap(valuesIn)
}

/** Rows that were not there before, by what is in them. */
export const since = (before: readonly Row[], after: readonly Row[]): readonly Row[] => {
  const known = new Set(before.map(({ table, text }) => `${table} ${text}`))
  return after.filter(({ table, text }) => !known.has(`${table} ${text}`))
}

/** That somebody was signed in on a day is true of everybody at work: of a session its moments count, not its days. */
export const withoutDay = (row: Row): Row => ({
  ...row,
  values: new Set(
    [...row.values].map((value) => value.replace(/^\d{4}-\d\d-\d\d[T ]?/, '')).filter(Boolean),
  ),
})

const leastLetters = 8

/** `but`: what both may hold. A longer value is also looked for inside the other side's. */
export const shared = (
  one: readonly Row[],
  other: readonly Row[],
  but: ReadonlySet<string>,
): readonly string[] => {
  const all = (rows: readonly Row[]) =>
    [...new Set(rows.flatMap(({ values }) => [...values]))].filter((value) => !but.has(value))
  const [left, right] = [all(one), all(other)]
  const isAlsoIn = (values: readonly string[]) => {
    const exact = new Set(values)
    const text = values.join('\n')
    return (value: string) =>
      exact.has(value) || (value.length >= leastLetters && text.includes(value))
  }
  const found = [...left.filter(isAlsoIn(right)), ...right.filter(isAlsoIn(left))]
  return [...new Set(found)].toSorted()
}
