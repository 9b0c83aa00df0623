import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { GrantRow } from '#domain/grant'
import type { PairWorkId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { canonical, sha256 } from './canonical.ts'
import { json, query, type Tx } from './database.ts'
import { asInstant } from './values.ts'

export interface AccessRow {
  person: GrantRow['person']
  service: string
  standing: GrantRow['standing']
  rounds: number[] | null
  everything: boolean
  categories: GrantRow['categories']
  not_categories: GrantRow['notCategories']
  minus_topics: GrantRow['minusTopics']
  only_topics: GrantRow['onlyTopics']
  unsorted: boolean
  about_others: boolean
  whereabouts: boolean
  since: string | null
  also_facts: GrantRow['alsoFacts']
  also_parts: GrantRow['alsoParts']
  own_only: boolean
  from_day: GrantRow['from']
  until_day: GrantRow['until']
  ends_at: string | null
  basis: GrantRow['basis']
}

const rowOf = (grant: GrantRow): AccessRow => ({
  person: grant.person,
  service: grant.service ?? '',
  standing: grant.standing,
  rounds: grant.rounds === 'all' ? null : [...grant.rounds],
  everything: grant.everything,
  categories: grant.categories,
  not_categories: grant.notCategories,
  minus_topics: grant.minusTopics,
  only_topics: grant.onlyTopics,
  unsorted: grant.unsorted,
  about_others: grant.aboutOthers,
  whereabouts: grant.whereabouts,
  since: grant.since,
  also_facts: grant.alsoFacts,
  also_parts: grant.alsoParts,
  own_only: grant.ownOnly,
  from_day: grant.from,
  until_day: grant.until,
  ends_at: grant.endsAt,
  basis: grant.basis,
})

export const grantOf = (row: AccessRow): GrantRow => ({
  person: row.person,
  service: serviceOf(row.service),
  standing: row.standing,
  rounds: row.rounds ?? 'all',
  everything: row.everything,
  categories: row.categories,
  notCategories: row.not_categories,
  minusTopics: row.minus_topics,
  onlyTopics: row.only_topics,
  unsorted: row.unsorted,
  aboutOthers: row.about_others,
  whereabouts: row.whereabouts,
  since: row.since === null ? null : (asInstant(row.since) as Instant),
  alsoFacts: row.also_facts,
  alsoParts: row.also_parts,
  ownOnly: row.own_only,
  from: row.from_day,
  until: row.until_day,
  endsAt: row.ends_at === null ? null : (asInstant(row.ends_at) as Instant),
  basis: row.basis,
})

/**
 * The rows of a pair work become these. Rows that stay are not touched; one that is never in force is left out.
 * @returns whether anybody sees more or less than before; that a newer plan is the current one is no such change
 */
export const replaceGrants = async (
  tx: Tx,
  pairWork: PairWorkId,
  grants: readonly GrantRow[],
): Promise<boolean> => {
  const rows = grants
    .filter((grant) => grant.until === null || grant.from <= grant.until)
    .map(rowOf)
    .map((row) => ({ row_hash: sha256(canonical(row)).toString('hex'), ...row }))
  const told = sql`(to_jsonb(access_row) - array['row_hash', 'also_facts', 'also_parts', 'basis'])::text as told`
  const [done] = await query<{ changed: boolean }>(
    tx,
    sql`
    with wanted as (
      select * from jsonb_to_recordset(${json(rows)})
        r(row_hash text, person text, service text, standing text, rounds integer[], everything boolean, categories text[], not_categories text[], minus_topics text[], only_topics text[], unsorted boolean, about_others boolean, whereabouts boolean, since timestamptz, also_facts text[], also_parts text[], own_only boolean, from_day date, until_day date, ends_at timestamptz, basis jsonb)
    ), gone as (
      delete from access_row where pair_work = ${pairWork} and row_hash not in (select row_hash from wanted) returning ${told}
    ), come as (
    insert into access_row (pair_work, row_hash, person, service, standing, rounds, everything, categories, not_categories, minus_topics, only_topics, unsorted, about_others, whereabouts, since, also_facts, also_parts, own_only, during, ends_at, basis)
    select ${pairWork}, row_hash, person, service, standing, rounds, everything, categories, not_categories, minus_topics, only_topics, unsorted, about_others, whereabouts, since, also_facts, also_parts, own_only, daterange(from_day, until_day, '[]'), ends_at, basis
    from wanted on conflict do nothing returning ${told}
    )
    select exists (select told from gone except select told from come)
      or exists (select told from come except select told from gone) as changed`,
  )
  return done?.changed ?? false
}

/** `since` as text: one form, whether it comes as a row or in JSON. */
export const accessColumns = sql`person, service, standing, rounds, everything, categories, not_categories, minus_topics, only_topics, unsorted, about_others, whereabouts, since::text as since, also_facts, also_parts, own_only, lower(during) as from_day, upper(during) - 1 as until_day, ends_at::text as ends_at, basis`

/** As the policy of the transaction's role lets them be seen: all for a command, the actor's own in force for a reader. */
export const readGrants = async (tx: Tx, pairWork: PairWorkId): Promise<readonly GrantRow[]> => {
  const rows = await query<AccessRow>(
    tx,
    sql`select ${accessColumns} from access_row where pair_work = ${pairWork} order by row_hash`,
  )
  return rows.map(grantOf)
}
