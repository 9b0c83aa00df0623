import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { CompiledQuery, Kysely, PGliteDialect, sql } from 'kysely'
import type { Database, Owner, Send } from './database.ts'
import { asFault } from './fault.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { keepStatistics } from './statistics.ts'
import { asCount, asDay, asInstant, oids } from './values.ts'

/** The embedded database: one connection, one process, in a folder or in memory. */
export const openPglite = async (options: {
  readonly folder: string | undefined
  readonly migrate: boolean | string
  /** Another of its kind, as a test hands in one that keeps its plans. */
  readonly engine?: (new () => object) | undefined
}): Promise<Database> => {
  const unlock = options.folder === undefined ? () => {} : lockFolder(options.folder)
  let kysely: Kysely<unknown> | undefined
  try {
    if (options.folder !== undefined) mkdirSync(options.folder, { recursive: true })
    // Each part of the house has its own copy of the package's types, so this one cannot name a class that extends it.
    const Engine = (options.engine ?? PGlite) as typeof PGlite
    const pglite = new Engine({
      ...(options.folder === undefined ? {} : { dataDir: options.folder }),
      parsers: { [oids.int8]: asCount, [oids.date]: asDay, [oids.timestamptz]: asInstant },
    })
    await pglite.waitReady
    kysely = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) })
    await sql`set timezone to 'UTC'`.execute(kysely)
    if (options.migrate !== false)
      await migrate(kysely, options.migrate === true ? undefined : options.migrate)
    // It opens as superuser, whom row-level security does not hold: from here on the session is the desk's.
    await sql`set role app_desk`.execute(kysely)
  } catch (error) {
    await kysely?.destroy().catch(() => {})
    unlock()
    throw asFault(error)
  }
  const database = kysely
  const asOwner: Database['asOwner'] = (run) =>
    transactIn(
      database,
      async (send) => {
        const owner: Owner = async (text, values = []) =>
          (await send(CompiledQuery.raw(text, [...values]))) as Record<string, unknown>[]
        await owner('set local role none')
        return run(owner)
      },
      () => true,
    )
  // In memory there is nothing that grows for long.
  const statistics =
    options.folder === undefined
      ? undefined
      : keepStatistics(() => asOwner((owner) => owner('analyze')))
  return {
    engine: 'pglite',
    kysely: database,
    transaction: async (run, mayStay) => {
      const value = await transactIn(database, run, mayStay)
      statistics?.counted()
      return value
    },
    alone: async (statement) => (await database.executeQuery(statement)).rows,
    asOwner,
    listen: () => Promise.resolve(async () => {}),
    close: async () => {
      await statistics?.settled()
      try {
        await database.destroy()
      } finally {
        unlock()
      }
    },
  }
}

/** The engine does one thing at a time: statements sent together wait here for each other. */
const transactIn = async <T>(
  database: Kysely<unknown>,
  run: (send: Send) => Promise<T>,
  mayStay: () => boolean,
): Promise<T> => {
  const transaction = await database.startTransaction().execute()
  let last: Promise<unknown> = Promise.resolve()
  const send: Send = (statement) => {
    const rows = last.then(async () => (await transaction.executeQuery(statement)).rows)
    last = rows.catch(() => {})
    return rows
  }
  try {
    const value = await run(send)
    await last
    await (mayStay() ? transaction.commit() : transaction.rollback()).execute()
    return value
  } catch (error) {
    await last
    if (!transaction.isCommitted && !transaction.isRolledBack)
      await transaction
        .rollback()
        .execute()
        .catch(() => {})
    throw error
  }
}
