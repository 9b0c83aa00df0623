/** Who somebody is, as far as the transaction's role gets to read it. */
import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { query, type Tx } from './database.ts'
import type { Identity, IdentityEvent, NonDisclosure, SealedKind } from './identity-desk.ts'
import { personColumns, personOf, type Row } from './people.ts'
import { placeIn } from './sealed-columns.ts'

interface IdentityRow extends Row {
  moved_to: string | null
  sealed: { what: SealedKind; sealed: string }[] | null
  former: { name: string; until: Identity['earlierNames'][number]['until'] }[] | null
  kept: SealedKind[] | null
}

const identityRows = async (
  tx: Tx,
  people: readonly PersonId[],
  kept: RawBuilder<unknown>,
): Promise<readonly Identity[]> => {
  const rows = await query<IdentityRow>(
    tx,
    sql`
    select ${personColumns}, moved_to,
      (select json_agg(json_build_object('what', s.what, 'sealed', encode(s.sealed, 'base64')) order by s.what) from person_sealed s where s.person = person.id) as sealed,
      (select json_agg(json_build_object('name', f.name, 'until', f.until_day) order by f.until_day desc, f.id) from former_name f where f.person = person.id) as former,
      ${kept} as kept
    from person where id = any (${[...new Set(people)]}::text[]) order by name_key, id`,
  )
  return rows.map((row) => {
    const values = Object.fromEntries(
      (row.sealed ?? []).map(({ what, sealed }) => [
        what,
        tx.vault.openText(placeIn('person_sealed', row.id, what), Buffer.from(sealed, 'base64')),
      ]),
    )
    return {
      ...personOf(row),
      diedOn: row.died_on,
      movedOn: row.moved_on,
      movedTo: row.moved_to,
      earlierNames: row.former ?? [],
      values,
      kept: row.kept ?? (Object.keys(values) as SealedKind[]),
    }
  })
}

/** For a reader: what is kept besides what they read is told to the home only. */
export const readIdentities = (tx: Tx, people: readonly PersonId[]): Promise<readonly Identity[]> =>
  identityRows(
    tx,
    people,
    sql`(select array_agg(k.what order by k.what) from kept_of(${[...people]}::text[]) k where k.person = person.id)`,
  )

/** For the role that corrects identities: everything. */
export const readWholeIdentities = (
  tx: Tx,
  people: readonly PersonId[],
): Promise<readonly Identity[]> => identityRows(tx, people, sql`null::text[]`)

export const readNonDisclosures = async (
  tx: Tx,
  people: readonly PersonId[],
): Promise<readonly NonDisclosure[]> =>
  people.length === 0
    ? []
    : query<NonDisclosure>(
        tx,
        sql`select id, protects, from_day as "from", until_day as until from non_disclosure
          where protects && ${[...people]}::text[] and ended_on is null order by from_day, id`,
      )

interface EventRow {
  id: string
  person: PersonId
  pair_work: IdentityEvent['pairWork']
  kind: IdentityEvent['kind']
  what: string[]
  reason: string | null
  words: Uint8Array | null
  about: string | null
  actor: PersonId
  service: string
  at: IdentityEvent['at']
}
const eventColumns = sql`id, person, pair_work, kind, what, reason, words, about, actor, service, at`

const eventOf = (tx: Tx, { pair_work: pairWork, words, ...row }: EventRow): IdentityEvent => ({
  ...row,
  pairWork,
  service: serviceOf(row.service),
  words: words === null ? null : tx.vault.openText(placeIn('identity_event', row.id), words),
})

const mostEvents = 200

export const readIdentityEvents = async (
  tx: Tx,
  people: readonly PersonId[],
): Promise<readonly IdentityEvent[]> => {
  const rows = await query<EventRow>(
    tx,
    sql`select ${eventColumns} from identity_event where person = any (${[...people]}::text[]) order by at desc, id desc limit ${mostEvents}`,
  )
  return rows.map((row) => eventOf(tx, row))
}

export const findIdentityEvent = async (
  tx: Tx,
  event: string,
): Promise<IdentityEvent | undefined> => {
  const [row] = await query<EventRow>(
    tx,
    sql`select ${eventColumns} from identity_event where id = ${event}`,
  )
  return row && eventOf(tx, row)
}
