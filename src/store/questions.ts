/** Short consultations between a worker and whom they ask. Only those two, or the asked desk, read one. */
import { sql } from 'kysely'
import type { LocalDate } from '#domain/calendar'
import type { PersonId, ServiceId } from '#domain/identity'
import { mostMessages } from '#domain/question'
import type { Topic } from '#domain/words'
import { isAmongOwn, removeExpiredOf } from './briefs.ts'
import { ask, type Database, query, type Tx, transact } from './database.ts'
import type { Acting } from './store.ts'

export interface Question {
  readonly id: string
  readonly askerPerson: PersonId
  readonly askerService: ServiceId
  /** Null: asked of the desk. */
  readonly askedPerson: PersonId | null
  readonly askedService: ServiceId
  readonly situations: readonly Topic[]
  readonly askedOn: LocalDate
  readonly answeredOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly until: LocalDate
  /** In the order they were said. Never empty. */
  readonly messages: readonly QuestionMessage[]
}
export interface QuestionMessage {
  readonly byAsker: boolean
  readonly person: PersonId
  readonly words: string
  readonly saidOn: LocalDate
}
export interface NewQuestion
  extends Pick<Question, 'id' | 'askedPerson' | 'askedService' | 'situations' | 'until'> {
  readonly words: string
  /** The sender's mark of this request: sent twice, there once. */
  readonly sent: string
}
export interface NewMessage {
  readonly question: string
  readonly words: string
  readonly sent: string
  /** What is still talked about stays as many days again. */
  readonly until: LocalDate
}

export interface QuestionDesk {
  /** One's own and those asked of one or one's desk, the older first. */
  list(acting: Acting): Promise<readonly Question[]>
  ask(acting: Acting, question: NewQuestion): Promise<void>
  say(acting: Acting, message: NewMessage): Promise<'said' | 'closed' | 'full' | 'absent'>
  close(acting: Acting, question: string): Promise<'closed' | 'absent'>
  /** The days of earlier answers; empty when there are too few to tell. `person` null: of the desk. */
  answeredDays(
    acting: Acting,
    person: PersonId | null,
    service: ServiceId,
  ): Promise<readonly { readonly asked: LocalDate; readonly answered: LocalDate }[]>
  /** As they say in the expert list, 1 is Monday; empty when they have said nothing. */
  workingDays(person: PersonId | null, service: ServiceId): Promise<readonly number[]>
  removeExpired(on: LocalDate): Promise<number>
}

type MessageRow = QuestionMessage & { readonly question: string }

const readQuestions = async (tx: Tx): Promise<readonly Question[]> => {
  const rows = await query<Omit<Question, 'messages'>>(
    tx,
    sql`select id, asker_person as "askerPerson", asker_service as "askerService", asked_person as "askedPerson", asked_service as "askedService",
      situations, asked_on as "askedOn", answered_on as "answeredOn", closed_on as "closedOn", until_day as until
    from question order by asked_on, id limit 500`,
  )
  const messages = await query<MessageRow>(
    tx,
    sql`select question, by_asker as "byAsker", person, words, said_on as "saidOn" from question_message order by question, place`,
  )
  return rows.map((row) => ({
    ...row,
    messages: messages
      .filter(({ question }) => question === row.id)
      .map(({ question: _, ...one }) => one),
  }))
}

export const questionDesk = (database: Database): QuestionDesk => {
  const asUser = { role: 'app_user', pairWork: null } as const
  let cleanedOn: LocalDate | undefined
  const removeExpired: QuestionDesk['removeExpired'] = async (on) => {
    const gone = await removeExpiredOf(database, 'question', on)
    cleanedOn = on
    return gone
  }
  const saidBefore = async (tx: Tx, acting: Acting, sent: string) =>
    (
      await query(
        tx,
        sql`select 1 from question_message where person = ${acting.person} and sent = ${sent}`,
      )
    ).length > 0
  return {
    list: async (acting) => {
      if (cleanedOn !== acting.on) await removeExpired(acting.on)
      return transact(database, { ...asUser, acting }, readQuestions)
    },
    ask: (acting, question) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        if (await saidBefore(tx, acting, question.sent)) return
        await query(
          tx,
          sql`insert into question (id, asker_person, asker_service, asked_person, asked_service, situations, asked_on, until_day)
          values (${question.id}, ${acting.person}, ${acting.service}, ${question.askedPerson}, ${question.askedService}, ${[...question.situations]}::text[], ${acting.on}::date, ${question.until}::date)`,
        )
        const added = await query(
          tx,
          sql`insert into question_message (question, place, by_asker, person, sent, words, said_on)
          values (${question.id}, 1, true, ${acting.person}, ${question.sent}, ${question.words}, ${acting.on}::date) on conflict do nothing returning 1`,
        )
        // The same was sent twice at once: the other one is there.
        if (added.length === 0) tx.mayStay = false
      }),
    say: (acting, message) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        if (!(await isAmongOwn(tx, 'question', message.question))) return 'absent'
        const [found] = await query<{ isAsker: boolean; closed: boolean; said: number }>(
          tx,
          sql`select asker_person = ${acting.person} and asker_service = ${acting.service} as "isAsker", closed_on is not null as closed,
            (select count(*)::integer from question_message m where m.question = q.id) as said
          from question q where id = ${message.question} for update`,
        )
        if (!found) return 'absent'
        if (await saidBefore(tx, acting, message.sent)) return 'said'
        if (found.closed) return 'closed'
        if (found.said >= mostMessages) return 'full'
        const { isAsker } = found
        await query(
          tx,
          sql`insert into question_message (question, place, by_asker, person, sent, words, said_on)
          values (${message.question}, (select max(place) + 1 from question_message where question = ${message.question}), ${isAsker}, ${acting.person}, ${message.sent}, ${message.words}, ${acting.on}::date)`,
        )
        await query(
          tx,
          sql`update question set until_day = ${message.until}::date, answered_on = ${isAsker ? sql`answered_on` : sql`coalesce(answered_on, ${acting.on}::date)`} where id = ${message.question}`,
        )
        return 'said'
      }),
    close: (acting, question) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        if (!(await isAmongOwn(tx, 'question', question))) return 'absent'
        const done = await query(
          tx,
          sql`update question set closed_on = coalesce(closed_on, ${acting.on}::date) where id = ${question} returning id`,
        )
        return done.length === 1 ? 'closed' : 'absent'
      }),
    answeredDays: (acting, person, service) =>
      transact(database, { ...asUser, acting }, (tx) =>
        query<{ asked: LocalDate; answered: LocalDate }>(
          tx,
          sql`select asked, answered from answered_days(${person ?? ''}, ${service}) order by answered desc limit 50`,
        ),
      ),
    workingDays: async (person, service) => {
      const [found] = await ask<{ days: readonly number[] }>(
        database,
        sql`select working_days as days from expert where service = ${service} and person is not distinct from ${person}::text`,
      )
      return found?.days ?? []
    },
    removeExpired,
  }
}
