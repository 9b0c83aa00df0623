/** What was sealed, for the data-protection officer: never the entry itself, but who had read where it stood. */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { Fact, FactKind } from '#domain/facts/index'
import type { PairWorkId, PersonId, ServiceId } from '#domain/identity'
import type { Category } from '#domain/words'
import { serviceOf } from './assemble.ts'
import { type Database, query, type Tx, transact } from './database.ts'

export interface SealedEntry {
  readonly pairWork: PairWorkId
  readonly seal: string
  readonly kind: FactKind
  readonly categories: readonly Category[]
  readonly recordedAt: Instant
  readonly writtenBy: PersonId
  readonly sealedAt: Instant
  readonly sealedBy: PersonId
  readonly undoneAt: Instant | null
  /** Who read parts of its categories in this pair work while it stood there. */
  readonly readers: readonly {
    readonly person: PersonId
    readonly service: ServiceId | null
    readonly times: number
    readonly first: Instant
    readonly last: Instant
  }[]
}
export interface SealedDesk {
  /** Newest first. */
  list(limit: number): Promise<readonly SealedEntry[]>
}

/** In the transaction of the command that sealed it, or that took it back. */
export const noteSeals = async (
  tx: Tx,
  pairWork: PairWorkId,
  facts: readonly Fact[],
): Promise<void> => {
  for (const fact of facts) {
    if (fact.kind !== 'entry-sealed' && fact.kind !== 'seal-undone') continue
    for (const part of fact.parts) {
      const what = fact.kind === 'entry-sealed' ? 'sealed' : 'undone'
      const seal = what === 'sealed' ? part.id : String(part.values.seal)
      await query(
        tx,
        sql`insert into sealed_entry (pair_work, seal, what, at, by_person, by_service, fact, kind, categories, recorded_at, written_by, written_in)
        select ${pairWork}, ${seal}, ${what}, ${fact.recordedAt}::timestamptz, ${fact.by.person}, ${fact.by.service ?? ''}, f.id, f.kind,
          array(select distinct p.category from part p where p.pair_work = f.pair_work and p.fact = f.id order by p.category),
          f.recorded_at, f.by_person, f.by_service
        from fact f where f.pair_work = ${pairWork} and f.id = ${String(part.values.fact)}
        on conflict do nothing`,
      )
    }
  }
}

interface Row {
  pairWork: PairWorkId
  seal: string
  kind: FactKind
  categories: Category[]
  recordedAt: Instant
  writtenBy: PersonId
  sealedAt: Instant
  sealedBy: PersonId
  undoneAt: Instant | null
  person: PersonId | null
  service: string
  times: number
  first: Instant
  last: Instant
}

export const sealedDesk = (database: Database): SealedDesk => ({
  list: (limit) =>
    transact(database, { role: 'app_officer' }, async (tx) => {
      const rows = await query<Row>(
        tx,
        sql`select e.pair_work as "pairWork", e.seal, e.kind, e.categories, e.recorded_at as "recordedAt",
          e.written_by as "writtenBy", e.at as "sealedAt", e.by_person as "sealedBy", u.at as "undoneAt",
          l.person, l.service, count(l.id) as times, min(l.at) as first, max(l.at) as last
        from (select * from sealed_entry where what = 'sealed' order by at desc, seal desc limit ${limit}) e
          left join sealed_entry u on u.pair_work = e.pair_work and u.seal = e.seal and u.what = 'undone'
          left join use_log l on l.pair_works @> array[e.pair_work::text] and l.outcome = 'read'
            and l.at between e.recorded_at and e.at
            and (e.categories || array['all']) && coalesce((
              select array_agg(c) from jsonb_array_elements(l.basis) b, jsonb_array_elements_text(b -> 'categories') c
              where b ->> 'pairWork' = e.pair_work
            ), l.categories)
        group by e.pair_work, e.seal, e.kind, e.categories, e.recorded_at, e.written_by, e.at, e.by_person, u.at, l.person, l.service
        order by e.at desc, e.seal desc, max(l.at) desc`,
      )
      const entries = Map.groupBy(rows, (row) => `${row.pairWork} ${row.seal}`)
      return [...entries.values()].flatMap((all): readonly SealedEntry[] => {
        const [first] = all
        if (!first) return []
        const { pairWork, seal, kind, categories, recordedAt, writtenBy } = first
        const { sealedAt, sealedBy, undoneAt } = first
        const readers = all.flatMap(({ person, service, times, first: from, last }) =>
          person === null
            ? []
            : [{ person, service: serviceOf(service), times, first: from, last }],
        )
        return [
          {
            pairWork,
            seal,
            kind,
            categories,
            recordedAt,
            writtenBy,
            sealedAt,
            sealedBy,
            undoneAt,
            readers,
          },
        ]
      })
    }),
})
