import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import type { Criterion, ReferralContent, ReferralList, ToldReferrer } from '#domain/referral'
import { bytea } from './canonical.ts'
import { ask, type Database, json, query, type Tx, transact } from './database.ts'
import type { Referral, ReferralAnswer, ReferralDesk } from './referral-desk.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'
import { asInstant } from './values.ts'

interface Row {
  id: string
  pair_work: Referral['pairWork']
  person: PersonId
  service: Referral['service']
  from_service: Referral['fromService']
  to_service: Referral['toService']
  receivers: Referral['receivers']
  how: Referral['how']
  basis: Referral['basis']
  sent_at: string
  content: string | null
  settled: Referral['settled']
  settled_by: PersonId | null
  settled_at: string | null
}
interface AnswerRow {
  id: string
  referral: string
  told: ToldReferrer
  words: string | null
  told_at: string
  person: PersonId
}

const asUser = { role: 'app_user', pairWork: null } as const

/** As base64, which both engines give back as the same text. */
const columns = sql`id, pair_work, person, service, from_service, to_service, receivers, how, basis, sent_at::text, encode(content, 'base64') as content, settled, settled_by, settled_at::text`

const openedContent = (tx: Tx, row: Row): ReferralContent | null =>
  row.content === null
    ? null
    : (JSON.parse(
        tx.vault.openText(placeIn('referral', row.id), Buffer.from(row.content, 'base64')),
      ) as ReferralContent)

const answersTo = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ReferralAnswer[]>> => {
  const rows = await query<AnswerRow>(
    tx,
    sql`select id, referral, told, encode(words, 'base64') as words, told_at::text, person from referral_answer
      where referral = any (${[...ids]}::text[]) order by told_at, array_position(array['received', 'started', 'not-started'], told), id`,
  )
  const answers = rows.map((row) => ({
    referral: row.referral,
    told: row.told,
    words:
      row.words === null
        ? null
        : tx.vault.openText(placeIn('referral_answer', row.id), Buffer.from(row.words, 'base64')),
    at: asInstant(row.told_at) as Instant,
    person: row.person,
  }))
  return Map.groupBy(answers, (one) => one.referral)
}

const read = async (tx: Tx, rows: readonly Row[]): Promise<readonly Referral[]> => {
  const answers = await answersTo(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    pairWork: row.pair_work,
    person: row.person,
    service: row.service,
    fromService: row.from_service,
    toService: row.to_service,
    receivers: row.receivers,
    how: row.how,
    basis: row.basis,
    sentAt: asInstant(row.sent_at) as Instant,
    content: openedContent(tx, row),
    settled: row.settled,
    settledBy: row.settled_by,
    settledAt: row.settled_at === null ? null : (asInstant(row.settled_at) as Instant),
    answers: (answers.get(row.id) ?? []).map(({ told, words, at, person }) => ({
      told,
      words,
      at,
      person,
    })),
  }))
}

export interface NewAnswer {
  readonly id: string
  readonly told: ToldReferrer
  readonly words: string | null
  readonly at: Instant
}

const putAnswer = (tx: Tx, acting: Acting, referral: string, answer: NewAnswer) => {
  const { id, told, words, at } = answer
  const sealed =
    words === null
      ? sql`null`
      : sql`${bytea(tx.vault.sealText(placeIn('referral_answer', id), words))}::text::bytea`
  return query(
    tx,
    sql`insert into referral_answer (id, referral, told, words, told_at, person, service)
      values (${id}, ${referral}, ${told}, ${sealed}, ${at}::timestamptz, ${acting.person}, ${acting.service ?? ''})`,
  )
}

const settle = async (
  tx: Tx,
  acting: Acting,
  referral: string,
  as: Exclude<Referral['settled'], null>,
  at: Instant,
): Promise<boolean> => {
  const gone = as === 'withdrawn' ? sql`, content = null` : sql``
  const done = await query(
    tx,
    sql`update referral set settled = ${as}, settled_by = ${acting.person}, settled_at = ${at}::timestamptz${gone}
      where id = ${referral} and settled is null returning 1`,
  )
  return done.length === 1
}

export const referralDesk = (database: Database): ReferralDesk => ({
  send: (acting, one) =>
    transact(database, { ...asUser, acting, writes: true }, async (tx) => {
      const sealed = tx.vault.sealText(placeIn('referral', one.id), JSON.stringify(one.content))
      const added = await query(
        tx,
        sql`insert into referral (id, pair_work, person, service, from_service, to_service, receivers, how, basis, sent_at, content)
          values (${one.id}, ${one.pairWork}, ${acting.person}, ${acting.service ?? ''}, ${one.fromService}, ${one.toService}, ${[...one.receivers]}::text[], ${one.how}, ${one.basis}, ${one.sentAt}::timestamptz, ${bytea(sealed)}::text::bytea)
          on conflict do nothing returning 1`,
      )
      return added.length === 1
    }),
  all: (acting) =>
    transact(database, { ...asUser, acting }, async (tx) =>
      read(
        tx,
        await query<Row>(
          tx,
          sql`select ${columns} from referral order by sent_at desc, id desc limit 500`,
        ),
      ),
    ),
  find: (acting, id) =>
    transact(database, { ...asUser, acting }, async (tx) => {
      // Looked for among one's own and after they are found, so that another's takes as long as one that never was.
      const rows = await query<Row>(
        tx,
        sql`with own as materialized (
          select o.id, o.pair_work, o.person, o.service, o.from_service, o.to_service, o.receivers, o.how, o.basis, o.sent_at, o.content, o.settled, o.settled_by, o.settled_at
          from referral o where o.receivers @> array[${acting.service ?? ''}] or o.person = ${acting.person}
        ) select ${columns} from own where id = ${id}`,
      )
      return (await read(tx, rows))[0]
    }),
  answer: (acting, referral, answer) =>
    transact(database, { ...asUser, acting, writes: true }, async (tx) => {
      const open = await query(
        tx,
        sql`select 1 from referral where id = ${referral} and settled is null and receivers @> array[${acting.service ?? ''}]`,
      )
      if (open.length === 0) return false
      await putAnswer(tx, acting, referral, answer)
      return (
        answer.told !== 'not-started' ||
        (await settle(tx, acting, referral, 'not-started', answer.at))
      )
    }),
  withdraw: (acting, referral, at) =>
    transact(database, { ...asUser, acting, writes: true }, async (tx) => {
      const own = await query(
        tx,
        sql`select 1 from referral where id = ${referral} and person = ${acting.person} and service = ${acting.service ?? ''}`,
      )
      return own.length === 1 && settle(tx, acting, referral, 'withdrawn', at)
    }),
  lists: async () => {
    const rows = await ask(
      database,
      sql<{
        service: string
        is_taking: boolean
        asks_both: boolean
        criteria: readonly Criterion[]
      }>`select service, is_taking, asks_both, criteria from referral_list order by service`,
    )
    return rows.map((row) => ({
      service: row.service,
      isTaking: row.is_taking,
      asksBoth: row.asks_both,
      criteria: row.criteria,
    }))
  },
  putList: async (list: ReferralList, by) => {
    await ask(
      database,
      sql`insert into referral_list (service, is_taking, asks_both, criteria, changed_at, changed_by)
        values (${list.service}, ${list.isTaking}, ${list.asksBoth}, ${json(list.criteria)}, ${by.at}::timestamptz, ${by.person})
        on conflict (service) do update set is_taking = excluded.is_taking, asks_both = excluded.asks_both, criteria = excluded.criteria, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    )
  },
})

/** In the transaction that opens its pair work: false, where somebody else has settled it or it is not one's to open. */
export const openReferral = async (
  tx: Tx,
  acting: Acting,
  referral: string,
  at: Instant,
): Promise<boolean> => settle(tx, acting, referral, 'opened', at)

/** What the referrer hears from within the pair work that was opened from a referral; nothing, where it was not. */
export const tellReferrer = async (
  tx: Tx,
  acting: Acting,
  pairWork: PairWorkId,
  answer: NewAnswer,
): Promise<void> => {
  const [row] = await query<{ id: string }>(
    tx,
    sql`select id from referral where pair_work = ${pairWork}`,
  )
  if (row) await putAnswer(tx, acting, row.id, answer)
}
