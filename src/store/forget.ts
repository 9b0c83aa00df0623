/** What is kept of somebody, or said about them, beside their pair works: gone with the last of these. */
import { sql } from 'kysely'
import type { PairWorkId, PersonId } from '#domain/identity'
import { query, type Tx } from './database.ts'

/** Requests are documents of the log: they go when these are as old as it. */
const oldEnough = sql`asked_at < current_setting('app.day')::date - interval '12 years'`

/** Whoever it was is an id from now on. Workers are the directory's, and stay. */
const forget = async (tx: Tx, person: PersonId): Promise<void> => {
  const requests = sql`(person = ${person} or about = ${person}) and ${oldEnough}`
  for (const statement of [
    sql`delete from person_sealed where person = ${person}`,
    sql`delete from former_name where person = ${person}`,
    sql`delete from sameness where ${person} in (one, other)`,
    sql`delete from non_disclosure where protects = array[${person}::text]`,
    sql`update non_disclosure set protects = array_remove(protects, ${person}::text) where ${person}::text = any (protects)`,
    sql`update identity_event set words = null where person = ${person} and words is not null`,
    sql`update log_answer set words = '' where request in (select id from log_request where ${requests})`,
    sql`update log_request set reason = '', words = '' where ${requests}`,
    sql`delete from draft where person = ${person}`,
    sql`delete from own_setting where person = ${person}`,
    sql`delete from notice_address where person = ${person}`,
    sql`delete from notice_waiting where person = ${person}`,
    sql`delete from notice_mark where person = ${person}`,
    sql`delete from account where person = ${person} and audience in ('client', 'guardian')`,
    sql`update person set name = '–', name_key = '', birth_date = null, died_on = null, moved_on = null, moved_to = null where id = ${person} and not worker`,
  ])
    await query(tx, statement)
}

/** Of these, whoever is in no pair work that has anything left. */
export const forgetThoseInNone = async (tx: Tx, people: readonly PersonId[]): Promise<void> => {
  const gone = await query<{ id: PersonId }>(
    tx,
    sql`select p.id from person p where p.id = any (${[...people]}::text[]) and not p.worker
      and not exists (select from named_in n where n.person = p.id)
      and not exists (select from pair_work w join part t on t.pair_work = w.id and t.content is not null where w.client = p.id)
    order by p.id`,
  )
  for (const { id } of gone) await forget(tx, id)
}

/** Why somebody held it, or asked to look behind its logs, and what was asked of its identities. */
export const forgetReasons = async (tx: Tx, pairWork: PairWorkId): Promise<void> => {
  for (const statement of [
    sql`update identity_event set words = null where pair_work = ${pairWork} and words is not null`,
    sql`update second_key set reason = '–' where pair_work = ${pairWork}`,
    sql`update seal_decision set reason = '–' where pair_work = ${pairWork}`,
    sql`update legal_hold set reason = '–' where pair_work = ${pairWork}`,
    sql`delete from identity_command where pair_work = ${pairWork}`,
  ])
    await query(tx, statement)
}

/** With the rows of the use log go the words of requests and of second keys as old as these, where nobody holds them. */
export const forgetOldRequests = async (tx: Tx): Promise<void> => {
  const requests = sql`${oldEnough} and not exists (select from pair_work w where w.client = r.about and is_held(w.id))`
  for (const statement of [
    sql`update log_answer set words = '' where request in (select r.id from log_request r where ${requests})`,
    sql`update log_request r set reason = '', words = '' where ${requests}`,
    sql`update second_key set reason = '–' where ${oldEnough} and not is_held(pair_work)`,
    sql`update seal_decision set reason = '–' where ${oldEnough} and not is_held(pair_work)`,
  ])
    await query(tx, statement)
}
