/**
 * One interface over two engines. Each statement of a person or a command runs in a transaction that first says, in one
 * statement, in which role, for whom and on which day; what it finds is row-level security's answer to that.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import { asFault, StoreFault } from './fault.ts'
import type { Journal } from './journal.ts'
import type { Acting } from './store.ts'
import { closedVault, type Vault } from './vault.ts'

/**
 * Sends a statement over the connection of a transaction. Statements are answered in the order they were sent, and may
 * be sent before the one before has been answered: then they travel together.
 */
export type Send = (statement: CompiledQuery) => Promise<readonly unknown[]>

/** A statement with its values, as the owner of the tables. */
export type Owner = (
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Record<string, unknown>[]>

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** Its session is `app_desk`. */
  readonly kysely: Kysely<unknown>
  /** Opens what is sealed. Left out: nothing sealed is read or written here. */
  readonly vault?: Vault
  /** Where what takes access away is written besides. */
  readonly journal?: Journal | undefined
  /** One transaction over one connection: kept when `run` gives back and `mayStay` says so, else taken back. */
  readonly transaction: <T>(run: (send: Send) => Promise<T>, mayStay: () => boolean) => Promise<T>
  /** One statement by itself. */
  readonly alone: Send
  /** One transaction as the owner of the tables: for migrations, backups and restoring, never for a request. */
  readonly asOwner: <T>(run: (owner: Owner) => Promise<T>, begin?: string) => Promise<T>
  /**
   * Calls back for what any process recorded, and after a time of deafness; the embedded engine has one process only and
   * never calls.
   */
  readonly listen: (
    heard: (payload: string) => void,
    missed: () => void,
  ) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

export const recordedChannel = 'pair_work_recorded'

export type Role =
  | 'app_decide'
  | 'app_user'
  | 'app_officer'
  | 'app_figures'
  | 'app_sealer'
  | 'app_identity'
  | 'app_keys'
  | 'app_retention'
  | 'app_backup'
  | 'app_mail'

/** A transaction of one role. `mayStay` false: whatever it wrote is taken back at its end, without an error. */
export interface Tx {
  readonly kysely: Kysely<unknown>
  readonly send: Send
  readonly vault: Vault
  readonly journal: Journal | undefined
  mayStay: boolean
}

export interface Whose {
  readonly role: Role
  readonly acting?: Acting | undefined
  readonly pairWork?: string | null | undefined
  readonly writes?: boolean
}

const within = new AsyncLocalStorage<true>()

/** The embedded engine has one connection: asking it from inside a transaction of one's own would wait for ever. */
const refuseNested = () => {
  if (within.getStore())
    throw new StoreFault('wrong-use', '(Asked for another transaction inside one.)')
}

export const become = (whose: Whose): RawBuilder<unknown> =>
  sql`select set_config('role', ${whose.role}, true), set_config('app.actor', ${whose.acting?.person ?? ''}, true), set_config('app.service', ${whose.acting?.service ?? ''}, true), set_config('app.day', ${whose.acting?.on ?? ''}, true), set_config('app.now', ${whose.acting?.at ?? ''}, true), set_config('app.pair_work', ${whose.pairWork ?? ''}, true)`

const readOnly = sql`, set_config('transaction_read_only', 'on', true)`
const nothing = sql``
/** Any number of commands are decided at once, but none while somebody's identity is being changed. */
const identityLock = sql`7207401`
const besideIdentities = sql`, pg_advisory_xact_lock_shared(${identityLock})`
export const aloneWithIdentities = sql`select pg_advisory_xact_lock(${identityLock})`

export const transact = async <T>(
  database: Database,
  whose: Whose,
  run: (tx: Tx) => Promise<T>,
): Promise<T> => {
  refuseNested()
  const { kysely } = database
  let mayStay = true
  try {
    return await database.transaction(
      async (send) => {
        const { vault = closedVault, journal } = database
        const tx: Tx = { kysely, send, mayStay, vault, journal }
        // Not waited for: what `run` sends first travels with it, and is refused when this was.
        const lock = whose.role === 'app_decide' ? besideIdentities : nothing
        const became = query(tx, sql`${become(whose)}${whose.writes ? lock : readOnly}`)
        const [is, value] = await Promise.allSettled([became, within.run(true, () => run(tx))])
        if (is.status === 'rejected') throw is.reason
        if (value.status === 'rejected') throw value.reason
        mayStay = tx.mayStay
        return value.value
      },
      () => mayStay,
    )
  } catch (error) {
    throw asFault(error)
  }
}

/** One statement as the desk, committed by itself. */
export const ask = async <Row>(
  database: Database,
  statement: RawBuilder<Row>,
): Promise<readonly Row[]> => {
  refuseNested()
  try {
    return (await database.alone(statement.compile(database.kysely))) as readonly Row[]
  } catch (error) {
    throw asFault(error)
  }
}

/** One statement inside a transaction. */
export const query = async <Row>(tx: Tx, statement: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await tx.send(statement.compile(tx.kysely))) as readonly Row[]

/** Values as one JSON parameter. */
export const json = (value: unknown): RawBuilder<unknown> =>
  sql`${JSON.stringify(value)}::text::jsonb`
