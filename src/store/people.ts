import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domain/identity'
import { bytea } from './canonical.ts'
import { ask, type Database, json, query, type Tx, transact } from './database.ts'
import { nameKey } from './name-key.ts'
import { placeIn } from './sealed-columns.ts'
import type { Contact, NewPerson, PeopleDesk, PersonRow } from './store.ts'
import type { Vault } from './vault.ts'

export interface Row {
  id: PersonId
  name: string
  birth_date: PersonRow['birthDate']
  language: PersonRow['language']
  secret_whereabouts: boolean
  rehearsal: boolean
  died_on: NonNullable<PersonRow['diedOn']> | null
  moved_on: NonNullable<PersonRow['movedOn']> | null
  former_names?: string[] | null
}
export const personColumns = sql`id, name, birth_date, language, secret_whereabouts, rehearsal, died_on, moved_on`
/** For commands: whoever may read this reads every name. */
const withFormerNames = sql`${personColumns}, (select array_agg(f.name order by f.until_day, f.id) from former_name f where f.person = person.id) as former_names`

export const personOf = (row: Row): PersonRow => ({
  id: row.id,
  name: row.name,
  birthDate: row.birth_date,
  language: row.language,
  secretWhereabouts: row.secret_whereabouts,
  rehearsal: row.rehearsal,
  ...(row.died_on ? { diedOn: row.died_on } : {}),
  ...(row.moved_on ? { movedOn: row.moved_on } : {}),
  ...(row.former_names ? { formerNames: row.former_names } : {}),
})

const peopleWhere = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  columns: RawBuilder<unknown> = personColumns,
): Promise<readonly PersonRow[]> =>
  (await query<Row>(tx, sql`select ${columns} from person where ${where}`)).map(personOf)

const idsIn = (ids: readonly PersonId[]) =>
  sql`id = any (${[...new Set(ids)]}::text[]) order by name_key, id`

/** Those the transaction's role may know. */
export const readPeople = (tx: Tx, ids: readonly PersonId[]): Promise<readonly PersonRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : peopleWhere(tx, idsIn(ids))

export const readPeopleWithFormerNames = (
  tx: Tx,
  ids: readonly PersonId[],
): Promise<readonly PersonRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : peopleWhere(tx, idsIn(ids), withFormerNames)

/** Begins some word of the name, or of a former name the reader may know. */
export const searchClients = (
  tx: Tx,
  text: string,
  limit: number,
): Promise<readonly PersonRow[]> => {
  const words = text
    .split(/\s+/)
    .map(nameKey)
    .filter((word) => word !== '')
  if (words.length === 0) return Promise.resolve([])
  const begins = (key: RawBuilder<unknown>) =>
    sql.join(
      words.map((word) => sql`(' ' || ${key}) like ${`% ${word}%`}`),
      sql` and `,
    )
  const former = sql`exists (select from former_name f where f.person = person.id and ${begins(sql`f.name_key`)})`
  return peopleWhere(
    tx,
    sql`id = any ((select nameable_clients())::text[]) and (${begins(sql`name_key`)} or ${former}) order by name_key, id limit ${limit}`,
  )
}

/** Clients of the actor's own home work with this code. Nobody else's, though they are known here. */
export const findClientsByCode = (tx: Tx, code: string): Promise<readonly PersonRow[]> => {
  const hashes = tx.vault.hashes('identity-code', code).map(bytea)
  return peopleWhere(
    tx,
    sql`id in (select home_clients_by_hash(${hashes}::text[]::bytea[])) order by name_key, id`,
  )
}

/** Those among whom the actor works at home, or whose ended work they keep. */
export const readHomeClients = async (tx: Tx): Promise<ReadonlySet<PersonId>> => {
  const [row] = await query<{ ids: PersonId[] }>(tx, sql`select home_clients() as ids`)
  return new Set(row?.ids ?? [])
}

export const readContact = async (tx: Tx, person: PersonId): Promise<Contact | undefined> => {
  const rows = await query<{ what: keyof Contact; sealed: Uint8Array }>(
    tx,
    sql`select what, sealed from person_sealed where person = ${person} and what in ('address', 'phone')`,
  )
  if (rows.length === 0) return undefined
  const open = (what: keyof Contact) => {
    const found = rows.find((row) => row.what === what)
    return found ? tx.vault.openText(placeIn('person_sealed', person, what), found.sealed) : null
  }
  return { address: open('address'), phone: open('phone') }
}

const wanted = (people: readonly NewPerson[], vault: Vault) => {
  const rows = people.map((person) => ({
    id: person.id,
    name: person.name,
    name_key: nameKey(person.name),
    birth_date: person.birthDate,
    language: person.language,
    secret_whereabouts: person.secretWhereabouts,
    rehearsal: person.rehearsal,
    worker: person.worker,
    has_contact: person.contact !== undefined,
  }))
  const sealed = people.flatMap((person) => sealedOf(person, vault))
  return sql`wanted as (
    select * from jsonb_to_recordset(${json(rows)})
      r(id text, name text, name_key text, birth_date date, language text, secret_whereabouts boolean, rehearsal boolean, worker boolean, has_contact boolean)
  ), wanted_sealed as (
    select * from jsonb_to_recordset(${json(sealed)}) r(person text, what text, sealed bytea, hash bytea)
  )`
}

const sealedOf = ({ id, contact, identityCode }: NewPerson, vault: Vault) => {
  const values = { ...contact, ...(identityCode ? { 'identity-code': identityCode } : {}) }
  return Object.entries(values).flatMap(([what, value]) =>
    value === null
      ? []
      : [
          {
            person: id,
            what,
            sealed: bytea(vault.sealText(placeIn('person_sealed', id, what), value)),
            hash: what === 'identity-code' ? bytea(vault.hash('identity-code', value)) : null,
          },
        ],
  )
}

const newPerson = sql`insert into person (id, name, name_key, birth_date, language, secret_whereabouts, rehearsal, worker)
  select id, name, name_key, birth_date, language, secret_whereabouts, rehearsal, worker from wanted`
const newSealed = sql`insert into person_sealed (person, what, sealed, hash) select person, what, sealed, hash from wanted_sealed`

/** New persons only: an id that is known already is a fault. */
export const addPeople = (people: readonly NewPerson[], vault: Vault) =>
  sql`with ${wanted(people, vault)}, kept as (${newPerson}) ${newSealed}`

const putPeople = (people: readonly NewPerson[], vault: Vault) =>
  sql`with ${wanted(people, vault)}, kept as (
    ${newPerson}
    on conflict (id) do update set name = excluded.name, name_key = excluded.name_key, birth_date = excluded.birth_date, language = excluded.language, secret_whereabouts = excluded.secret_whereabouts, worker = excluded.worker
  ), moved as (
    update directory_revision set revision = revision + 1 where exists (select from wanted where worker)
  ), gone as (
    delete from person_sealed s using wanted w
    where w.has_contact and s.person = w.id and s.what in ('address', 'phone')
      and not exists (select from wanted_sealed n where n.person = s.person and n.what = s.what)
  )
  ${newSealed} on conflict (person, what) do update set sealed = excluded.sealed, hash = excluded.hash`

export const peopleDesk = (database: Database): PeopleDesk => ({
  put: async (people) => {
    await transact(database, { role: 'app_identity', writes: true }, (tx) =>
      query(tx, putPeople(people, tx.vault)),
    )
  },
  exist: async (ids) => {
    const rows = await ask(
      database,
      sql<{ id: PersonId }>`select id from person where id = any (${[...ids]}::text[])`,
    )
    return new Set(rows.map((row) => row.id))
  },
  protectedAmong: async (ids) => {
    const rows = await ask(
      database,
      sql<{
        id: PersonId
      }>`select id from person where secret_whereabouts and id = any (${[...ids]}::text[])`,
    )
    return new Set(rows.map((row) => row.id))
  },
})
