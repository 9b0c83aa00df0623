import { sql } from 'kysely'
import { type Fact, type FactKind, type NewFact, type Part, shapeOf } from '#domain/facts/index'
import type { PairWorkId } from '#domain/identity'
import { bytea, newSalt } from './canonical.ts'
import { json, query, recordedChannel, type Tx } from './database.ts'
import { factDigest, partDigest } from './digest.ts'
import { readSent } from './facts.ts'
import { sealInvitations } from './invitations.ts'
import { noteSeals } from './sealed-entries.ts'
import type { Before, Sent } from './store.ts'
import { changesOf, isOfSeals, sealedBy } from './tags.ts'

/** This process, so that it can tell its own notices from others'. */
export const processMark = newSalt().toString('hex')

const personFields = new Set(['person', 'persons', 'party'])

/** Everybody a part names, whoever they are; the statement keeps those of the client's side. */
const namedIn = (kind: FactKind, part: Part): readonly string[] => {
  const fields = shapeOf(kind)[part.name]?.fields ?? {}
  const inValues = Object.entries(part.values).flatMap(([name, value]) =>
    personFields.has(fields[name]?.is ?? '') ? [value].flat() : [],
  )
  return [...new Set([...inValues, part.about, part.author.person, ...part.readers])].filter(
    (one) => typeof one === 'string',
  )
}

/**
 * Adds facts after `lastSeq`, in one statement with their parts, their command and what seals them. Where somebody else
 * was quicker the primary key says so: nothing of the transaction may stay then.
 */
export const append = async (
  tx: Tx,
  pairWork: PairWorkId,
  actor: string,
  lastSeq: number,
  facts: readonly NewFact[],
  sent: Sent,
): Promise<'recorded' | 'conflict' | Exclude<Before, { is: 'new' }>> => {
  const rows = facts.map((fact, index) => rowsOf(pairWork, lastSeq + 1 + index, fact))
  const parts = rows.flatMap((row) => row.parts)
  const [done] = await query<{ facts: number; parts: number; commands: number }>(
    tx,
    sql`
    with new_fact as (
      insert into fact (pair_work, seq, id, kind, round, happened_at, recorded_at, by_person, by_service, command_id)
      select ${pairWork}, r.* from jsonb_to_recordset(${json(rows.map((row) => row.fact))})
        r(seq integer, id text, kind text, round integer, happened_at timestamptz, recorded_at timestamptz, by_person text, by_service text, command_id text)
      on conflict (pair_work, seq) do nothing returning 1
    ), new_part as (
      insert into part (pair_work, seq, ordinal, id, fact, round, recorded_at, name, category, topics, unsorted, first_topics, first_unsorted, readers, author_person, author_service, about, whereabouts, content, salt, digest)
      select ${pairWork}, r.* from jsonb_to_recordset(${json(parts)})
        r(seq integer, ordinal integer, id text, fact text, round integer, recorded_at timestamptz, name text, category text, topics text[], unsorted boolean, first_topics text[], first_unsorted boolean, readers text[], author_person text, author_service text, about text, whereabouts boolean, content jsonb, salt bytea, digest bytea)
      on conflict (pair_work, seq, ordinal) do nothing returning 1
    ), new_name as (
      insert into named_in (pair_work, seq, ordinal, person)
      select ${pairWork}, r.seq, r.ordinal, p.id
      from jsonb_to_recordset(${json(rows.flatMap((row) => row.named))}) r(seq integer, ordinal integer, person text)
        join person p on p.id = r.person and not p.worker
      where p.id <> (select client from pair_work where id = ${pairWork})
      on conflict do nothing
    ), new_command as (
      insert into command (pair_work, actor, command_id, body_hash, first_seq, last_seq)
      values (${pairWork}, ${actor}, ${sent.id}, ${sent.bodyHash}, ${lastSeq + 1}, ${lastSeq + facts.length})
      on conflict do nothing returning 1
    ), to_seal as (
      insert into fact_seal (pair_work, seq, digest)
      select ${pairWork}, r.* from jsonb_to_recordset(${json(rows.map((row) => row.seal))}) r(seq integer, digest bytea)
      on conflict do nothing
    )
    select (select count(*) from new_fact)::integer as facts, (select count(*) from new_part)::integer as parts,
      (select count(*) from new_command)::integer as commands,
      pg_notify(${recordedChannel}, ${`${processMark}:${pairWork}`})::text as told`,
  )
  if (done?.commands === 0) {
    const before = await readSent(tx, pairWork, actor, sent)
    if (before.is !== 'new') return before
  }
  if (done?.facts !== facts.length || done.parts !== parts.length) return 'conflict'
  await changeTags(tx, pairWork, facts)
  return 'recorded'
}

const rowsOf = (pairWork: PairWorkId, seq: number, fact: NewFact) => {
  const parts = fact.parts.map((part, index) => {
    const salt = newSalt()
    const digest = partDigest(salt, part, part)
    return { part, ordinal: index + 1, salt, digest }
  })
  return {
    fact: {
      seq,
      id: fact.id,
      kind: fact.kind,
      round: fact.round,
      happened_at: fact.happenedAt,
      recorded_at: fact.recordedAt,
      by_person: fact.by.person,
      by_service: fact.by.service ?? '',
      command_id: fact.commandId,
    },
    parts: parts.map(({ part, ordinal, salt, digest }) => ({
      seq,
      ordinal,
      id: part.id,
      fact: fact.id,
      round: fact.round,
      recorded_at: fact.recordedAt,
      name: part.name,
      category: part.category,
      topics: part.topics,
      unsorted: part.unsorted,
      first_topics: part.topics,
      first_unsorted: part.unsorted,
      readers: part.readers,
      author_person: part.author.person,
      author_service: part.author.service ?? '',
      about: part.about,
      whereabouts: part.whereabouts,
      content: part.values,
      salt: bytea(salt),
      digest: bytea(digest),
    })),
    named: parts.flatMap(({ part, ordinal }) =>
      namedIn(fact.kind, part).map((person) => ({ seq, ordinal, person })),
    ),
    seal: {
      seq,
      digest: bytea(
        factDigest(
          pairWork,
          seq,
          fact,
          parts.map(({ digest }) => digest),
        ),
      ),
    },
  }
}

const changeTags = async (tx: Tx, pairWork: PairWorkId, facts: readonly Fact[]) => {
  const { topics, kept, places } = changesOf(facts)
  for (const [part, now] of topics)
    await query(
      tx,
      sql`update part set topics = ${[...now]}::text[], unsorted = false where pair_work = ${pairWork} and id = ${part}`,
    )
  for (const part of kept)
    await query(
      tx,
      sql`update part set unsorted = true where pair_work = ${pairWork} and id = ${part}`,
    )
  for (const part of places)
    await query(
      tx,
      sql`update part set first_whereabouts = whereabouts, whereabouts = true where pair_work = ${pairWork} and id = ${part} and not whereabouts`,
    )
  if (!facts.some(isOfSeals)) return
  await changeSeals(tx, pairWork)
  await sealInvitations(tx, pairWork)
  await noteSeals(tx, pairWork, facts)
}

/** `sealedBy` of the whole log, for whatever any seal ever named. */
const changeSeals = (tx: Tx, pairWork: PairWorkId) =>
  query(
    tx,
    sql`with told as (
      select f.kind, p.id, p.content from fact f join part p on p.pair_work = f.pair_work and p.seq = f.seq
      where f.pair_work = ${pairWork} and f.kind in ('entry-sealed', 'seal-undone')
    ), seal as (
      select s.content ->> 'fact' as fact, coalesce(s.content -> 'parts', '[]') as parts,
        not exists (select from told u where u.kind = 'seal-undone' and u.content ->> 'seal' = s.id) as stands
      from told s where s.kind = 'entry-sealed'
    ), named as (
      select p.seq, p.ordinal, bool_or(s.stands) as sealed
      from part p join seal s on s.fact = p.fact or s.parts ? p.id
      where p.pair_work = ${pairWork} group by p.seq, p.ordinal
    )
    update part p set sealed = n.sealed from named n
      where p.pair_work = ${pairWork} and p.seq = n.seq and p.ordinal = n.ordinal and p.sealed <> n.sealed`,
  )

/** The log with new facts at its end, as reading it again would give it: what is opened again must be read anew. */
export const withNew = (all: readonly Fact[], facts: readonly NewFact[]): readonly Fact[] => {
  const { topics, kept, places } = changesOf(facts)
  const together = [...all, ...facts]
  if (topics.size + kept.size + places.size === 0 && !facts.some(isOfSeals)) return together
  const isSealed = sealedBy(together)
  return together.map((fact) => ({
    ...fact,
    parts: fact.parts
      .filter((part) => !isSealed({ part: part.id, fact: fact.id }))
      .map((part) => {
        const now = topics.get(part.id)
        const tagged = now ? { ...part, topics: now, unsorted: false } : part
        const inside = kept.has(part.id) ? { ...tagged, unsorted: true } : tagged
        return places.has(part.id) ? { ...inside, whereabouts: true } : inside
      }),
  }))
}
