/** What somebody has read of their own notices, and where they may be told by mail. The notices themselves are nowhere kept. */
import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import type { Language } from '#domain/text'
import { bytea } from './canonical.ts'
import { type Database, json, query, transact } from './database.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'

export interface NoticePlace {
  readonly key: string
  /** Empty: of no pair work. */
  readonly pairWork: string
}
export interface NoticeMark extends NoticePlace {
  readonly readAt: Instant | null
  readonly mailedAt: Instant | null
}
export interface NoticeAddress {
  readonly address: string
  readonly confirmedAt: Instant | null
  /** The day mail was given up, where nothing has got through since. */
  readonly failedOn: LocalDate | null
}
type Now = Acting & { readonly at: Instant }

/** Each reads and writes their own only, in the service they act in. */
export interface NoticeDesk {
  marks(acting: Acting): Promise<ReadonlyMap<string, NoticeMark>>
  /** `all`: whatever else was marked is no notice any more, and its mark goes. */
  mark(
    acting: Now,
    what: 'read' | 'mailed',
    notices: readonly NoticePlace[],
    all: readonly NoticePlace[],
  ): Promise<void>
  address(acting: Acting): Promise<NoticeAddress | undefined>
  /** An address given, and a link to it asked for. The same again: the link again. */
  give(acting: Now, address: string, language: Language): Promise<void>
  takeBack(acting: Acting): Promise<void>
  /** They have chosen anew how and in which language they are told: whoever waits is looked at again. */
  chosen(acting: Now, language: Language): Promise<void>
  /** False: the link is late, used or another's. */
  confirm(acting: Now, linkHash: string): Promise<boolean>
}

export const noticeDesk = (database: Database): NoticeDesk => {
  const as = (acting: Acting) => ({ role: 'app_user', pairWork: null, acting }) as const
  const writing = (acting: Acting) => ({ ...as(acting), writes: true })
  const serviceOf = (acting: Acting) => acting.service ?? ''
  return {
    marks: async (acting) => {
      const rows = await transact(database, as(acting), (tx) =>
        query(
          tx,
          sql<NoticeMark>`select key, pair_work as "pairWork", read_at as "readAt", mailed_at as "mailedAt" from notice_mark`,
        ),
      )
      return new Map(rows.map((row) => [row.key, row]))
    },
    mark: async (acting, what, notices, all) => {
      const at = sql`${acting.at}::timestamptz`
      const [readAt, mailedAt] = what === 'read' ? [at, sql`null`] : [sql`null`, at]
      await transact(database, writing(acting), async (tx) => {
        await query(
          tx,
          sql`delete from notice_mark where not key = any (${all.map(({ key }) => key)}::text[])`,
        )
        await query(
          tx,
          sql`insert into notice_mark as m (person, service, key, pair_work, read_at, mailed_at)
            select ${acting.person}, ${serviceOf(acting)}, r.key, r."pairWork", ${readAt}, ${mailedAt}
            from jsonb_to_recordset(${json(notices)}) r(key text, "pairWork" text)
            on conflict (person, service, key) do update set
              read_at = coalesce(m.read_at, excluded.read_at), mailed_at = coalesce(m.mailed_at, excluded.mailed_at)`,
        )
      })
    },
    address: (acting) =>
      transact(database, as(acting), async (tx) => {
        const [row] = await query<Omit<NoticeAddress, 'address'> & { sealed: string }>(
          tx,
          sql`select encode(address, 'base64') as sealed, confirmed_at as "confirmedAt", failed_on as "failedOn" from notice_address`,
        )
        if (!row) return undefined
        const place = placeIn('notice_address', acting.person, serviceOf(acting))
        const { sealed, ...rest } = row
        return { ...rest, address: tx.vault.openText(place, Buffer.from(sealed, 'base64')) }
      }),
    give: async (acting, address, language) => {
      const service = serviceOf(acting)
      await transact(database, writing(acting), async (tx) => {
        const place = placeIn('notice_address', acting.person, service)
        const sealed = bytea(tx.vault.sealText(place, address))
        // Another address is confirmed anew; the former link opens nothing.
        await query(
          tx,
          sql`insert into notice_address (person, service, address, language) values (${acting.person}, ${service}, ${sealed}::text::bytea, ${language})
            on conflict (person, service) do update set
              address = excluded.address, language = excluded.language, confirmed_at = null, link_hash = null, link_until = null, failed_on = null`,
        )
        await query(
          tx,
          sql`insert into notice_waiting as w (person, service, what, since, next_at) values (${acting.person}, ${service}, 'link', ${acting.at}::timestamptz, ${acting.at}::timestamptz)
            on conflict (person, service, what) do update set touched = w.touched + 1`,
        )
      })
    },
    takeBack: async (acting) => {
      await transact(database, writing(acting), async (tx) => {
        await query(tx, sql`delete from notice_waiting`)
        await query(tx, sql`delete from notice_address`)
      })
    },
    chosen: async (acting, language) => {
      await transact(database, writing(acting), async (tx) => {
        await query(tx, sql`update notice_address set language = ${language}`)
        await query(
          tx,
          sql`update notice_waiting set touched = touched + 1, next_at = ${acting.at}::timestamptz`,
        )
      })
    },
    confirm: async (acting, linkHash) => {
      const at = sql`${acting.at}::timestamptz`
      const done = await transact(database, writing(acting), (tx) =>
        query(
          tx,
          sql`update notice_address set confirmed_at = ${at}, link_hash = null, link_until = null
            where link_hash = ${linkHash} and link_until >= ${at} returning 1`,
        ),
      )
      return done.length === 1
    },
  }
}
