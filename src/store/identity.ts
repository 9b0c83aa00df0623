import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/calendar'
import type { PairWorkId, PersonId } from '#domain/identity'
import { processMark } from './append.ts'
import { bytea } from './canonical.ts'
import {
  aloneWithIdentities,
  become,
  type Database,
  query,
  recordedChannel,
  type Tx,
  transact,
} from './database.ts'
import type {
  Correction,
  IdentityDesk,
  IdentityEvent,
  IdentityTransaction,
  NonDisclosure,
  Sameness,
  SealedKind,
} from './identity-desk.ts'
import { findIdentityEvent, readNonDisclosures, readWholeIdentities } from './identity-read.ts'
import { needsJournal } from './journal-desk.ts'
import { nameKey } from './name-key.ts'
import { duplicates, sameAs } from './sameness.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'
import { decideTransaction } from './transactions.ts'

const asBytes = (bytes: Uint8Array | null): RawBuilder<unknown> =>
  bytes === null ? sql`null::bytea` : sql`${bytea(bytes)}::text::bytea`

const recordEvent = async (tx: Tx, event: IdentityEvent): Promise<void> => {
  const words =
    event.words === null
      ? null
      : tx.vault.sealText(placeIn('identity_event', event.id), event.words)
  await query(
    tx,
    sql`insert into identity_event (id, person, pair_work, kind, what, reason, words, about, actor, service, at)
      values (${event.id}, ${event.person}, ${event.pairWork}, ${event.kind}, ${[...event.what]}::text[], ${event.reason}, ${asBytes(words)}, ${event.about}, ${event.actor}, ${event.service ?? ''}, ${event.at}::timestamptz)`,
  )
  await journalOrder(tx, event)
}

/** An order that began, or protects others now, is journaled: a restored backup shows nobody's whereabouts again. */
const journalOrder = async (tx: Tx, event: IdentityEvent): Promise<void> => {
  if (!tx.journal || event.kind !== 'non-disclosure-began' || event.about === null) return
  const [order] = await query<{ protects: PersonId[]; from: LocalDate; until: LocalDate | null }>(
    tx,
    sql`select protects, from_day as "from", until_day as until from non_disclosure where id = ${event.about} and ended_on is null`,
  )
  if (!order) return
  const end = await tx.journal.write({ is: 'order', at: event.at, key: event.about, ...order })
  if (end) await query(tx, needsJournal(end))
}

const putSealed = (
  tx: Tx,
  person: PersonId,
  what: SealedKind,
  value: string | null,
): Promise<unknown> => {
  if (value === null)
    return query(tx, sql`delete from person_sealed where person = ${person} and what = ${what}`)
  const sealed = tx.vault.sealText(placeIn('person_sealed', person, what), value)
  const hash = what === 'identity-code' ? tx.vault.hash('identity-code', value) : null
  return query(
    tx,
    sql`insert into person_sealed (person, what, sealed, hash) values (${person}, ${what}, ${asBytes(sealed)}, ${asBytes(hash)})
      on conflict (person, what) do update set sealed = excluded.sealed, hash = excluded.hash`,
  )
}

const correct = async (
  tx: Tx,
  person: PersonId,
  { birthDate, language, values = {} }: Correction,
): Promise<void> => {
  const changes = [
    ...(birthDate === undefined ? [] : [sql`birth_date = ${birthDate}::date`]),
    ...(language === undefined ? [] : [sql`language = ${language}`]),
  ]
  if (changes.length > 0)
    await query(tx, sql`update person set ${sql.join(changes)} where id = ${person}`)
  for (const [what, value] of Object.entries(values))
    if (value !== undefined) await putSealed(tx, person, what as SealedKind, value)
}

/** Whoever an order that stands protects has secret whereabouts; nobody else of those it was about. */
const refreshSecrecy = (tx: Tx, people: readonly PersonId[]) =>
  query(
    tx,
    sql`update person set secret_whereabouts = exists (select from non_disclosure o where person.id = any (o.protects) and o.ended_on is null)
      where id = any (${[...people]}::text[])`,
  )

const putNonDisclosure = async (tx: Tx, order: NonDisclosure): Promise<void> => {
  const [before] = await query<{ protects: PersonId[] }>(
    tx,
    sql`select protects from non_disclosure where id = ${order.id}`,
  )
  await query(
    tx,
    sql`insert into non_disclosure (id, protects, from_day, until_day) values (${order.id}, ${[...order.protects]}::text[], ${order.from}::date, ${order.until}::date)
      on conflict (id) do update set protects = excluded.protects, until_day = excluded.until_day`,
  )
  await refreshSecrecy(tx, [...(before?.protects ?? []), ...order.protects])
}

const endNonDisclosure: (tx: Tx) => IdentityTransaction['endNonDisclosure'] =
  (tx) =>
  async (order, on): Promise<void> => {
    const [ended] = await query<{ protects: PersonId[] }>(
      tx,
      sql`update non_disclosure set ended_on = ${on}::date where id = ${order} and ended_on is null returning protects`,
    )
    if (ended) await refreshSecrecy(tx, ended.protects)
  }

const samenessColumns = sql`id, one, other, is_same as "isSame", decided_at as "decidedAt"`

const identityTransaction = (
  tx: Tx,
  acting: Acting,
  remade: (pairWork: PairWorkId) => void,
): IdentityTransaction => ({
  askedOnce: async ({ id, mark, pairWork }) => {
    const added = await query(
      tx,
      sql`insert into identity_command (actor, command_id, pair_work, mark) values (${acting.person}, ${id}, ${pairWork}, ${mark}) on conflict do nothing returning 1`,
    )
    if (added.length === 1) return 'new'
    const [before] = await query<{ mark: string }>(
      tx,
      sql`select mark from identity_command where actor = ${acting.person} and command_id = ${id}`,
    )
    return before?.mark === mark ? 'already' : 'different'
  },
  find: async (person) => (await readWholeIdentities(tx, [person]))[0],
  namedIn: async (pairWork) => {
    const rows = await query<{ person: PersonId }>(
      tx,
      sql`select client as person from pair_work where id = ${pairWork} union select person from named_in where pair_work = ${pairWork}`,
    )
    return rows.map(({ person }) => person)
  },
  correct: (person, correction) => correct(tx, person, correction),
  rename: async (person, name, until, formerId) => {
    if (until !== null)
      await query(
        tx,
        sql`insert into former_name (id, person, name, name_key, until_day) select ${formerId}, id, name, name_key, ${until}::date from person where id = ${person}`,
      )
    await query(
      tx,
      sql`update person set name = ${name}, name_key = ${nameKey(name)} where id = ${person}`,
    )
  },
  setDeath: async (person, on) => {
    await query(tx, sql`update person set died_on = ${on}::date where id = ${person}`)
  },
  setMove: async (person, on, to) => {
    await query(
      tx,
      sql`update person set moved_on = ${on}::date, moved_to = ${to} where id = ${person}`,
    )
  },
  nonDisclosures: (people) => readNonDisclosures(tx, people),
  putNonDisclosure: (order) => putNonDisclosure(tx, order),
  endNonDisclosure: endNonDisclosure(tx),
  record: (event) => recordEvent(tx, event),
  findEvent: (event) => findIdentityEvent(tx, event),
  putSameness: async ({ id, one, other, isSame, decidedAt }) => {
    const [first, second] = one < other ? [one, other] : [other, one]
    await query(
      tx,
      sql`insert into sameness (id, one, other, is_same, decided_at) values (${id}, ${first}, ${second}, ${isSame}, ${decidedAt}::timestamptz)`,
    )
  },
  findSameness: async (sameness) => {
    const [row] = await query<Sameness>(
      tx,
      sql`select ${samenessColumns} from sameness where id = ${sameness} and undone_at is null`,
    )
    return row
  },
  undoSameness: async (sameness, at) => {
    await query(
      tx,
      sql`update sameness set undone_at = ${at}::timestamptz where id = ${sameness} and undone_at is null`,
    )
  },
  concerning: async (people) => {
    const rows = await query<{ pair_work: PairWorkId }>(
      tx,
      sql`select id as pair_work from pair_work where client = any (${[...people]}::text[])
        union select pair_work from named_in where person = any (${[...people]}::text[]) order by 1`,
    )
    return rows.map((row) => row.pair_work)
  },
  within: async (pairWork, run) => {
    await query(tx, become({ role: 'app_decide', acting, pairWork }))
    const value = await run(
      decideTransaction(
        tx,
        pairWork,
        acting,
        () => {},
        () => {},
        tx.vault,
      ),
    )
    await query(tx, become({ role: 'app_identity', acting }))
    remade(pairWork)
    return value
  },
})

export const identityDesk = (
  database: Database,
  told: (pairWork: PairWorkId) => void,
): IdentityDesk => {
  const reading = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
    transact(database, { role: 'app_identity' }, run)
  return {
    change: async (acting, run) => {
      const remade = new Set<PairWorkId>()
      const value = await transact(
        database,
        { role: 'app_identity', acting, writes: true },
        async (tx) => {
          await query(tx, aloneWithIdentities)
          const given = await run(identityTransaction(tx, acting, (one) => remade.add(one)))
          for (const one of remade)
            await query(tx, sql`select pg_notify(${recordedChannel}, ${`${processMark}:${one}`})`)
          return given
        },
      )
      for (const one of remade) told(one)
      return value
    },
    reveal: (acting, event) =>
      transact(database, { role: 'app_identity', acting, writes: true }, async (tx) => {
        await recordEvent(tx, event)
        await query(tx, become({ role: 'app_user', acting, pairWork: event.pairWork }))
        await query(tx, sql`select set_config('app.reveal', ${event.id}, true)`)
        const rows = await query<{ what: SealedKind; sealed: Uint8Array }>(
          tx,
          sql`select what, sealed from person_sealed where person = ${event.person} and what = any (${[...event.what]}::text[]) order by what`,
        )
        return Object.fromEntries(
          rows.map(({ what, sealed }) => [
            what,
            tx.vault.openText(placeIn('person_sealed', event.person, what), sealed),
          ]),
        )
      }),
    sameAs: (person) =>
      reading(async (tx) => (await query(tx, sameAs(person))).map((row) => row.person)),
    areApart: (people) =>
      reading(async (tx) => {
        const ids = sql`${[...people]}::text[]`
        const rows = await query(
          tx,
          sql`select 1 from sameness where not is_same and undone_at is null and one = any (${ids}) and other = any (${ids}) limit 1`,
        )
        return rows.length > 0
      }),
    duplicates: (limit) => reading((tx) => query(tx, duplicates(limit))),
    settled: (limit) =>
      reading((tx) =>
        query<Sameness>(
          tx,
          sql`select ${samenessColumns} from sameness where undone_at is null order by decided_at desc, id limit ${limit}`,
        ),
      ),
    identities: (people) => reading((tx) => readWholeIdentities(tx, people)),
  }
}
