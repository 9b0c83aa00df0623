import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import type { LogAnswer, LogRequest } from '#domain/log-request'
import { type Database, query, type Tx, transact } from './database.ts'
import type { LogRequestDesk, NamedLogRequest, SecondKey } from './log-desk.ts'
import type { Page, UseRow } from './store.ts'
import { before, columns, pageOf, type Row } from './use-log.ts'
import { asInstant } from './values.ts'

interface RequestRow {
  id: string
  person: LogRequest['person']
  about: LogRequest['about']
  kind: LogRequest['kind']
  asked_at: string
  from_day: LocalDate
  until_day: LocalDate
  reason: string
  words: string
  answered_at: string | null
  answered_by: LogAnswer['by'] | null
  outcome: LogAnswer['outcome'] | null
  answer: string | null
  person_name: string | null
  about_name: string | null
}

const requestOf = (row: RequestRow): NamedLogRequest => ({
  personName: row.person_name,
  aboutName: row.about_name,
  id: row.id,
  person: row.person,
  about: row.about,
  kind: row.kind,
  askedAt: asInstant(row.asked_at) as Instant,
  from: row.from_day,
  until: row.until_day,
  reason: row.reason,
  words: row.words,
  answer:
    row.answered_at === null || row.outcome === null || row.answered_by === null
      ? null
      : {
          at: asInstant(row.answered_at) as Instant,
          by: row.answered_by,
          outcome: row.outcome,
          words: row.answer ?? '',
        },
})

const requests = async (tx: Tx): Promise<readonly NamedLogRequest[]> => {
  const rows = await query<RequestRow>(
    tx,
    sql`select r.id, r.person, r.about, r.kind, r.asked_at::text, r.from_day, r.until_day, r.reason, r.words,
      a.answered_at::text, a.person as answered_by, a.outcome, a.words as answer, p.name as person_name, q.name as about_name
    from log_request r left join log_answer a on a.request = r.id
      left join person p on p.id = r.person left join person q on q.id = r.about order by r.asked_at desc, r.id desc limit 500`,
  )
  return rows.map(requestOf)
}

interface KeyRow {
  id: string
  person: SecondKey['person']
  pair_work: SecondKey['pairWork']
  reason: string
  asked_at: string
  turned_by: SecondKey['turnedBy']
  turned_at: string | null
}
const keyOf = (row: KeyRow): SecondKey => ({
  id: row.id,
  person: row.person,
  pairWork: row.pair_work,
  reason: row.reason,
  askedAt: asInstant(row.asked_at) as Instant,
  turnedBy: row.turned_by,
  turnedAt: row.turned_at === null ? null : (asInstant(row.turned_at) as Instant),
})

export const logRequestDesk = (database: Database): LogRequestDesk => {
  const asUser = { role: 'app_user', pairWork: null } as const
  return {
    ask: (acting, request) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        const added = await query(
          tx,
          sql`insert into log_request (id, person, about, kind, asked_at, from_day, until_day, reason, words)
          values (${request.id}, ${acting.person}, ${request.about}, ${request.kind}, ${request.askedAt}::timestamptz, ${request.from}::date, ${request.until}::date, ${request.reason}, ${request.words})
          on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
    mine: (acting) => transact(database, { ...asUser, acting }, requests),
    /** Of persons one is a guardian of, with the pair work that shows it. */
    read: (acting, request, asked) =>
      transact(database, { ...asUser, acting }, async (tx): Promise<Page<UseRow>> => {
        const from = before(asked.cursor)
        const rows = await query<Row>(
          tx,
          sql`select ${columns} from use_log_of_request(${request}, ${from.at}::timestamptz, ${from.id}, ${asked.limit + 1}::integer)`,
        )
        return pageOf(rows, asked.limit)
      }),
    all: (acting) => transact(database, { role: 'app_officer', acting }, requests),
    answer: (acting, request, answer) =>
      transact(database, { role: 'app_officer', acting, writes: true }, async (tx) => {
        const added = await query(
          tx,
          sql`insert into log_answer (request, answered_at, person, outcome, words)
          select id, ${answer.at}::timestamptz, ${acting.person}, ${answer.outcome}, ${answer.words} from log_request where id = ${request}
          on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
    keys: (acting) =>
      transact(database, { role: 'app_officer', acting }, async (tx) => {
        const rows = await query<KeyRow>(
          tx,
          sql`select k.id, k.person, k.pair_work, k.reason, k.asked_at::text, t.person as turned_by, t.turned_at::text
          from second_key k left join second_key_turned t on t.key = k.id order by k.asked_at desc, k.id desc limit 200`,
        )
        return rows.map(keyOf)
      }),
    askForKey: (acting, key) =>
      transact(database, { role: 'app_officer', acting, writes: true }, async (tx) => {
        const added = await query(
          tx,
          sql`insert into second_key (id, person, pair_work, reason, asked_at)
          values (${key.id}, ${acting.person}, ${key.pairWork}, ${key.reason}, ${key.askedAt}::timestamptz) on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
    turnKey: (acting, key, at) =>
      transact(database, { role: 'app_officer', acting, writes: true }, async (tx) => {
        const added = await query(
          tx,
          sql`insert into second_key_turned (key, person, turned_at)
          select id, ${acting.person}, ${at}::timestamptz from second_key where id = ${key} and person <> ${acting.person}
          on conflict do nothing returning 1`,
        )
        return added.length === 1
      }),
  }
}
