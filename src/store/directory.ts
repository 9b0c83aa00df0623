import { sql } from 'kysely'
import type { PairWorkId } from '#domain/identity'
import { ask, type Database, json } from './database.ts'
import { type Row as PersonRecord, personColumns, personOf } from './people.ts'
import type { DirectoryDesk, EmploymentRow, LeftBehind, Organisation, ServiceRow } from './store.ts'

const moved = sql`update directory_revision set revision = revision + 1`

/** Who works where. Small and rarely changed: read as a whole, replaced row by row. */
export const directoryDesk = (database: Database): DirectoryDesk => ({
  revision: async () => {
    const rows = await ask(
      database,
      sql<{ revision: number }>`select revision from directory_revision`,
    )
    return rows[0]?.revision ?? 0
  },
  read: async () => {
    // The revision first: what changes while we read moves it again.
    const [before] = await ask(
      database,
      sql<{ revision: number }>`select revision from directory_revision`,
    )
    const organisations = await ask(
      database,
      sql<Organisation>`select id, name, kind from organisation order by id`,
    )
    const services = await ask(
      database,
      sql<ServiceRow>`select id, organisation, name, controller, service_task as "serviceTask", register, reveals, joint_with as "jointWith", phone from service order by id`,
    )
    const employments = await ask(
      database,
      sql<EmploymentRow>`select person, service, profession, officeholder, supervisor, languages, competences, phone, lower(during) as "from", upper(during) - 1 as until from employment order by person, service, during`,
    )
    const workers = await ask(
      database,
      sql<PersonRecord>`select ${personColumns} from person where worker order by name_key, id`,
    )
    return {
      revision: before?.revision ?? 0,
      organisations,
      services,
      employments,
      workers: workers.map(personOf),
    }
  },
  putOrganisations: async (rows) => {
    await ask(
      database,
      sql`with moved as (${moved}) insert into organisation select * from jsonb_to_recordset(${json(rows)}) r(id text, name jsonb, kind text) on conflict (id) do update set name = excluded.name, kind = excluded.kind`,
    )
  },
  putServices: async (rows) => {
    const wanted = rows.map((row) => ({
      ...row,
      service_task: row.serviceTask,
      joint_with: row.jointWith,
    }))
    await ask(
      database,
      sql`with moved as (${moved}) insert into service (id, organisation, name, controller, service_task, register, reveals, joint_with, phone)
      select * from jsonb_to_recordset(${json(wanted)}) r(id text, organisation text, name jsonb, controller text, service_task text, register text, reveals text[], joint_with text[], phone text)
      on conflict (id) do update set organisation = excluded.organisation, name = excluded.name, controller = excluded.controller, service_task = excluded.service_task, register = excluded.register, reveals = excluded.reveals, joint_with = excluded.joint_with, phone = excluded.phone`,
    )
  },
  leftBehind: (on) =>
    ask(
      database,
      sql<LeftBehind>`select person, service, pair_work as "pairWork", is_closed as "isClosed" from left_behind(${on}::date) order by person, pair_work, service`,
    ),
  placesHeld: async (person, on) =>
    (
      await ask(
        database,
        sql<{
          pairWork: PairWorkId
        }>`select distinct pair_work as "pairWork" from places_held(${person}, ${on}::date) order by pair_work`,
      )
    ).map(({ pairWork }) => pairWork),
  putEmployments: async (rows) => {
    // An employment is known by where and since when; its last day may be set later.
    await ask(
      database,
      sql`with moved as (${moved}), wanted as (
        select * from jsonb_to_recordset(${json(rows)}) r(person text, service text, profession text, officeholder boolean, supervisor boolean, languages text[], competences text[], phone text, "from" date, until date)
      ), same as (
        update employment e set profession = w.profession, officeholder = w.officeholder, supervisor = w.supervisor, languages = w.languages, competences = w.competences, phone = w.phone, during = daterange(w."from", w.until, '[]')
        from wanted w where e.person = w.person and e.service = w.service and lower(e.during) = w."from"
        returning e.person, e.service, lower(e.during) as since
      )
      insert into employment (person, service, profession, officeholder, supervisor, languages, competences, phone, during)
      select person, service, profession, officeholder, supervisor, languages, competences, phone, daterange("from", until, '[]')
      from wanted w where not exists (select from same s where s.person = w.person and s.service = w.service and s.since = w."from")`,
    )
  },
})
