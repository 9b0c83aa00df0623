import { type RawBuilder, sql } from 'kysely'
import type { Fact } from '#domain/facts/index'
import type { FactId, PairWorkId } from '#domain/identity'
import { query, type Tx } from './database.ts'
import { readText, signs, type ToldLog } from './log-text.ts'
import type { Before, Sent } from './store.ts'

const line = sql.lit(signs.line)
const field = sql.lit(signs.field)
const item = sql.lit(signs.item)

/** A statement whose one row is a `ToldLog`. `which` says of parts what a role's policy does not say already. */
const logOf = (pairWork: PairWorkId, which: RawBuilder<unknown>) => sql<ToldLog>`
  select string_agg(concat_ws(${field}, p.seq, p.id, p.name, p.category, array_to_string(p.topics, ${item}), p.unsorted, array_to_string(p.readers, ${item}), p.author_person, p.author_service, coalesce(p.about, ''), p.whereabouts), ${line}) as parts,
    '[' || string_agg(coalesce(p.content::text, 'null'), ',') || ']' as contents,
    (
      select string_agg(concat_ws(${field}, f.seq, f.id, f.kind, f.round, f.happened_at, f.recorded_at, f.by_person, f.by_service, f.command_id), ${line})
      from (select * from fact where pair_work = ${pairWork} order by seq) f
    ) as facts
  from (select * from part where pair_work = ${pairWork}${which} order by seq, ordinal) p`

const nothing: ToldLog = { facts: null, parts: null, contents: null }

/** What row-level security lets the actor of a transaction see: an envelope has a part that is seen. */
export const visibleLog = (pairWork: PairWorkId): RawBuilder<ToldLog> => logOf(pairWork, sql``)

/** The whole log, for deciding: a sealed entry keeps its envelope only. */
export const readAll = async (
  tx: Tx,
  pairWork: PairWorkId,
): Promise<{ readonly facts: readonly Fact[]; readonly lastSeq: number }> => {
  const [log] = await query(tx, logOf(pairWork, sql` and not sealed`))
  return readText(log ?? nothing)
}

/** Everything that has not been destroyed, sealed entries too: what retention counts. */
export const readKept = async (tx: Tx, pairWork: PairWorkId): Promise<readonly Fact[]> => {
  const [log] = await query(tx, logOf(pairWork, sql` and content is not null`))
  return readText(log ?? nothing).facts
}

export const readVisible = async (tx: Tx, pairWork: PairWorkId): Promise<readonly Fact[]> => {
  const [log] = await query(tx, visibleLog(pairWork))
  return readText(log ?? nothing).facts
}

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
