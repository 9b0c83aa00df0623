import { sql } from 'kysely'
import { describe } from 'vitest'
import type { Database } from '#store/database'
import { storeOver } from '#store/open'
import { openPglite } from '#store/pglite'
import { openPostgres } from '#store/postgres'
import type { Store } from '#store/store'
import { inProcessVault } from '#store/vault'
import { dropDatabase, newDatabase, superuserOf } from './databases.ts'
import { PlannedPglite } from './planned-pglite.ts'

export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** What is written on one is read on the other. */
  readonly other: () => Engine
  /** An empty store of its own. Closing it leaves nothing behind. */
  readonly open: () => Promise<Store>
  /** The same, with what stands under it and a way to do what no role of ours may. */
  readonly openWithOwner: (how?: {
    /** A statement is planned once: for a test that asks the same ones very often. */
    readonly plansOnce?: boolean
  }) => Promise<{
    readonly store: Store
    readonly database: Database
    readonly owner: Owner
  }>
}
/** Runs a statement as superuser with the triggers off: somebody who has the database in their hands. */
export type Owner = (statement: string) => Promise<readonly Record<string, unknown>[]>

/** Runs the same tests on the embedded database and on a real PostgreSQL. */
export const eachEngine = (title: string, tests: (engine: Engine) => void): void => {
  describe(title, () => {
    describe('on the embedded database', () => tests(embedded))
    describe('on PostgreSQL', () => tests(real))
  })
}

/** On one of them: where a long test has a file of its own for each, so that they run beside each other. */
export const onEngine = (
  name: Engine['name'],
  title: string,
  tests: (engine: Engine) => void,
): void => {
  describe(title, () => tests(name === 'pglite' ? embedded : real))
}

const embedded: Engine = {
  name: 'pglite',
  other: () => real,
  open: async () => (await embedded.openWithOwner()).store,
  openWithOwner: async ({ plansOnce = false } = {}) => {
    const database = await openPglite({
      folder: undefined,
      migrate: true,
      ...(plansOnce ? { engine: PlannedPglite } : {}),
    })
    const { kysely } = database
    if (plansOnce) await sql`set plan_cache_mode to force_generic_plan`.execute(kysely)
    return {
      store: storeOver(database, inProcessVault()),
      database,
      owner: async (statement) => {
        await sql`reset role`.execute(kysely)
        await sql`set session_replication_role = replica`.execute(kysely)
        try {
          return (await sql.raw<Record<string, unknown>>(statement).execute(kysely)).rows
        } finally {
          await sql`reset session_replication_role`.execute(kysely)
          await sql`set role app_desk`.execute(kysely)
        }
      },
    }
  },
}

const real: Engine = {
  name: 'postgres',
  other: () => embedded,
  open: async () => (await real.openWithOwner()).store,
  openWithOwner: async () => {
    const url = await newDatabase()
    const opened = await openPostgres({ url, connections: 8, migrate: true })
    const owner = superuserOf(url)
    const database = {
      ...opened,
      close: async () => {
        await opened.close()
        await owner.close()
        await dropDatabase(url)
      },
    }
    return {
      store: storeOver(database, inProcessVault()),
      database,
      owner: owner.run,
    }
  },
}

/** Each by its name, for a test that takes long enough to have a file of its own for each. */
export const engines: Readonly<Record<Engine['name'], Engine>> = {
  pglite: embedded,
  postgres: real,
}
