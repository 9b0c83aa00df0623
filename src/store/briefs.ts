/**
 * Anonymous cases of teams, and their answers. Nothing here is announced to other processes, and nothing but days is
 * kept: what was asked here must share no moment with what is recorded of a pair work.
 */
import { sql } from 'kysely'
import { type Advice, type Asked, dayKept } from '#domain/brief'
import type { LocalDate } from '#domain/calendar'
import type { PersonId, ServiceId } from '#domain/identity'
import type { Profession } from '#domain/words'
import { type Database, query, type Tx, transact } from './database.ts'
import type { Acting } from './store.ts'

export interface Brief extends Asked {
  readonly id: string
  readonly service: ServiceId
  readonly askedOn: LocalDate
  readonly answeredOn: LocalDate | null
  /** The last day it is here. */
  readonly until: LocalDate
  /** The reader's own, and not answered yet: nobody can tell after that. */
  readonly mine: boolean
  readonly answers: readonly BriefAnswer[]
}
export interface BriefAnswer {
  readonly person: PersonId
  readonly advice: Advice
  readonly competence: Profession | null
  readonly words: string
  readonly answeredOn: LocalDate
}
export interface NewBrief extends Asked {
  readonly id: string
  readonly service: ServiceId
  readonly askedOn: LocalDate
  readonly until: LocalDate
  /** The sender's mark of this request: sent twice, there once. */
  readonly sent: string
}

export interface BriefDesk {
  /** Of every team the actor works in today, the urgent and the older first. */
  list(acting: Acting): Promise<readonly Brief[]>
  write(acting: Acting, brief: NewBrief): Promise<void>
  /** `absent` also for another team's; `already`: the actor has answered it before, otherwise. */
  answer(
    acting: Acting,
    brief: string,
    answer: Pick<BriefAnswer, 'advice' | 'competence' | 'words'>,
  ): Promise<'answered' | 'already' | 'absent'>
  /** Gone at once, whoever of the team asks. */
  remove(acting: Acting, brief: string): Promise<'gone' | 'absent'>
  /** Deletes what is past its day, and tells how many. */
  removeExpired(on: LocalDate): Promise<number>
}

type BriefRow = Omit<Brief, 'answers'>

const readBriefs = async (tx: Tx): Promise<readonly Brief[]> => {
  const rows = await query<BriefRow>(
    tx,
    sql`select id, service, age_band as "ageBand", situations, situation_words as "situationWords", helps, help_words as "helpWords",
      urgency, told_afterwards as "toldAfterwards", asked_on as "askedOn", answered_on as "answeredOn", until_day as until,
      id = any ((select own_open_briefs())::text[]) as mine
    from brief order by array_position(array['today', 'this-week', 'can-wait'], urgency), asked_on, id limit 500`,
  )
  const answers = await query<BriefAnswer & { readonly brief: string }>(
    tx,
    sql`select brief, person, advice, competence, words, answered_on as "answeredOn" from brief_answer order by answered_on, person`,
  )
  return rows.map((row) => ({
    ...row,
    answers: answers.filter(({ brief }) => brief === row.id).map(({ brief: _, ...one }) => one),
  }))
}

/**
 * Is this one of those the actor may read? Found among their own and never by its id, so that another's takes as long to be
 * absent as one that never was.
 */
export const isAmongOwn = async (
  tx: Tx,
  table: 'brief' | 'question',
  wanted: string,
): Promise<boolean> =>
  (await query<{ id: string }>(tx, sql`select id from ${sql.table(table)}`)).some(
    ({ id }) => id === wanted,
  )

/** Deletes as the one role that may take only what is past its day. */
export const removeExpiredOf = (
  database: Database,
  table: 'brief' | 'question',
  on: LocalDate,
): Promise<number> =>
  transact(database, { role: 'app_retention', writes: true }, async (tx) => {
    await query(tx, sql`select set_config('app.day', ${on}, true)`)
    const gone = await query(
      tx,
      sql`delete from ${sql.table(table)} where until_day < ${on}::date returning 1`,
    )
    return gone.length
  })

export const briefDesk = (database: Database): BriefDesk => {
  const asUser = { role: 'app_user', pairWork: null } as const
  let cleanedOn: LocalDate | undefined
  const removeExpired: BriefDesk['removeExpired'] = async (on) => {
    const gone = await removeExpiredOf(database, 'brief', on)
    cleanedOn = on
    return gone
  }
  return {
    list: async (acting) => {
      // Nothing passes its day but with the day: whoever reads first deletes, should the job not have run.
      if (cleanedOn !== acting.on) await removeExpired(acting.on)
      return transact(database, { ...asUser, acting }, readBriefs)
    },
    write: (acting, brief) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        await query(
          tx,
          sql`insert into brief (id, service, author_person, sent, age_band, situations, situation_words, helps, help_words, urgency, told_afterwards, asked_on, until_day)
          values (${brief.id}, ${brief.service}, ${acting.person}, ${brief.sent}, ${brief.ageBand}, ${[...brief.situations]}::text[], ${brief.situationWords}, ${[...brief.helps]}::text[], ${brief.helpWords}, ${brief.urgency}, ${brief.toldAfterwards}, ${brief.askedOn}::date, ${brief.until}::date)
          on conflict do nothing`,
        )
      }),
    answer: (acting, brief, answer) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        if (!(await isAmongOwn(tx, 'brief', brief))) return 'absent'
        // One answer at a time; whoever took it away meanwhile was first.
        const [found] = await query<{ told: boolean }>(
          tx,
          sql`select told_afterwards as told from brief where id = ${brief} for update`,
        )
        if (!found) return 'absent'
        const on = dayKept(acting.on, found.told)
        const added = await query(
          tx,
          sql`insert into brief_answer (brief, person, advice, competence, words, answered_on)
          values (${brief}, ${acting.person}, ${answer.advice}, ${answer.competence}, ${answer.words}, ${on}::date)
          on conflict do nothing returning 1`,
        )
        if (added.length === 1) return 'answered'
        const [before] = await query<typeof answer>(
          tx,
          sql`select advice, competence, words from brief_answer where brief = ${brief} and person = ${acting.person}`,
        )
        const isSame =
          before?.advice === answer.advice &&
          before.competence === answer.competence &&
          before.words === answer.words
        return isSame ? 'answered' : 'already'
      }),
    remove: (acting, brief) =>
      transact(database, { ...asUser, acting, writes: true }, async (tx) => {
        if (!(await isAmongOwn(tx, 'brief', brief))) return 'absent'
        const gone = await query(tx, sql`delete from brief where id = ${brief} returning id`)
        return gone.length === 1 ? 'gone' : 'absent'
      }),
    removeExpired,
  }
}
