import { sql } from 'kysely'
import type { PairWorkId, PersonId } from '#domain/identity'
import { foldSeen } from '#domain/knowledge'
import { type AccessRow, accessColumns, grantOf } from './access.ts'
import { query, type Tx } from './database.ts'
import { visibleLog } from './facts.ts'
import { readText, type ToldLog } from './log-text.ts'
import { type Row as MemberRecord, memberColumns, memberRowOf } from './member-rows.ts'
import { type Row as PersonRecord, personColumns, personOf } from './people.ts'
import { placeIn } from './sealed-columns.ts'
import type { PairWorkRow, Sighted } from './store.ts'

interface SightRow extends ToldLog {
  grants: AccessRow[] | null
  pair_work: PairWorkRow | null
  member_row: MemberRecord | null
  people: PersonRecord[] | null
  phones: { person: PersonId; sealed: string }[] | null
}

/**
 * Everything a view is made of, in one statement: each of its selects meets the policies of its own table. The people
 * are the client and whoever of the client's side a readable part names.
 */
export const readSight = async (tx: Tx, pairWork: PairWorkId): Promise<Sighted> => {
  const [row] = await query<SightRow>(
    tx,
    sql`
    select log.*,
      (select json_agg(g) from (select ${accessColumns} from access_row where pair_work = ${pairWork} order by row_hash) g) as grants,
      (select row_to_json(w) from (select id, client, created_on as "createdOn", rehearsal from pair_work where id = ${pairWork}) w) as pair_work,
      (select row_to_json(m) from (select ${memberColumns} from member_row where pair_work = ${pairWork}) m) as member_row,
      (
        select json_agg(o) from (
          select ${personColumns} from person
          where id = (select client from pair_work where id = ${pairWork})
            or not worker and id in (select n.person from named_in n where n.pair_work = ${pairWork})
          order by name_key, id
        ) o
      ) as people,
      (
        select json_agg(json_build_object('person', s.person, 'sealed', encode(s.sealed, 'base64'))) from person_sealed s
        where s.what = 'phone' and s.person in (
          select w.client from pair_work w where w.id = ${pairWork} union select n.person from named_in n where n.pair_work = ${pairWork}
        )
      ) as phones
    from (${visibleLog(pairWork)}) log`,
  )
  const { facts } = readText(row ?? { facts: null, parts: null, contents: null })
  return {
    grants: (row?.grants ?? []).map(grantOf),
    pairWork: row?.pair_work ?? undefined,
    seen: foldSeen(facts),
    memberRow: row?.member_row ? memberRowOf(row.member_row) : undefined,
    people: (row?.people ?? []).map(personOf),
    phones: new Map(
      (row?.phones ?? []).map(({ person, sealed }) => [
        person,
        tx.vault.openText(placeIn('person_sealed', person, 'phone'), Buffer.from(sealed, 'base64')),
      ]),
    ),
  }
}
