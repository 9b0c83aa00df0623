import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { bytea } from './canonical.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import type { BasesDesk, DisclosureInWords, DisclosureTold, UrgentTold } from './log-desk.ts'
import { nameKey } from './name-key.ts'
import type { Acting } from './store.ts'
import { before } from './use-log.ts'
import { asInstant } from './values.ts'

interface UrgentRow {
  pair_work: PairWorkId
  access: string
  opened_at: string
  person: PersonId
  service: string
  second: boolean
  reason: string
  reviewed_at: string | null
  reviewed_by: PersonId | null
  justified: boolean | null
  grounds: string | null
}
const urgentOf = (row: UrgentRow): UrgentTold => ({
  pairWork: row.pair_work,
  access: row.access,
  openedAt: asInstant(row.opened_at) as Instant,
  person: row.person,
  service: serviceOf(row.service),
  second: row.second,
  reason: row.reason,
  review:
    row.reviewed_at === null || row.reviewed_by === null || row.justified === null
      ? null
      : {
          at: asInstant(row.reviewed_at) as Instant,
          by: row.reviewed_by,
          justified: row.justified,
          reason: row.grounds ?? '',
        },
})

interface ToldRow {
  id: string
  at: string
  pair_work: PairWorkId
  kind: DisclosureTold['kind']
  person: PersonId
  service: string
  told: Readonly<Record<string, unknown>>
}
const toldOf = (row: ToldRow): DisclosureTold => ({
  id: row.id,
  at: asInstant(row.at) as Instant,
  pairWork: row.pair_work,
  kind: row.kind,
  person: row.person,
  service: serviceOf(row.service),
  told: row.told,
})

const asReader = (acting: Acting) => ({ role: 'app_user', acting, pairWork: null }) as const
const asOfficer = (acting: Acting) => ({ role: 'app_officer', acting }) as const

export const basesDesk = (database: Database): BasesDesk => ({
  inDanger: (acting, asked) =>
    transact(database, asReader(acting), async (tx) => {
      const hashes =
        asked.code === undefined ? [] : tx.vault.hashes('identity-code', asked.code).map(bytea)
      const rows = await query<{ pair_work: PairWorkId; is_home: boolean }>(
        tx,
        sql`select pair_work, is_home from pair_works_in_danger(${hashes}::text[]::bytea[], ${asked.name === undefined ? null : nameKey(asked.name)}, ${asked.birthDate ?? null}::date)`,
      )
      return rows.map((row) => ({ pairWork: row.pair_work, isHome: row.is_home }))
    }),
  ownUrgent: (acting) =>
    transact(database, asReader(acting), async (tx) => {
      const rows = await query<{ pair_work: PairWorkId; ends_at: string }>(
        tx,
        sql`select pair_work, ends_at::text from own_urgent_access() order by ends_at desc`,
      )
      return rows.map((row) => ({
        pairWork: row.pair_work,
        endsAt: asInstant(row.ends_at) as Instant,
      }))
    }),
  urgentFor: (acting, whom) =>
    transact(database, whom === 'officer' ? asOfficer(acting) : asReader(acting), async (tx) => {
      const rows = await query<UrgentRow>(
        tx,
        sql`select pair_work, access, opened_at::text, person, service, second, reason, reviewed_at::text, reviewed_by, justified, grounds from urgent_access_told('infinity', 500)`,
      )
      return rows.map(urgentOf)
    }),
  told: (acting, asked) =>
    transact(database, asOfficer(acting), async (tx) => {
      const from = before(asked.cursor)
      const rows = await query<ToldRow>(
        tx,
        sql`select id, at::text, pair_work, kind, person, service, told from disclosures_told(${from.at}::timestamptz, ${from.id}, ${asked.limit}::integer, ${asked.from ?? null}::timestamptz, ${asked.pairWork ?? null})`,
      )
      return rows.map(toldOf)
    }),
  inWords: (acting, key) => transact(database, asOfficer(acting), (tx) => wordsBehind(tx, key)),
})

const wordsBehind = async (tx: Tx, key: string): Promise<readonly DisclosureInWords[]> => {
  const rows = await query<Omit<ToldRow, 'pair_work'> & { kind: DisclosureInWords['kind'] }>(
    tx,
    sql`select id, at::text, kind, person, service, told from disclosures_in_words(${key})`,
  )
  return rows.map((row) => ({
    id: row.id,
    at: asInstant(row.at) as Instant,
    kind: row.kind,
    person: row.person,
    service: serviceOf(row.service),
    told: row.told,
  }))
}
