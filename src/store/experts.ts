import { type RawBuilder, sql } from 'kysely'
import type { Expert, ExpertWords } from '#domain/expert'
import { ask, type Database, json } from './database.ts'
import type { ExpertDesk, ExpertImport, ExpertsAsked, Narrowing } from './store.ts'

/**
 * Where and when somebody works is a whereabouts: of a protected colleague it is neither shown nor searched. Their name,
 * work and service stand in the directory as before. @term turvakielto
 */
const isShown = sql`(p.id is null or not p.secret_whereabouts)`
const columns = sql`x.id, x.person, x.service, x.name, x.organisation, x.profession, x.competences, x.languages,
  case when ${isShown} then x.area else '{}' end as area,
  case when ${isShown} then x.working_days else '{}' end as "workingDays",
  x.capacity, x.full_until as "fullUntil", x.how_to_ask as "howToAsk", x.confirmed_on as "confirmedOn", x.revision`
const list = (values: readonly unknown[]) => sql`${values}::text[]`
const from = sql`from expert x left join person p on p.id = x.person`
const worksOn = (on: string) =>
  sql`(x.person is null or exists (select from employment e where e.person = x.person and e.service = x.service and e.during @> ${on}::date))`

const where = (asked: ExpertsAsked): RawBuilder<unknown> => {
  const some = (values: readonly unknown[] | undefined, test: () => RawBuilder<unknown>) =>
    values && values.length > 0 ? [test()] : []
  const { text } = asked
  return sql.join(
    [
      worksOn(asked.on),
      ...some(
        asked.competences,
        () => sql`word_keys(x.competences) && word_keys(${list(asked.competences ?? [])})`,
      ),
      ...some(asked.languages, () => sql`x.languages @> ${list(asked.languages ?? [])}`),
      ...some(
        asked.area,
        () => sql`${isShown} and word_keys(x.area) && word_keys(${list(asked.area ?? [])})`,
      ),
      ...some(asked.professions, () => sql`x.profession = any (${list(asked.professions ?? [])})`),
      ...(asked.kind === 'person' ? [sql`x.person is not null`] : []),
      ...(asked.kind === 'service' ? [sql`x.person is null`] : []),
      ...(asked.hasRoomSince
        ? [sql`x.capacity in ('room', 'one') and x.confirmed_on >= ${asked.hasRoomSince}::date`]
        : []),
      ...(text
        ? [
            sql`(x.person::text = any (${list(text.persons)}) or x.service::text = any (${list(text.services)})
              or (select bool_and(exists (
                select from unnest(word_keys(x.competences || x.organisation || x.name)) own
                where ' ' || own like '% ' || replace(replace(replace(wanted, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
              )) from unnest(word_keys(${list(text.words)})) wanted))`,
          ]
        : []),
    ],
    sql` and `,
  )
}

/** Each ground by its own index; joined with `or`, PostgreSQL reads only the rows one of them names. */
const anyOf = (by: Narrowing): RawBuilder<unknown> => {
  const grounds: readonly (readonly [readonly unknown[], RawBuilder<unknown>])[] = [
    [by.competences, sql`word_keys(x.competences) && word_keys(${list(by.competences)})`],
    [by.professions, sql`x.profession = any (${list(by.professions)})`],
    [by.languages, sql`x.languages && ${list(by.languages)}`],
    [by.area, sql`(word_keys(x.area) && word_keys(${list(by.area)}) and ${isShown})`],
    [by.persons, sql`x.person = any (${list(by.persons)})`],
    [by.services, sql`(x.service = any (${list(by.services)}) and x.person is null)`],
    [by.wholeServices, sql`x.service = any (${list(by.wholeServices)})`],
  ]
  const asked = grounds.filter(([values]) => values.length > 0).map(([, test]) => test)
  return asked.length === 0 ? sql`false` : sql.join(asked, sql` or `)
}

/** Names and words of people; the one way both engines agree on is of code points. */
const order = sql`coalesce(p.name_key, (word_keys(array[coalesce(x.name, s.name ->> 'fi')]))[1]) collate "C", x.id`

export const expertDesk = (database: Database): ExpertDesk => ({
  find: async (asked) => {
    const rows = await ask(
      database,
      sql<
        Expert & { total: number }
      >`select ${columns}, (count(*) over ())::integer as total ${from} left join service s on s.id = x.service
        where ${where(asked)} order by ${order} limit ${asked.limit} offset ${asked.offset}`,
    )
    return { rows: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 }
  },
  narrow: (by) =>
    ask(
      database,
      sql<Expert>`select ${columns} ${from} where (${anyOf(by)}) and ${worksOn(by.on)}`,
    ),
  entryOf: async (service, person) => {
    const rows = await ask(
      database,
      sql<Expert>`select ${own} from expert x where x.service = ${service} and x.person is not distinct from ${person}`,
    )
    return rows[0]
  },
  all: (on) =>
    ask(
      database,
      sql<Expert>`select ${columns} ${from} left join service s on s.id = x.service where ${worksOn(on)} order by (x.person is null), ${order}`,
    ),
  words: async () => {
    const used = (column: 'competences' | 'area') =>
      ask(
        database,
        sql<{
          word: string
        }>`select min(word collate "C") as word ${from}, unnest(${sql.ref(`x.${column}`)}) word where ${column === 'area' ? isShown : sql`true`} group by word_keys(array[word]) order by count(*) desc, 1 limit 500`,
      )
    const [competences, area] = [await used('competences'), await used('area')]
    return { competences: competences.map((one) => one.word), area: area.map((one) => one.word) }
  },
  keep: async (id, { words, confirmedOn, by, revision }) => {
    const kept = await ask(
      database,
      sql`update expert x set ${valuesOf(sql`w`)}, confirmed_on = ${confirmedOn}::date, kept_by = ${by}, revision = x.revision + 1
        from jsonb_populate_record(null::expert, ${json(columnsOf(words))}) w where x.id = ${id} and x.revision = ${revision} returning 1`,
    )
    return kept.length === 1
  },
  import: async (run, rows) => {
    const wanted = rows.map(({ words, confirmedOn, ...one }) => ({
      ...one,
      ...columnsOf(words),
      confirmed_on: confirmedOn,
    }))
    const written = await ask(
      database,
      sql<{ count: number }>`with wanted as materialized (
        select w.* from jsonb_to_recordset(${json(wanted)}) w(id text, revision integer, name text, organisation text, ${columnTypes}, confirmed_on date)
      ), before as materialized (
        select x.id, to_jsonb(x) as was, x.revision from expert x join wanted w on w.id = x.id for update of x
      ), fits as materialized (
        select count(*) = count(w.revision) + count(*) filter (where w.revision is null and b.id is null)
          and bool_and(w.revision is not distinct from b.revision) as fits
        from wanted w left join before b on b.id = w.id
      ), run as (
        insert into expert_import (id, at, by_person) select ${run.id}, ${run.at}::timestamptz, ${run.by} from fits where fits returning id
      ), kept as (
        update expert x set ${valuesOf(sql`w`, sql`(select from person p where p.id = x.person and p.secret_whereabouts)`)}, name = coalesce(w.name, x.name), organisation = coalesce(w.organisation, x.organisation), confirmed_on = w.confirmed_on, kept_by = ${run.by}, revision = x.revision + 1
        from wanted w, fits where fits.fits and w.id = x.id and w.revision = x.revision returning x.id, x.revision
      ), added as (
        insert into expert (id, name, organisation, competences, languages, area, working_days, capacity, full_until, how_to_ask, confirmed_on, kept_by, revision)
        select w.id, w.name, w.organisation, w.competences, w.languages, w.area, w.working_days, w.capacity, w.full_until, w.how_to_ask, w.confirmed_on, ${run.by}, 1
        from wanted w, fits where fits.fits and w.revision is null returning id, revision
      ), told as (
        insert into expert_import_row (import, expert, before, revision)
        select run.id, n.id, b.was, n.revision from run, (select * from kept union all select * from added) n left join before b on b.id = n.id
        returning 1
      ) select count(*)::integer as count from told`,
    )
    return written[0]?.count === rows.length
  },
  lastImport: async () => {
    const rows = await ask(
      database,
      sql<ExpertImport>`select i.id, i.at, i.by_person as by, i.undone_at as "undoneAt", (select count(*)::integer from expert_import_row r where r.import = i.id) as rows
        from expert_import i order by i.at desc, i.id desc limit 1`,
    )
    return rows[0]
  },
  undoImport: async (id, at) => {
    const rows = await ask(
      database,
      sql<{ expert: string; restored: boolean }>`with last as materialized (
        select i.id from expert_import i where i.id = ${id} and i.undone_at is null
          and not exists (select from expert_import later where (later.at, later.id) > (i.at, i.id)) for update
      ), told as materialized (
        select r.expert, r.before, x.revision = r.revision as ours from last join expert_import_row r on r.import = last.id left join expert x on x.id = r.expert
      ), undone as (
        update expert_import i set undone_at = ${at}::timestamptz from last where i.id = last.id returning i.id
      ), back as (
        update expert x set ${valuesOf(sql`b`)}, name = b.name, organisation = b.organisation, confirmed_on = b.confirmed_on, kept_by = b.kept_by, revision = x.revision + 1
        from told t, jsonb_populate_record(null::expert, t.before) b where t.ours and t.before is not null and x.id = t.expert returning x.id
      ), gone as (
        delete from expert x using told t where t.ours and t.before is null and x.id = t.expert returning x.id
      ) select expert, coalesce(ours, false) as restored from told union all select null, true from undone where not exists (select from told)`,
    )
    if (rows.length === 0) return null
    const told = rows.filter((row) => row.expert !== null)
    return {
      restored: told.filter((row) => row.restored).length,
      left: told.filter((row) => !row.restored).map((row) => row.expert),
    }
  },
})

/** As its keeper reads it: nothing of one's own is hidden from oneself. */
const own = sql`x.id, x.person, x.service, x.name, x.organisation, x.profession, x.competences, x.languages, x.area, x.working_days as "workingDays", x.capacity, x.full_until as "fullUntil", x.how_to_ask as "howToAsk", x.confirmed_on as "confirmedOn", x.revision`

const columnTypes = sql`competences text[], languages text[], area text[], working_days smallint[], capacity text, full_until date, how_to_ask text`
const columnsOf = (words: ExpertWords) => ({
  competences: words.competences,
  languages: words.languages,
  area: words.area,
  working_days: words.workingDays,
  capacity: words.capacity,
  full_until: words.fullUntil,
  how_to_ask: words.howToAsk,
})
/** `unless` there is one, where and when stays as it was: whoever brought the list was not shown it. */
const valuesOf = (
  row: RawBuilder<unknown>,
  unless: RawBuilder<unknown> = sql`(select where false)`,
) =>
  sql`competences = ${row}.competences, languages = ${row}.languages, area = case when exists ${unless} then x.area else ${row}.area end, working_days = case when exists ${unless} then x.working_days else ${row}.working_days end, capacity = ${row}.capacity, full_until = ${row}.full_until, how_to_ask = ${row}.how_to_ask`
