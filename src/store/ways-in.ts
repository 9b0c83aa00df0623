import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PersonId } from '#domain/identity'
import { bytea } from './canonical.ts'
import { ask, type Database, json } from './database.ts'
import { asFault } from './fault.ts'
import { closedVault } from './vault.ts'
import type {
  Ceremony,
  Entered,
  NewPasskey,
  NewTie,
  Passkey,
  ProviderTie,
  SignInLink,
  WaysInDesk,
} from './ways-in-desk.ts'

type PasskeyRecord = Omit<Passkey, 'publicKey' | 'counter'> & {
  readonly publicKey: string
  readonly counter: string
}
const passkeyColumns = sql`id, username, encode(public_key, 'base64') as "publicKey", counter::text as counter, transports, many_devices as "isOnManyDevices", backed_up as "isBackedUp", name, created_at as "createdAt", last_used_at as "lastUsedAt"`
const passkeyOf = (row: PasskeyRecord): Passkey => ({
  ...row,
  publicKey: new Uint8Array(Buffer.from(row.publicKey, 'base64')),
  counter: Number(row.counter),
})
const tieColumns = sql`id, issuer, subject, username, provider, created_at as "createdAt", last_used_at as "lastUsedAt"`
const linkColumns = sql`token_hash as "tokenHash", username, invited_by as "invitedBy", created_at as "createdAt", expires_at as "expiresAt"`

const newPasskey = (username: string, one: NewPasskey) =>
  sql`insert into passkey (id, username, public_key, counter, transports, many_devices, backed_up, name, created_at)
    values (${one.id}, ${username}, decode(${Buffer.from(one.publicKey).toString('base64')}, 'base64'), ${one.counter}::bigint, ${[...one.transports]}::text[], ${one.isOnManyDevices}, ${one.isBackedUp}, ${one.name}, ${one.createdAt}::timestamptz)
    on conflict do nothing returning 1`
const newTie = (username: string, one: NewTie) =>
  sql`insert into provider_tie (id, issuer, subject, username, provider, created_at)
    values (${one.id}, ${one.issuer}, ${one.subject}, ${username}, ${one.provider}, ${one.createdAt}::timestamptz)
    on conflict do nothing returning 1`

type Query = <Row>(statement: ReturnType<typeof sql<Row>>) => Promise<readonly Row[]>
/** Several statements of the desk in one transaction, each seeing what was committed before it began. */
const together = async <T>(
  database: Database,
  run: (query: Query) => Promise<T>,
  isKept: (value: T) => boolean,
): Promise<T> => {
  let mayStay = false
  try {
    return await database.transaction(
      async (send) => {
        const query: Query = async <Row>(statement: ReturnType<typeof sql<Row>>) =>
          (await send(statement.compile(database.kysely))) as readonly Row[]
        const value = await run(query)
        mayStay = isKept(value)
        return value
      },
      () => mayStay,
    )
  } catch (error) {
    throw asFault(error)
  }
}

const enter = async (
  query: Query,
  tokenHash: string,
  now: Instant,
  way: Parameters<WaysInDesk['enter']>[2],
): Promise<Entered> => {
  const [link] = await query(
    sql<SignInLink>`delete from sign_in_link where token_hash = ${tokenHash} and expires_at > ${now}::timestamptz
      and exists (select from account a where a.username = sign_in_link.username and a.ended_at is null)
      returning ${linkColumns}`,
  )
  if (!link) return { is: 'over' }
  const { username } = link
  await query(sql`delete from passkey where username = ${username}`)
  await query(sql`delete from provider_tie where username = ${username}`)
  const ended = await query(
    sql<{
      hash: string
    }>`delete from session where username = ${username} returning token_hash as hash`,
  )
  const begun = await query(
    'passkey' in way ? newPasskey(username, way.passkey) : newTie(username, way.tie),
  )
  if (begun.length === 0) return { is: 'taken' }
  return { is: 'entered', username, ended: ended.map(({ hash }) => hash) }
}

const remove = async (query: Query, username: string, id: string) => {
  // Two removals at once wait for each other here, so that the second counts what the first left.
  await query(sql`select 1 from account where username = ${username} for update`)
  const ways = await query(
    sql<{
      id: string
    }>`select id from passkey where username = ${username} union all select id from provider_tie where username = ${username}`,
  )
  if (!ways.some((way) => way.id === id)) return 'none' as const
  if (ways.length === 1) return 'last' as const
  await query(sql`delete from passkey where username = ${username} and id = ${id}`)
  await query(sql`delete from provider_tie where username = ${username} and id = ${id}`)
  return 'removed' as const
}

export const waysInDesk = (database: Database): WaysInDesk => {
  const tell = async (statement: ReturnType<typeof sql>) => void (await ask(database, statement))
  const isDone = async (statement: ReturnType<typeof sql>) =>
    (await ask(database, statement)).length === 1
  return {
    passkeysOf: async (username) =>
      (
        await ask(
          database,
          sql<PasskeyRecord>`select ${passkeyColumns} from passkey where username = ${username} order by created_at, id`,
        )
      ).map(passkeyOf),
    findPasskey: async (id) => {
      const [row] = await ask(
        database,
        sql<PasskeyRecord>`select ${passkeyColumns} from passkey where id = ${id}`,
      )
      return row && passkeyOf(row)
    },
    addPasskey: (username, one) => isDone(newPasskey(username, one)),
    usedPasskey: (id, { counter, isBackedUp, at }) =>
      tell(
        sql`update passkey set counter = greatest(counter, ${counter}::bigint), backed_up = ${isBackedUp}, last_used_at = ${at}::timestamptz where id = ${id}`,
      ),
    renamePasskey: (username, id, name) =>
      isDone(
        sql`update passkey set name = ${name} where username = ${username} and id = ${id} returning 1`,
      ),
    tiesOf: (username) =>
      ask(
        database,
        sql<ProviderTie>`select ${tieColumns} from provider_tie where username = ${username} order by created_at, id`,
      ),
    findTie: async (issuer, subject) =>
      (
        await ask(
          database,
          sql<ProviderTie>`select ${tieColumns} from provider_tie where issuer = ${issuer} and subject = ${subject}`,
        )
      )[0],
    addTie: (username, one) => isDone(newTie(username, one)),
    usedTie: (id, at) =>
      tell(sql`update provider_tie set last_used_at = ${at}::timestamptz where id = ${id}`),
    remove: (username, id) =>
      together(
        database,
        (query) => remove(query, username, id),
        (outcome) => outcome === 'removed',
      ),
    putLink: (link) =>
      tell(
        sql`with former as (delete from sign_in_link where username = ${link.username})
          insert into sign_in_link (token_hash, username, invited_by, created_at, expires_at)
          values (${link.tokenHash}, ${link.username}, ${link.invitedBy}, ${link.createdAt}::timestamptz, ${link.expiresAt}::timestamptz)`,
      ),
    findLink: async (tokenHash, now) =>
      (
        await ask(
          database,
          sql<SignInLink>`select ${linkColumns} from sign_in_link where token_hash = ${tokenHash} and expires_at > ${now}::timestamptz`,
        )
      )[0],
    linkOf: async (username, now) =>
      (
        await ask(
          database,
          sql<SignInLink>`select ${linkColumns} from sign_in_link where username = ${username} and expires_at > ${now}::timestamptz`,
        )
      )[0],
    enter: (tokenHash, now, way) =>
      together(
        database,
        (query) => enter(query, tokenHash, now, way),
        ({ is }) => is === 'entered',
      ),
    peopleByCode: async (code) => {
      const hashes = (database.vault ?? closedVault).hashes('identity-code', code).map(bytea)
      const rows = await ask(
        database,
        sql<{ id: PersonId }>`select people_by_code_hash(${hashes}::text[]::bytea[]) as id`,
      )
      return rows.map(({ id }) => id)
    },
    begin: ({ hash, purpose, username, body, expiresAt }) =>
      tell(
        sql`insert into sign_in_ceremony (hash, purpose, username, body, expires_at) values (${hash}, ${purpose}, ${username}, ${json(body)}, ${expiresAt}::timestamptz)`,
      ),
    take: async (hash, purpose, now) => {
      const [found] = await ask(
        database,
        sql<
          Ceremony & { isInTime: boolean }
        >`delete from sign_in_ceremony where hash = ${hash} and purpose = ${purpose}
          returning hash, purpose, username, body, expires_at as "expiresAt", expires_at > ${now}::timestamptz as "isInTime"`,
      )
      if (!found?.isInTime) return undefined
      const { isInTime: _, ...ceremony } = found
      return ceremony
    },
    removeExpired: async (now) => {
      await tell(sql`delete from sign_in_ceremony where expires_at <= ${now}::timestamptz`)
      await tell(sql`delete from sign_in_link where expires_at <= ${now}::timestamptz`)
    },
  }
}
