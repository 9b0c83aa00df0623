/**
 * The whole database as lines of text, the same for both engines: what one gives, the other takes. A line is
 * `# {"table":…}` before the rows of a table, or one row as JSON. Rows are never taken apart here, so that no number, day
 * or byte changes on the way.
 */
import { createHash } from 'node:crypto'
import type { Owner } from './database.ts'
import { StoreFault } from './fault.ts'

/**
 * Whoever had signed in signs in again; a half-made way in is begun anew. What is asked about nobody is gone after its day,
 * and its author after the first answer: a backup would keep both. Whoever asked asks again;
 * whoever is out says so again. Who waited for a mail is looked at again the next morning.
 */
export const notKept: ReadonlySet<string> = new Set([
  'session',
  'sign_in_attempt',
  'way_in_begun',
  'brief',
  'brief_answer',
  'question',
  'question_message',
  'visit',
  'visit_address',
  'notice_waiting',
])
const migratorsOwn = ['migration', 'migration_lock']

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}
export interface TableEnd {
  readonly table: string
  readonly rows: number
  /** SHA-256 over the lines of its rows. */
  readonly digest: string
}

const tablesOf = async (owner: Owner): Promise<readonly Table[]> =>
  (await owner(
    `select c.relname::text as name, array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
    ) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and not c.relname::text = any ($1::text[]) order by 1`,
    [migratorsOwn],
  )) as unknown as readonly Table[]

/** What a table points at comes before it. */
const inOrder = async (owner: Owner, tables: readonly Table[]): Promise<readonly Table[]> => {
  const arrows = (await owner(
    `select distinct conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
    from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )) as unknown as readonly { from_table: string; to_table: string }[]
  const ordered: Table[] = []
  let rest = tables
  while (rest.length > 0) {
    const isWaiting = (name: string) => rest.some((table) => table.name === name)
    const ready = rest.filter(
      ({ name }) => !arrows.some((arrow) => arrow.from_table === name && isWaiting(arrow.to_table)),
    )
    if (ready.length === 0) throw new StoreFault('fault', '(Tables point at each other in a ring.)')
    ordered.push(...ready)
    rest = rest.filter((table) => !ready.includes(table))
  }
  return ordered
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const pageSize = 500

/** Inside one transaction that sees one moment, so that the whole is of one moment. */
export const dump = async (owner: Owner, write: (line: string) => Promise<void>): Promise<void> => {
  const tables = await inOrder(owner, await tablesOf(owner))
  for (const table of tables) {
    if (notKept.has(table.name)) continue
    await write(`# ${JSON.stringify({ table: table.name, columns: table.columns })}`)
    const columns = table.columns.map((column) => `t.${quoted(column)}`).join(', ')
    // A line break can only stand between the signs of JSON here, never inside a text.
    await owner(
      `declare dumped no scroll cursor for select replace(row_to_json(r)::text, E'\\n', ' ') as line from ${quoted(table.name)} t cross join lateral (select ${columns}) r`,
    )
    const hash = createHash('sha256')
    let rows = 0
    for (;;) {
      const page = (await owner(`fetch ${pageSize} from dumped`)) as readonly { line?: string }[]
      for (const { line = '' } of page) {
        hash.update(line).update('\n')
        await write(line)
      }
      rows += page.length
      if (page.length < pageSize) break
    }
    await owner('close dumped')
    await write(
      `# ${JSON.stringify({ end: { table: table.name, rows, digest: hash.digest('hex') } })}`,
    )
  }
  await write(`# ${JSON.stringify({ end: null })}`)
}

type Sign =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly end: TableEnd | null }

/** Walks a dump and checks that it is whole: every table as long as it says and with the digest it says. */
export const readDump = async (
  lines: AsyncIterable<string>,
  take: {
    table?: (name: string, columns: readonly string[]) => Promise<void>
    rows?: (name: string, lines: readonly string[]) => Promise<void>
  } = {},
): Promise<readonly TableEnd[]> => {
  const ends: TableEnd[] = []
  let isWhole = false
  let table = ''
  let hash = createHash('sha256')
  let rows = 0
  let waiting: string[] = []
  const flush = async () => {
    if (waiting.length > 0) await take.rows?.(table, waiting)
    waiting = []
  }
  for await (const line of lines) {
    if (isWhole) throw broken()
    if (!line.startsWith('# ')) {
      hash.update(line).update('\n')
      rows += 1
      waiting.push(line)
      if (waiting.length >= pageSize) await flush()
      continue
    }
    const sign = JSON.parse(line.slice(2)) as Sign
    if ('table' in sign) {
      table = sign.table
      hash = createHash('sha256')
      rows = 0
      await take.table?.(table, sign.columns)
    } else if (sign.end === null) isWhole = true
    else {
      await flush()
      const told = { table, rows, digest: hash.digest('hex') }
      if (JSON.stringify(told) !== JSON.stringify(sign.end)) throw broken()
      ends.push(told)
    }
  }
  if (!isWhole) throw broken()
  return ends
}

const broken = () => new StoreFault('backup-broken')

/**
 * Fills an empty database. Row-level security holds even the owner of the tables, so it is lifted for this transaction
 * alone, and so are the triggers that refuse change; both are back before anything is kept.
 */
export const load = async (
  owner: Owner,
  lines: AsyncIterable<string>,
): Promise<readonly TableEnd[]> => {
  const tables = await tablesOf(owner)
  for (const table of ['pair_work', 'account', 'person', 'use_log']) {
    await owner(`alter table ${quoted(table)} no force row level security`)
    const [found] = await owner(`select exists (select from ${quoted(table)}) as filled`)
    if (found?.filled === true) throw new StoreFault('not-empty')
  }
  const forced = new Set(
    (
      await owner(
        `select relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relrowsecurity`,
      )
    ).map((row) => String(row.name)),
  )
  for (const { name } of tables) {
    await owner(`alter table ${quoted(name)} disable trigger user`)
    if (forced.has(name)) await owner(`alter table ${quoted(name)} no force row level security`)
  }
  await owner(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`)
  let columns = ''
  const ends = await readDump(lines, {
    table: (name, told) => {
      if (!tables.some((table) => table.name === name)) throw broken()
      columns = told.map(quoted).join(', ')
      return Promise.resolve()
    },
    rows: async (name, rows) => {
      await owner(
        `insert into ${quoted(name)} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${quoted(name)}, $1::text::json)`,
        [`[${rows.join(',')}]`],
      )
    },
  })
  for (const { name } of tables) {
    await owner(`alter table ${quoted(name)} enable trigger user`)
    if (forced.has(name)) await owner(`alter table ${quoted(name)} force row level security`)
  }
  return ends
}
