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
  unsorted: boolean
  about_others: boolean
  whereabouts: boolean
  since: string | null
  also_facts: GrantRow['alsoFacts']
  own_only: boolean
  from_day: GrantRow['from']
  until_day: GrantRow['until']
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
  unsorted: grant.unsorted,
  about_others: grant.aboutOthers,
  whereabouts: grant.whereabouts,
  since: grant.since,
  also_facts: grant.alsoFacts,
  own_only: grant.ownOnly,
  from_day: grant.from,
  until_day: grant.until,
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
  unsorted: row.unsorted,
  aboutOthers: row.about_others,
  whereabouts: row.whereabouts,
  since: row.since === null ? null : (asInstant(row.since) as Instant),
  alsoFacts: row.also_facts,
  ownOnly: row.own_only,
  from: row.from_day,
  until: row.until_day,
  basis: row.basis,
})

/** The rows of a pair work become these. Rows that stay are not touched; one that is never in force is left out. */
export const replaceGrants = async (
  tx: Tx,
  pairWork: PairWorkId,
  grants: readonly GrantRow[],
): Promise<void> => {
  const rows = grants
    .filter((grant) => grant.until === null || grant.from <= grant.until)
    .map(rowOf)
    .map((row) => ({ row_hash: sha256(canonical(row)).toString('hex'), ...row }))
  await query(
    tx,
    sql`
    with wanted as (
      select * from jsonb_to_recordset(${json(rows)})
        r(row_hash text, person text, service text, standing text, rounds integer[], everything boolean, categories text[], not_categories text[], minus_topics text[], unsorted boolean, about_others boolean, whereabouts boolean, since timestamptz, also_facts text[], own_only boolean, from_day date, until_day date, basis jsonb)
    ), gone as (
      delete from access_row where pair_work = ${pairWork} and row_hash not in (select row_hash from wanted)
    )
    insert into access_row (pair_work, row_hash, person, service, standing, rounds, everything, categories, not_categories, minus_topics, unsorted, about_others, whereabouts, since, also_facts, own_only, during, basis)
    select ${pairWork}, row_hash, person, service, standing, rounds, everything, categories, not_categories, minus_topics, unsorted, about_others, whereabouts, since, also_facts, own_only, daterange(from_day, until_day, '[]'), basis
    from wanted on conflict do nothing`,
  )
}

/** `since` as text: one form, whether it comes as a row or in JSON. */
export const accessColumns = sql`person, service, standing, rounds, everything, categories, not_categories, minus_topics, unsorted, about_others, whereabouts, since::text as since, also_facts, own_only, lower(during) as from_day, upper(during) - 1 as until_day, basis`

/** As the policy of the transaction's role lets them be seen: all for a command, the actor's own in force for a reader. */
export const readGrants = async (tx: Tx, pairWork: PairWorkId): Promise<readonly GrantRow[]> => {
  const rows = await query<AccessRow>(
    tx,
    sql`select ${accessColumns} from access_row where pair_work = ${pairWork} order by row_hash`,
  )
  return rows.map(grantOf)
}
