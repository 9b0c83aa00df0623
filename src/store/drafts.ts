/** What somebody has typed and not sent yet: sealed, and read by nobody but whoever typed it, in the same service. */
import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import { bytea } from './canonical.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'

/** Which form's it is. */
export interface DraftPlace {
  /** Empty: of no pair work. */
  readonly pairWork: string
  /** A command's name, or a page's. */
  readonly form: string
  /** Ids of what it is about; empty: of nothing in particular. */
  readonly about: string
}
export interface DraftRow extends DraftPlace {
  readonly revision: string
  readonly savedAt: Instant
  /** The last day it is here. */
  readonly until: LocalDate
  /** May the writer read its pair work today? Of no pair work: always. */
  readonly isOpen: boolean
}
export interface Draft extends DraftRow {
  readonly content: string
}
export interface NewDraft extends DraftPlace {
  readonly id: string
  readonly revision: string
  /** The revision it was written over; null: none was known. */
  readonly base: string | null
  readonly content: string
  readonly until: LocalDate
}
export type KeptDraft =
  /** `revision`: what it goes by now, another's when that one wrote the same. */
  | { readonly is: 'kept'; readonly revision: string }
  /** Somebody wrote another one meanwhile, in another window or device. */
  | { readonly is: 'differs'; readonly other: Draft }
  | { readonly is: 'full' }

export interface DraftDesk {
  /** Without what is in them, the newest first. */
  list(acting: Acting): Promise<readonly DraftRow[]>
  find(acting: Acting, place: DraftPlace): Promise<Draft | undefined>
  keep(acting: Acting & { readonly at: Instant }, draft: NewDraft): Promise<KeptDraft>
  /** Which of their pair works this person may read today. */
  openOf(acting: Acting, drafts: readonly DraftPlace[]): Promise<readonly string[]>
  remove(acting: Acting, place: DraftPlace): Promise<void>
  removeExpired(on: LocalDate): Promise<number>
}

/** More than anybody has begun at one time: what comes after waits on the device. */
const mostOfOne = 200

interface Row extends DraftRow {
  readonly id: string
  readonly sealed: string
}
const columns = sql`d.id, d.pair_work as "pairWork", d.form, d.about, d.revision, d.saved_at as "savedAt", d.until_day as until,
  d.pair_work = '' or d.pair_work in (select g.pair_work from grants_in_force() g where not g.own_only) as "isOpen"`
const isAt = ({ pairWork, form, about }: DraftPlace) =>
  sql`d.pair_work = ${pairWork} and d.form = ${form} and d.about = ${about}`

const rowOf = ({ id: _, sealed: __, ...row }: Row): DraftRow => row

const find = async (tx: Tx, place: DraftPlace): Promise<(Draft & { id: string }) | undefined> => {
  const [row] = await query<Row>(
    tx,
    sql`select ${columns}, encode(d.content, 'base64') as sealed from draft d where ${isAt(place)}`,
  )
  if (!row) return undefined
  const content = tx.vault.openText(placeIn('draft', row.id), Buffer.from(row.sealed, 'base64'))
  return { ...rowOf(row), id: row.id, content }
}

/** @returns false: somebody else wrote one at the same moment */
const insert = async (
  tx: Tx,
  acting: Acting & { readonly at: Instant },
  draft: NewDraft,
): Promise<boolean> => {
  const { id, pairWork, form, about, revision, until } = draft
  const sealed = bytea(tx.vault.sealText(placeIn('draft', id), draft.content))
  const added = await query(
    tx,
    sql`insert into draft (id, person, service, pair_work, form, about, revision, content, saved_at, until_day)
      values (${id}, ${acting.person}, ${acting.service ?? ''}, ${pairWork}, ${form}, ${about}, ${revision}, ${sealed}::text::bytea, ${acting.at}::timestamptz, ${until}::date)
      on conflict do nothing returning 1`,
  )
  return added.length === 1
}

const change = async (
  tx: Tx,
  acting: Acting & { readonly at: Instant },
  id: string,
  { base, revision, content, until }: NewDraft,
): Promise<boolean> => {
  const sealed = bytea(tx.vault.sealText(placeIn('draft', id), content))
  const changed = await query(
    tx,
    sql`update draft set revision = ${revision}, content = ${sealed}::text::bytea, saved_at = ${acting.at}::timestamptz, until_day = ${until}::date
      where id = ${id} and revision = ${base} returning 1`,
  )
  return changed.length === 1
}

export const draftDesk = (database: Database): DraftDesk => {
  const asUser = { role: 'app_user', pairWork: null } as const
  let cleanedOn: LocalDate | undefined
  const removeExpired: DraftDesk['removeExpired'] = async (on) => {
    const gone = await transact(database, { role: 'app_retention', writes: true }, (tx) =>
      query(tx, sql`delete from draft where until_day < ${on}::date returning 1`),
    )
    cleanedOn = on
    return gone.length
  }
  const clean = async (on: LocalDate) => {
    if (cleanedOn !== on) await removeExpired(on)
  }
  return {
    list: async (acting) => {
      await clean(acting.on)
      const rows = await transact(database, { ...asUser, acting }, (tx) =>
        query<Row>(
          tx,
          sql`select ${columns} from draft d order by d.saved_at desc, d.id limit ${mostOfOne}`,
        ),
      )
      return rows.map(rowOf)
    },
    find: (acting, place) =>
      transact(database, { ...asUser, acting }, async (tx) => {
        const found = await find(tx, place)
        if (!found) return undefined
        const { id: _, ...draft } = found
        return draft
      }),
    keep: async (acting, draft) => {
      await clean(acting.on)
      return transact(
        database,
        { ...asUser, acting, writes: true },
        async (tx): Promise<KeptDraft> => {
          const before = await find(tx, draft)
          const { revision } = draft
          if (before?.revision === revision) return { is: 'kept', revision }
          if (before === undefined) {
            const [held] = await query<{ count: number }>(
              tx,
              sql`select count(*)::integer as count from draft`,
            )
            if ((held?.count ?? 0) >= mostOfOne) return { is: 'full' }
            if (await insert(tx, acting, draft)) return { is: 'kept', revision }
          } else if (before.revision === draft.base && (await change(tx, acting, before.id, draft)))
            return { is: 'kept', revision }
          const other = await find(tx, draft)
          if (!other) return { is: 'full' }
          if (other.content === draft.content) return { is: 'kept', revision: other.revision }
          const { id: _, ...told } = other
          return { is: 'differs', other: told }
        },
      )
    },
    openOf: async (acting, drafts) => {
      const wanted = drafts.map(({ pairWork }) => pairWork)
      const rows = await transact(database, { ...asUser, acting }, (tx) =>
        query<{ id: string }>(
          tx,
          sql`select distinct g.pair_work as id from grants_in_force() g where not g.own_only and g.pair_work = any (${wanted}::text[])`,
        ),
      )
      return rows.map(({ id }) => id)
    },
    remove: async (acting, place) => {
      await transact(database, { ...asUser, acting, writes: true }, (tx) =>
        query(tx, sql`delete from draft d where ${isAt(place)}`),
      )
    },
    removeExpired,
  }
}
