/**
 * Notes whose day is over: their words, and every copy of them here, are destroyed as retention destroys. The envelope, the
 * digest and the day that was chosen stay, and the chain holds. What is on hold stays whole until it is released.
 */
import { sql } from 'kysely'
import type { LocalDate } from '#domain/calendar'
import type { PairWorkId, PartId } from '#domain/identity'
import { type Database, query, transact } from './database.ts'

export interface NoteDesk {
  /** `on` is today in Helsinki. @returns how many notes went */
  removeGone(on: LocalDate): Promise<number>
}

export const noteDesk = (database: Database): NoteDesk => ({
  removeGone: (on) =>
    transact(database, { role: 'app_retention', writes: true }, async (tx) => {
      await query(tx, sql`select set_config('app.day', ${on}, true)`)
      const gone = await query<{ pair_work: PairWorkId; seq: number; id: PartId }>(
        tx,
        sql`select p.pair_work, p.seq, p.id from part p join fact f on f.pair_work = p.pair_work and f.seq = p.seq and f.kind = 'note-sent'
        join part g on g.pair_work = p.pair_work and g.seq = p.seq and g.name = 'going'
        where p.name = 'note' and p.content is not null and (g.content ->> 'goesAfter')::date < ${on}::date and not is_held(p.pair_work)
        order by p.pair_work, p.seq`,
      )
      for (const { pair_work: work, seq, id } of gone)
        for (const statement of [
          sql`delete from named_in n using part p where p.pair_work = ${work} and p.id = ${id}
            and n.pair_work = p.pair_work and n.seq = p.seq and n.ordinal = p.ordinal`,
          sql`update part set content = null, salt = null where pair_work = ${work} and id = ${id}`,
          sql`update command set body_hash = 'destroyed' where pair_work = ${work} and first_seq <= ${seq} and last_seq >= ${seq}`,
          sql`update member_row set body = jsonb_set(body, '{asked}', (
              select coalesce(jsonb_agg(a order by at), '[]') from jsonb_array_elements(body -> 'asked') with ordinality one(a, at)
              where a #>> '{about,note}' is distinct from ${id}
            ))
            where pair_work = ${work} and body -> 'asked' @> jsonb_build_array(jsonb_build_object('about', jsonb_build_object('note', ${id}::text)))`,
        ])
          await query(tx, statement)
      return gone.length
    }),
})
