/**
 * Everything out: of the whole county as it stands, or of one client as that client may see it. Read in the roles that
 * read; nothing is changed.
 */
import { sql } from 'kysely'
import type { Instant, LocalDate } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import { type Database, query, transact } from './database.ts'
import { readKept } from './facts.ts'
import { type Scan, scanPlace } from './scans.ts'
import { placeIn } from './sealed-columns.ts'
import type { Store } from './store.ts'
import type { Vault } from './vault.ts'

export interface ExportedPerson {
  readonly id: string
  readonly name: string
  readonly identityCode: string | null
  readonly birthDate: LocalDate | null
  readonly diedOn: LocalDate | null
  readonly language: string
  readonly address: string | null
  readonly phone: string | null
  readonly isProtected: boolean
  readonly isWorker: boolean
}
export interface ExportedUse {
  readonly at: Instant
  readonly person: string
  readonly service: string
  readonly what: string
  readonly purpose: string
  readonly outcome: string
  readonly categories: readonly string[]
}
export interface ExportedPairWork {
  readonly id: PairWorkId
  readonly client: PersonId
  readonly createdOn: LocalDate
  readonly facts: readonly Fact[]
  readonly scans: readonly Scan[]
  readonly uses: readonly ExportedUse[]
}
export interface ExportDesk {
  /** Whose pair works these are; of the whole county without a client. */
  pairWorks(client?: PersonId): Promise<readonly PairWorkId[]>
  /** `asClient`: what that client may see on that day, else all of it. */
  pairWork(pairWork: PairWorkId, asClient?: LocalDate): Promise<ExportedPairWork>
  people(only?: PersonId): Promise<readonly ExportedPerson[]>
  /** Names by id: of everybody, or of those this client's own view names. */
  names(): Promise<Readonly<Record<string, string>>>
  /** A table's rows as JSON, one a line. */
  rows(table: string): Promise<readonly string[]>
}

/** Keys, hashes and what is made anew from the rest: of no use outside the product. */
export const notExported: ReadonlySet<string> = new Set([
  'account',
  'session',
  'passkey',
  'provider_tie',
  'sign_in_link',
  'sign_in_ceremony',
  'access_row',
  'member_row',
  'journal_mark',
  'journal_need',
  'identity_command',
  'person_sealed',
  'scan',
  // Read by its writer alone.
  'draft',
  'own_setting',
  'notice_address',
  'notice_waiting',
  'notice_mark',
])

const backup = { role: 'app_backup' } as const

export const exportDesk = (database: Database, vault: Vault, read: Store['read']): ExportDesk => {
  const wholeOf = (pairWork: PairWorkId) =>
    transact(database, backup, async (tx) => {
      const [row] = await query<{ client: PersonId; created_on: LocalDate }>(
        tx,
        sql`select client, created_on from pair_work where id = ${pairWork}`,
      )
      if (!row) throw new RangeError('There is no such pair work.')
      const scans = await query<{ part: Scan['part']; kind: Scan['kind']; sealed: Uint8Array }>(
        tx,
        sql`select part, kind, sealed from scan where pair_work = ${pairWork} order by part`,
      )
      const uses = await query<ExportedUse>(
        tx,
        sql`select at, person, service, what, purpose, outcome, categories from use_log where pair_works @> array[${pairWork}] order by at, id`,
      )
      return {
        id: pairWork,
        client: row.client,
        createdOn: row.created_on,
        facts: await readKept(tx, pairWork),
        scans: scans.map(({ part, kind, sealed }) => ({
          part,
          kind,
          bytes: vault.openBytes(scanPlace(pairWork, part), sealed),
        })),
        uses,
      }
    })
  return {
    pairWorks: (client) =>
      transact(database, backup, async (tx) => {
        const rows = await query<{ id: PairWorkId }>(
          tx,
          sql`select id from pair_work where ${client ?? null}::text is null or client = ${client ?? ''} order by created_on, id`,
        )
        return rows.map((row) => row.id)
      }),
    pairWork: async (pairWork, asClient) => {
      const whole = await wholeOf(pairWork)
      if (!asClient) return whole
      const seen = await read(
        { person: whole.client, service: null, on: asClient },
        pairWork,
        (tx) => tx.seen(),
      )
      const parts = new Set(seen.all.flatMap((fact) => fact.parts.map((part): string => part.id)))
      return {
        ...whole,
        facts: seen.all,
        scans: whole.scans.filter((scan) => parts.has(scan.part)),
      }
    },
    people: (only) =>
      transact(database, backup, async (tx) => {
        const rows = await query<Record<string, unknown> & { id: string }>(
          tx,
          sql`select id, name, birth_date, died_on, language, secret_whereabouts, worker from person where ${only ?? null}::text is null or id = ${only ?? ''} order by worker, id`,
        )
        const sealed = await query<{ person: string; what: string; sealed: Uint8Array }>(
          tx,
          sql`select person, what, sealed from person_sealed`,
        )
        const open = (person: string, what: string) => {
          const found = sealed.find((one) => one.person === person && one.what === what)
          return found ? vault.openText(placeIn('person_sealed', person, what), found.sealed) : null
        }
        return rows.map((row) => ({
          id: row.id,
          name: String(row.name),
          identityCode: open(row.id, 'identity-code'),
          birthDate: row.birth_date as LocalDate | null,
          diedOn: row.died_on as LocalDate | null,
          language: String(row.language),
          address: open(row.id, 'address'),
          phone: open(row.id, 'phone'),
          isProtected: row.secret_whereabouts === true,
          isWorker: row.worker === true,
        }))
      }),
    names: () =>
      transact(database, backup, async (tx) => {
        const people = await query<{ id: string; name: string }>(
          tx,
          sql`select id, name from person`,
        )
        const services = await query<{ id: string; name: { fi: string } }>(
          tx,
          sql`select id, name from service`,
        )
        return Object.fromEntries([
          ...people.map((one) => [one.id, one.name] as const),
          ...services.map((one) => [one.id, one.name.fi] as const),
        ])
      }),
    rows: (table) =>
      transact(database, backup, async (tx) => {
        const rows = await query<{ line: string }>(
          tx,
          sql`select row_to_json(t)::text as line from ${sql.id(table)} t`,
        )
        return rows.map((row) => row.line)
      }),
  }
}

export const pairWorkId = (value: string): PairWorkId => id<'pair-work'>(value)
export const personId = (value: string): PersonId => id<'person'>(value)
