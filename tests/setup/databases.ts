/** Databases of a test's own on the PostgreSQL of the run. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const superuser = (): URL => {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run npm test.')
  return new URL(url)
}

/** The owner of the tables is no superuser, as in a county: row-level security must hold the owner too. */
const ownerName = 'tyopari_owner'
/** The one the others are copied from (`prepared.ts`). */
export const migratedDatabase = 'tyopari_migrated'

/** A new database of a user who may make roles and nothing else: as the migrations leave one, or empty. Returns its address. */
export const newDatabase = async ({
  name = `tyopari_${randomBytes(6).toString('hex')}`,
  from = 'migrations',
}: {
  readonly name?: string
  readonly from?: 'migrations' | 'nothing'
} = {}): Promise<string> => {
  await asSuperuser(superuser().href, async (client) => {
    await client.query(
      `do $$ begin create role ${ownerName} login createrole; exception when duplicate_object or unique_violation then null; end $$`,
    )
    const template = from === 'migrations' ? ` template ${migratedDatabase}` : ''
    await client.query(`create database ${name} owner ${ownerName}${template}`)
  })
  const url = superuser()
  url.username = ownerName
  url.pathname = `/${name}`
  return url.href
}

export const dropDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1)
  await asSuperuser(superuser().href, (client) => client.query(`drop database if exists "${name}"`))
}

export const asSuperuser = async <T>(address: string, run: (client: pg.Client) => Promise<T>) => {
  const url = new URL(address)
  url.username = superuser().username
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** A connection that is opened at the first statement and kept: what it has planned stays planned. No trigger fires. */
export const superuserOf = (
  address: string,
): {
  readonly run: (statement: string) => Promise<readonly Record<string, unknown>[]>
  readonly close: () => Promise<void>
} => {
  const url = new URL(address)
  url.username = superuser().username
  let opened: Promise<pg.Client> | undefined
  const open = async () => {
    const client = new pg.Client({ connectionString: url.href })
    // The server may be ended under it: whoever asks next opens another.
    client.on('error', () => {
      opened = undefined
    })
    await client.connect()
    await client.query('set session_replication_role = replica')
    return client
  }
  return {
    run: async (statement) => {
      opened ??= open().catch((error: unknown) => {
        opened = undefined
        throw error
      })
      return (await (await opened).query(statement)).rows
    },
    close: async () => {
      await (await opened)?.end()
    },
  }
}
