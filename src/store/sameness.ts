/** Which records are of one person: as it was settled, or as one identity code tells. */
import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domain/identity'
import type { Duplicate } from './identity-desk.ts'

/** Two records a person settled to be of two people. */
const areApart = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`exists (
  select from sameness s where not s.is_same and s.undone_at is null and (s.one, s.other) in ((${one}, ${other}), (${other}, ${one}))
)`

/**
 * Everybody joined to the person by "the same" or by one identity code, however many records lie between; but nobody who
 * was settled to be somebody else. It walks from the person, each step by an index: whoever reads asks it every time, and
 * a county's other records are none of its business.
 */
export const sameAs = (person: PersonId) => sql<{ person: PersonId }>`
  with recursive same(person) as (
    select ${person}::text
    union
    select step.person from same cross join lateral (
      select s.other::text as person from sameness s where s.one = same.person and s.is_same and s.undone_at is null
      union all
      select s.one::text from sameness s where s.other = same.person and s.is_same and s.undone_at is null
      union all
      select b.person::text from person_sealed a join person_sealed b on b.hash = a.hash and b.person <> a.person
      where a.person = same.person and not ${areApart(sql`a.person`, sql`b.person`)}
        and (select p.rehearsal from person p where p.id = a.person) = (select p.rehearsal from person p where p.id = b.person)
    ) step
  )
  select person from same where not ${areApart(sql`${person}::text`, sql`same.person`)} order by (person <> ${person}::text), person`

/** By hash under any one key; while keys are being changed a pair may be told a little later. */
export const duplicates = (limit: number) => sql<Duplicate>`
  select distinct on (one, other) one, other, because from (
    select a.person::text as one, b.person::text as other, 'identity-code' as because, 0 as place
    from person_sealed a join person_sealed b on a.hash = b.hash and a.person < b.person
    union all
    select a.id::text, b.id::text, 'name-and-birth-date', 1
    from person a join person b on a.name_key = b.name_key and a.birth_date = b.birth_date and a.id < b.id
    where not a.worker and not b.worker
  ) pair
  where not exists (select from sameness s where s.one = pair.one and s.other = pair.other and s.undone_at is null)
    and (select p.rehearsal from person p where p.id = pair.one) = (select p.rehearsal from person p where p.id = pair.other)
  order by one, other, place limit ${limit}`
