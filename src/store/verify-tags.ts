/**
 * Do the tags of every part follow from what it was tagged at first, which is sealed with it, and from the facts that
 * changed them? Row-level security judges by tags: a topic taken off by hand would show a part to whom nobody allowed it.
 */
import { sql } from 'kysely'
import type { PairWorkId } from '#domain/identity'
import { assemble, type ToldRow } from './assemble.ts'
import { query, type Tx } from './database.ts'
import { changesTags, type Tags, tagsAfter } from './tags.ts'

interface PartRow extends Tags {
  pair_work: PairWorkId
  part: string
  fact: string
  first_topics: string[]
  first_unsorted: boolean
  first_place: boolean
  position: number | null
}
type ChangeRow = ToldRow & { pair_work: PairWorkId }
const pageSize = 200

/** Places of the parts whose tags no fact explains; null: of one that is not sealed yet. */
export const changedTags = async (tx: Tx): Promise<readonly (number | null)[]> => {
  const found: (number | null)[] = []
  for (let after = ''; ; ) {
    const works = (
      await query<{ pair_work: PairWorkId }>(
        tx,
        sql`select distinct pair_work from fact where pair_work > ${after} order by pair_work limit ${pageSize}`,
      )
    ).map((row) => row.pair_work)
    const last = works.at(-1)
    if (last === undefined) return found
    found.push(...(await changedIn(tx, works)))
    after = last
  }
}

const changedIn = async (
  tx: Tx,
  works: readonly PairWorkId[],
): Promise<readonly (number | null)[]> => {
  const among = sql`= any (${[...works]}::text[])`
  const parts = await query<PartRow>(
    tx,
    sql`select p.pair_work, p.id as part, p.fact, p.topics, p.unsorted, p.sealed, p.whereabouts, p.first_topics, p.first_unsorted, coalesce(p.first_whereabouts, p.whereabouts) as first_place, s.chain_position as position
    from part p left join fact_seal s on s.pair_work = p.pair_work and s.seq = p.seq
    where p.pair_work ${among} and p.content is not null and p.first_topics is not null order by p.pair_work, p.seq, p.ordinal`,
  )
  const changes = await query<ChangeRow>(
    tx,
    sql`select f.pair_work, f.seq, f.id, f.kind, f.round, f.happened_at, f.recorded_at, f.by_person, f.by_service, f.command_id, p.id as part, p.name, p.category, p.topics, p.unsorted, p.readers, p.author_person, p.author_service, p.about, p.whereabouts, p.content
    from fact f join part p on p.pair_work = f.pair_work and p.seq = f.seq
    where f.pair_work ${among} and f.kind = any (${changesTags}::text[]) order by f.pair_work, f.seq, p.ordinal`,
  )
  const said = Map.groupBy(changes, (row) => row.pair_work)
  return [...Map.groupBy(parts, (row) => row.pair_work)].flatMap(([work, all]) => {
    const told = said.get(work) ?? []
    // What changed a tag was itself destroyed at its end: nobody can say any more what it said.
    if (told.some((row) => row.content === null)) return []
    const expected = tagsAfter(
      all.map((row) => ({
        part: row.part,
        fact: row.fact,
        first: {
          topics: row.first_topics,
          unsorted: row.first_unsorted,
          whereabouts: row.first_place,
        },
      })),
      assemble(told),
    )
    return all
      .filter((row) => !isSame(row, expected.get(row.part)))
      .map((row) => (row.position === null ? null : Number(row.position)))
  })
}

const isSame = (now: Tags, expected: Tags | undefined): boolean =>
  expected !== undefined &&
  now.unsorted === expected.unsorted &&
  now.sealed === expected.sealed &&
  now.whereabouts === expected.whereabouts &&
  now.topics.length === expected.topics.length &&
  now.topics.every((topic, index) => topic === expected.topics[index])
