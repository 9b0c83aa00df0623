import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domain/identity'
import { ask, type Database, json, query, type Tx } from './database.ts'
import { nameKey } from './name-key.ts'
import type { Contact, NewPerson, PeopleDesk, PersonRow } from './store.ts'

export interface Row {
  id: PersonId
  name: string
  birth_date: PersonRow['birthDate']
  language: PersonRow['language']
  secret_whereabouts: boolean
  rehearsal: boolean
}
export const personColumns = sql`id, name, birth_date, language, secret_whereabouts, rehearsal`

export const personOf = (row: Row): PersonRow => ({
  id: row.id,
  name: row.name,
  birthDate: row.birth_date,
  language: row.language,
  secretWhereabouts: row.secret_whereabouts,
  rehearsal: row.rehearsal,
})

const peopleWhere = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly PersonRow[]> =>
  (await query<Row>(tx, sql`select ${personColumns} from person where ${where}`)).map(personOf)

/** Those the transaction's role may know. */
export const readPeople = (tx: Tx, ids: readonly PersonId[]): Promise<readonly PersonRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : peopleWhere(tx, sql`id = any (${[...new Set(ids)]}::text[]) order by name_key, id`)

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
  const begins = words.map((word) => sql`(' ' || name_key) like ${`% ${word}%`}`)
  return peopleWhere(
    tx,
    sql`id = any ((select nameable_clients())::text[]) and ${sql.join(begins, sql` and `)} order by name_key, id limit ${limit}`,
  )
}

export const readContact = async (tx: Tx, person: PersonId): Promise<Contact | undefined> => {
  const [row] = await query<Contact>(
    tx,
    sql`select address, phone from person_contact where person = ${person}`,
  )
  return row
}

const wanted = (people: readonly NewPerson[]) => {
  const rows = people.map((person) => ({
    id: person.id,
    name: person.name,
    name_key: nameKey(person.name),
    birth_date: person.birthDate,
    language: person.language,
    secret_whereabouts: person.secretWhereabouts,
    rehearsal: person.rehearsal,
    worker: person.worker,
    ...person.contact,
    has_contact: person.contact !== undefined,
  }))
  return sql`wanted as (
    select * from jsonb_to_recordset(${json(rows)})
      r(id text, name text, name_key text, birth_date date, language text, secret_whereabouts boolean, rehearsal boolean, worker boolean, address text, phone text, has_contact boolean)
  )`
}
const newPerson = sql`insert into person (id, name, name_key, birth_date, language, secret_whereabouts, rehearsal, worker)
  select id, name, name_key, birth_date, language, secret_whereabouts, rehearsal, worker from wanted`
const newContact = sql`insert into person_contact (person, address, phone) select id, address, phone from wanted where has_contact`

/** New persons only: an id that is known already is a fault. */
export const addPeople = (people: readonly NewPerson[]) =>
  sql`with ${wanted(people)}, kept as (${newPerson}) ${newContact}`

const putPeople = (people: readonly NewPerson[]) =>
  sql`with ${wanted(people)}, kept as (
    ${newPerson}
    on conflict (id) do update set name = excluded.name, name_key = excluded.name_key, birth_date = excluded.birth_date, language = excluded.language, secret_whereabouts = excluded.secret_whereabouts, worker = excluded.worker
  ), moved as (
    update directory_revision set revision = revision + 1 where exists (select from wanted where worker)
  )
  ${newContact} on conflict (person) do update set address = excluded.address, phone = excluded.phone`

export const peopleDesk = (database: Database): PeopleDesk => ({
  put: async (people) => {
    await ask(database, putPeople(people))
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
