import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Database, type Owner, recordedChannel, type Send } from './database.ts'
import { asFault, StoreFault } from './fault.ts'
import { migrate } from './migrate.ts'
import { asCount, asDay, asInstant, oids } from './values.ts'

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oids.int8]: asCount,
  [oids.date]: asDay,
  [oids.timestamptz]: asInstant,
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format),
}

/** A PostgreSQL of the county's own, version 15 or later. */
export const openPostgres = async (options: {
  readonly url: string
  readonly connections: number
  readonly migrate: boolean | string
}): Promise<Database> => {
  if (options.migrate !== false)
    await migrateAsOwner(options.url, options.migrate === true ? undefined : options.migrate)
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    types,
    application_name: 'tyopari',
    // Statements sent together make one journey.
    pipeline: true,
    // Every connection is the desk's from its first statement, whoever signed in: least, until a transaction asks more.
    // Nothing we ask takes as long as compiling it would: the planner guesses too high through row-level security.
    options: '-c role=app_desk -c timezone=UTC -c datestyle=ISO -c jit=off',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection lost while idle is replaced at the next need; whoever needs it then is told.
  pool.on('error', () => {})
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  // Kysely ends a pool it has used; one it never asked stays open.
  const close = async () => {
    await kysely.destroy()
    if (!pool.ending) await pool.end()
  }
  try {
    await pool.query('select 1')
  } catch (error) {
    await close()
    throw asFault(error)
  }
  return {
    engine: 'postgres',
    kysely,
    transaction: (run, mayStay) => transactIn(pool, run, mayStay),
    alone: (statement) => lend(pool, (client) => sendTo(client, statement)),
    asOwner: (run, begin) => asOwner(options.url, run, begin),
    listen: (heard, missed) => listen(options.url, heard, missed),
    close,
  }
}

/** A connection for a while. One that is left in the middle of something is closed, never given to another. */
const lend = async <T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    return await use(client)
  } finally {
    client.release(client.getTransactionStatus() !== 'I')
  }
}

/** Statements the engine plans once per connection. Their texts come from our code; a bound keeps it so. */
const planned = new Map<string, string>()
const mostPlanned = 300

const nameOf = (text: string): string | undefined => {
  const known = planned.get(text)
  if (known !== undefined || planned.size >= mostPlanned) return known
  const name = `planned_${planned.size}`
  planned.set(text, name)
  return name
}

const sendTo = async (
  client: pg.PoolClient,
  { sql: text, parameters }: CompiledQuery,
): Promise<readonly unknown[]> => {
  if (parameters.length === 0) return (await client.query<pg.QueryResultRow>(text)).rows
  const name = nameOf(text)
  const values = [...parameters]
  return (
    await client.query<pg.QueryResultRow>({ text, values, ...(name === undefined ? {} : { name }) })
  ).rows
}

interface Corked {
  readonly stream?: { cork(): void; uncork(): void }
}

/** Statements sent in the same turn of the event loop leave in one write. */
const gatherWrites = (client: pg.PoolClient): void => {
  const { stream } = (Reflect.get(client, 'connection') ?? {}) as Corked
  if (!stream) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const transactIn = <T>(
  pool: pg.Pool,
  run: (send: Send) => Promise<T>,
  mayStay: () => boolean,
): Promise<T> =>
  lend(pool, async (client) => {
    gatherWrites(client)
    const begun = client.query('begin')
    try {
      const [is, value] = await Promise.allSettled([
        begun,
        run((statement) => sendTo(client, statement)),
      ])
      if (is.status === 'rejected') throw is.reason
      if (value.status === 'rejected') throw value.reason
      const wanted = mayStay() ? 'commit' : 'rollback'
      const { command } = await client.query(wanted)
      // A transaction that failed is taken back though it was asked to be kept.
      if (command !== wanted.toUpperCase())
        throw new StoreFault('fault', '(Kept nothing, though no statement was refused.)')
      return value.value
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  })

/** The pool is the desk's: whoever owns the tables comes by a connection of their own. */
const asOwner = async <T>(
  url: string,
  run: (owner: Owner) => Promise<T>,
  begin = 'begin',
): Promise<T> => {
  const client = new pg.Client({
    connectionString: url,
    types,
    application_name: 'tyopari-owner',
    options: '-c timezone=UTC -c datestyle=ISO',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(begin)
    const value = await run(
      async (text, values = []) => (await client.query<pg.QueryResultRow>(text, [...values])).rows,
    )
    await client.query('commit')
    return value
  } catch (error) {
    throw asFault(error)
  } finally {
    await client.end().catch(() => {})
  }
}

const migrateAsOwner = async (url: string, upTo?: string) => {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {})
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(owner, upTo)
  } catch (error) {
    throw asFault(error)
  } finally {
    await owner.destroy()
    if (!pool.ending) await pool.end()
  }
}

/** What other processes recorded. A lost connection is made anew, and whoever listens is told that it was lost. */
const listen = async (url: string, heard: (payload: string) => void, missed: () => void) => {
  let isOver = false
  let client: pg.Client | undefined
  const connect = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'tyopari-listening' })
    client.on('notification', (message) => heard(message.payload ?? ''))
    client.on('error', () => {})
    client.once('end', () => {
      if (!isOver) setTimeout(() => void connect().then(missed, () => {}), 1000).unref()
    })
    await client.connect()
    await client.query(`listen ${recordedChannel}`)
  }
  try {
    await connect()
  } catch (error) {
    throw asFault(error)
  }
  return async () => {
    isOver = true
    await client?.end().catch(() => {})
  }
}
