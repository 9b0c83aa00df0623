/**
 * Who waits for a mail. A server claims a row for some minutes, sends outside any transaction, and says how it went: two
 * servers never hold the same one, and a command never waits for a mail.
 */
import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import type { PersonId, ServiceId } from '#domain/identity'
import type { Language } from '#domain/text'
import { serviceOf } from './assemble.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import { placeIn } from './sealed-columns.ts'

export interface Waiting {
  readonly person: PersonId
  readonly service: ServiceId | null
  /** A link that confirms the address, or word that something is new. */
  readonly what: 'link' | 'notice'
  readonly since: Instant
  /** How often it had been touched when it was claimed. */
  readonly touched: number
  readonly tries: number
  readonly address: string
  readonly language: Language
  readonly mailedAt: Instant | null
  readonly linkedAt: Instant | null
}
type Which = Pick<Waiting, 'person' | 'service' | 'what' | 'touched'>

export interface NoticeMailDesk {
  /** Nobody else gets these until `until`, unless they are let go before. */
  claim(at: Instant, until: Instant, most: number): Promise<readonly Waiting[]>
  /** Looked at again then; nothing was tried. */
  wait(one: Which, nextAt: Instant): Promise<void>
  /** The link's hash, before it is sent. False: another address was given meanwhile. */
  link(one: Which, hash: string, until: Instant): Promise<boolean>
  /** Told, or there was nothing to tell (`mailedAt` null). What was touched meanwhile waits on. */
  done(one: Which, at: Instant, isMailed: boolean): Promise<void>
  /** It did not get through: tried again then. */
  failed(one: Which, nextAt: Instant): Promise<void>
  /** Tried often enough. The next thing new begins anew. */
  giveUp(one: Which, on: LocalDate): Promise<void>
  /** Everybody who may be mailed, for what the calendar alone brings. Once a day. */
  lookAtAll(since: Instant, at: Instant): Promise<void>
}

interface Row extends Omit<Waiting, 'service' | 'address'> {
  readonly service: string
  readonly sealed: string
}

const isThis = ({ person, service, what }: Which) =>
  sql`person = ${person} and service = ${service ?? ''} and what = ${what}`

const claimIn = async (tx: Tx, at: Instant, until: Instant, most: number) => {
  const rows = await query<Row>(
    tx,
    sql`with due as (
      select w.person, w.service, w.what from notice_waiting w
      where w.next_at <= ${at}::timestamptz and (w.claimed_until is null or w.claimed_until <= ${at}::timestamptz)
      order by w.next_at limit ${most} for update skip locked
    )
    update notice_waiting w set claimed_until = ${until}::timestamptz
    from due, notice_address a
    where (w.person, w.service, w.what) = (due.person, due.service, due.what) and (a.person, a.service) = (w.person, w.service)
    returning w.person, w.service, w.what, w.since, w.touched, w.tries, a.language, encode(a.address, 'base64') as sealed,
      a.mailed_at as "mailedAt", a.linked_at as "linkedAt"`,
  )
  return rows.map(
    ({ sealed, ...row }): Waiting => ({
      ...row,
      service: serviceOf(row.service),
      address: tx.vault.openText(
        placeIn('notice_address', row.person, row.service),
        Buffer.from(sealed, 'base64'),
      ),
    }),
  )
}

export const noticeMailDesk = (database: Database): NoticeMailDesk => {
  const write = <T>(run: (tx: Tx) => Promise<T>) =>
    transact(database, { role: 'app_mail', writes: true }, run)
  const one = async (statement: ReturnType<typeof sql>) => {
    await write((tx) => query(tx, statement))
  }
  return {
    claim: (at, until, most) => write((tx) => claimIn(tx, at, until, most)),
    wait: (which, nextAt) =>
      one(
        sql`update notice_waiting set next_at = ${nextAt}::timestamptz, claimed_until = null where ${isThis(which)}`,
      ),
    link: (which, hash, until) =>
      write(async (tx) => {
        const kept = await query(
          tx,
          sql`update notice_address a set link_hash = ${hash}, link_until = ${until}::timestamptz
            where a.person = ${which.person} and a.service = ${which.service ?? ''}
              and exists (select from notice_waiting where ${isThis(which)} and touched = ${which.touched}) returning 1`,
        )
        return kept.length === 1
      }),
    done: (which, at, isMailed) =>
      write(async (tx) => {
        if (isMailed) {
          const column = which.what === 'link' ? sql`linked_at` : sql`mailed_at`
          await query(
            tx,
            sql`update notice_address set ${column} = ${at}::timestamptz, failed_on = null where person = ${which.person} and service = ${which.service ?? ''}`,
          )
        }
        await query(
          tx,
          sql`delete from notice_waiting where ${isThis(which)} and touched = ${which.touched}`,
        )
        await query(
          tx,
          sql`update notice_waiting set since = ${at}::timestamptz, next_at = ${at}::timestamptz, tries = 0, claimed_until = null
            where ${isThis(which)} and touched <> ${which.touched}`,
        )
      }),
    failed: (which, nextAt) =>
      one(
        sql`update notice_waiting set next_at = ${nextAt}::timestamptz, tries = tries + 1, claimed_until = null where ${isThis(which)}`,
      ),
    giveUp: (which, on) =>
      write(async (tx) => {
        await query(
          tx,
          sql`update notice_address set failed_on = ${on}::date where person = ${which.person} and service = ${which.service ?? ''}`,
        )
        await query(tx, sql`delete from notice_waiting where ${isThis(which)}`)
      }),
    lookAtAll: (since, at) =>
      one(
        sql`insert into notice_waiting (person, service, what, since, next_at)
          select person, service, 'notice', ${since}::timestamptz, ${at}::timestamptz from notice_address where confirmed_at is not null
          on conflict do nothing`,
      ),
  }
}
