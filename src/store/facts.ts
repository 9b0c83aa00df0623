import { sql } from 'kysely'
import type { Fact } from '#domain/facts/index'
import type { FactId, PairWorkId } from '#domain/identity'
import { assemble, type ToldRow } from './assemble.ts'
import { query, type Tx } from './database.ts'
import type { Before, Sent } from './store.ts'

const columns = sql`f.seq, f.id, f.kind, f.round, f.happened_at, f.recorded_at, f.by_person, f.by_service, f.command_id, p.id as part, p.name, p.category, p.topics, p.unsorted, p.readers, p.author_person, p.author_service, p.about, p.whereabouts, p.content`

/** The whole log, for deciding: a sealed entry keeps its envelope only. */
export const readAll = async (
  tx: Tx,
  pairWork: PairWorkId,
): Promise<{ readonly facts: readonly Fact[]; readonly lastSeq: number }> => {
  const rows = await query<ToldRow>(
    tx,
    sql`select ${columns} from fact f left join part p on p.pair_work = f.pair_work and p.seq = f.seq and not p.sealed where f.pair_work = ${pairWork} order by f.seq, p.ordinal`,
  )
  return { facts: assemble(rows), lastSeq: rows.at(-1)?.seq ?? 0 }
}

/** What row-level security lets the actor of this transaction see. */
export const readVisible = async (tx: Tx, pairWork: PairWorkId): Promise<readonly Fact[]> =>
  assemble(
    await query<ToldRow>(
      tx,
      sql`select ${columns} from part p join fact f on f.pair_work = p.pair_work and f.seq = p.seq where p.pair_work = ${pairWork} order by p.seq, p.ordinal`,
    ),
  )

/** Has this actor sent this command to this pair work before? */
export const readSent = async (
  tx: Tx,
  pairWork: PairWorkId,
  actor: string,
  sent: Sent,
): Promise<Before> => {
  const [row] = await query<{ body_hash: string; facts: FactId[] }>(
    tx,
    sql`select c.body_hash, array(select f.id::text from fact f where f.pair_work = c.pair_work and f.seq between c.first_seq and c.last_seq order by f.seq) as facts from command c where c.pair_work = ${pairWork} and c.actor = ${actor} and c.command_id = ${sent.id}`,
  )
  if (!row) return { is: 'new' }
  return row.body_hash === sent.bodyHash
    ? { is: 'already', facts: row.facts }
    : { is: 'different-body' }
}
