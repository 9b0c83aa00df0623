/** Walks a sealed log from its beginning and says where it is not what was sealed. Told by place, never by content. */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId } from '#domain/identity'
import type { Topic } from '#domain/words'
import { assemble, type ToldRow } from './assemble.ts'
import {
  beginning,
  isAt,
  link,
  signedBytes,
  type UseDigestRow,
  useDigest,
  useDigestColumns,
} from './chain.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import { factDigest, partDigest } from './digest.ts'
import type { Chain, Head, HeadKeeper, Tampering } from './store.ts'
import { asInstant } from './values.ts'
import { changedTags } from './verify-tags.ts'

interface Sealed {
  readonly position: number
  readonly previous: Buffer
  readonly hash: Buffer
  /** Of what stands there now; null: it is gone. */
  readonly digest: Buffer | null
}
export interface Verified {
  readonly tampering: readonly Tampering[]
  readonly sealed: number
  readonly waiting: number
}
const pageSize = 1000
/** So many of one kind are told; a log that is wrong from its beginning need not be listed row by row. */
const most = 100

export const verifyChain = (
  database: Database,
  keeper: HeadKeeper,
  chain: Chain,
): Promise<Verified> =>
  transact(database, { role: 'app_sealer' }, async (tx) => {
    const found: Tampering[] = []
    const tell = (what: Tampering['what'], position: number | null) => {
      const isTold = found.some((one) => one.what === what && one.position === position)
      if (isTold && position !== null) return
      if (found.filter((one) => one.what === what).length < most)
        found.push({ chain, what, position })
    }
    const kept = await keeper.read(chain)
    for (const head of [kept.head, kept.next])
      if (head && !keeper.isSigned(signedBytes(head), head.signature))
        tell('head-forged', head.position)

    const witnessed: Head[] = []
    for (const witness of keeper.witnesses ?? []) {
      const { head, isUnbroken } = await witness.newest(chain)
      if (!isUnbroken) tell('witness-broken', head?.position ?? null)
      if (!head) continue
      if (keeper.isSigned(signedBytes(head), head.signature)) witnessed.push(head)
      else tell('head-forged', head.position)
    }
    const at = new Map<number, Buffer | null>(witnessed.map(({ position }) => [position, null]))

    let last = await beginningOf(tx, keeper, chain, kept.head)
    let atHead: Buffer | null = null
    const broken: Sealed[] = []
    for (;;) {
      const page = await readSealed(tx, chain, last.position)
      if (page.length === 0) break
      for (const row of page) {
        for (
          let gone = last.position + 1;
          gone < row.position && gone - last.position <= most;
          gone += 1
        )
          tell('removed', gone)
        const follows = row.position !== last.position + 1 || row.previous.equals(last.hash)
        if (row.digest === null) tell('removed', row.position)
        else if (!follows || !isLinked(row, row.position)) broken.push(row)
        if (row.position === kept.head?.position) atHead = row.hash
        if (at.has(row.position)) at.set(row.position, row.hash)
        last = { position: row.position, hash: row.hash }
      }
    }
    for (const row of broken.slice(0, most)) {
      const isMoved =
        isLinked(row, row.position) || broken.some((other) => isLinked(row, other.position))
      tell(isMoved ? 'reordered' : 'changed', row.position)
    }
    const isWhole = isAt(kept.head, last) || (kept.next !== null && isAt(kept.next, last))
    if (!isWhole) {
      if (kept.head === null) tell('head-lost', last.position)
      else if (last.position < kept.head.position) tell('removed', kept.head.position)
      else if (atHead?.toString('hex') !== kept.head.hash) tell('recomputed', kept.head.position)
      else tell('added', last.position)
    }
    for (const head of witnessed) {
      if (head.position > (kept.head?.position ?? 0) && head.position !== kept.next?.position)
        tell('head-old', kept.head?.position ?? null)
      const hash = at.get(head.position) ?? null
      // Only what the heads beside the database do not tell already.
      if (hash !== null && hash.toString('hex') !== head.hash && isWhole)
        tell('recomputed', head.position)
      if (hash === null && head.position > last.position && isWhole) tell('removed', head.position)
    }
    if (chain === 'facts') for (const place of await changedTags(tx)) tell('retagged', place)
    const rest = await readUnsealed(tx, chain)
    for (let index = 0; index < rest.changed; index += 1) tell('changed', null)
    for (let index = 0; index < rest.added; index += 1) tell('added', null)
    for (let index = 0; index < rest.removed; index += 1) tell('removed', null)
    return { tampering: found, sealed: last.position, waiting: rest.waiting }
  })

/**
 * Where what is left of a chain begins: after the last row whose time to be kept had run out, at a head that was signed
 * when that row was the last. A head of less than 12 years before the newest is no such place: whoever cut there cut too
 * much.
 */
const beginningOf = async (tx: Tx, keeper: HeadKeeper, chain: Chain, newest: Head | null) => {
  const [cut] = await query<Head & { sealed_at: string }>(
    tx,
    sql`select h.chain, h.position, encode(h.hash, 'hex') as hash, h.sealed_at::text, h.signature
    from log_cut c join head h on h.chain = c.chain and h.position = c.position where c.chain = ${chain}`,
  )
  const none = { position: 0, hash: beginning }
  if (!cut) return none
  const head = {
    chain,
    position: Number(cut.position),
    hash: cut.hash,
    sealedAt: asInstant(cut.sealed_at) as Instant,
  }
  const fullOn = `${Number(head.sealedAt.slice(0, 4)) + 12}${head.sealedAt.slice(4)}`
  const isOld = newest !== null && fullOn <= newest.sealedAt
  return isOld && keeper.isSigned(signedBytes(head), cut.signature)
    ? { position: head.position, hash: Buffer.from(cut.hash, 'hex') }
    : none
}

const isLinked = (row: Sealed, position: number): boolean =>
  row.digest !== null && link(row.previous, position, row.digest).equals(row.hash)

type Links = { position: number; previous: Uint8Array; hash: Uint8Array }
const links = sql`chain_position as position, previous_hash as previous, hash`

const readSealed = async (tx: Tx, chain: Chain, after: number): Promise<readonly Sealed[]> => {
  if (chain === 'use-log') {
    const rows = await query<UseDigestRow & Links>(
      tx,
      sql`select ${useDigestColumns}, ${links} from use_log where chain_position > ${after} order by chain_position limit ${pageSize}`,
    )
    return rows.map((row) => sealedOf(row, useDigest(row)))
  }
  const rows = await query<SealRow & Links>(
    tx,
    sql`select pair_work, seq, digest, ${links} from fact_seal where chain_position > ${after} order by chain_position limit ${pageSize}`,
  )
  const digests = await digestsNow(tx, rows)
  return rows.map((row) => sealedOf(row, digests.get(keyOf(row)) ?? null))
}

const sealedOf = (row: Links, digest: Buffer | null): Sealed => ({
  position: Number(row.position),
  previous: Buffer.from(row.previous),
  hash: Buffer.from(row.hash),
  digest,
})

interface SealRow {
  pair_work: PairWorkId
  seq: number
  digest: Uint8Array
}
interface ContentRow extends ToldRow {
  pair_work: PairWorkId
  /** Does what the part repeats of its envelope still equal it? Who sees the part is judged by that. */
  fits: boolean | null
  salt: Uint8Array | null
  digest: Uint8Array | null
  first_topics: Topic[] | null
  first_unsorted: boolean | null
}
const keyOf = (row: { pair_work: string; seq: number }) => `${row.pair_work}/${row.seq}`

/**
 * What each of these facts would be sealed by as it stands now. A part whose text and salt were destroyed together at the
 * end of its retention goes on as its digest.
 */
const digestsNow = async (
  tx: Tx,
  seals: readonly { pair_work: PairWorkId; seq: number }[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const rows = await query<ContentRow>(
    tx,
    sql`select f.pair_work, f.seq, f.id, f.kind, f.round, f.happened_at, f.recorded_at, f.by_person, f.by_service, f.command_id, p.id as part, p.name, p.category, p.topics, p.unsorted, p.readers, p.author_person, p.author_service, p.about, coalesce(p.first_whereabouts, p.whereabouts) as whereabouts, p.content, p.salt, p.digest, p.first_topics, p.first_unsorted,
      (p.fact = f.id and p.round = f.round and p.recorded_at = f.recorded_at) as fits
    from unnest(${seals.map((row) => row.pair_work)}::text[], ${seals.map((row) => row.seq)}::integer[]) s(pair_work, seq)
      join fact f on f.pair_work = s.pair_work and f.seq = s.seq
      left join part p on p.pair_work = f.pair_work and p.seq = f.seq
    order by f.pair_work, f.seq, p.ordinal`,
  )
  const digests = new Map<string, Buffer>()
  for (const [key, told] of Map.groupBy(rows, keyOf)) {
    const [fact] = assemble(told)
    const [first] = told
    if (!fact || !first) continue
    const parts = fact.parts.map((part, index) => {
      const row = told[index]
      if (row?.fits === false) return Buffer.from('another envelope')
      if (row?.salt) return partDigest(row.salt, part, firstOf(row))
      // Text and salt go together: a text without its salt was put there by somebody.
      return row?.content ? Buffer.from('a text without its salt') : Buffer.from(row?.digest ?? [])
    })
    digests.set(key, factDigest(first.pair_work, first.seq, fact, parts))
  }
  return digests
}

const firstOf = ({ first_topics: topics, first_unsorted: unsorted }: ContentRow) =>
  topics === null || unsorted === null ? null : { topics, unsorted }

/** What came after the last sealing, and facts that never came through the store. */
const readUnsealed = async (tx: Tx, chain: Chain) => {
  if (chain === 'use-log') {
    const [row] = await query<{ waiting: number }>(
      tx,
      sql`select count(*)::integer as waiting from use_log where chain_position is null`,
    )
    return { waiting: row?.waiting ?? 0, changed: 0, added: 0, removed: 0 }
  }
  const waiting = await query<SealRow>(
    tx,
    sql`select pair_work, seq, digest from fact_seal where chain_position is null`,
  )
  const digests = await digestsNow(tx, waiting)
  const [unknown] = await query<{ facts: number }>(
    tx,
    sql`select count(*)::integer as facts from fact f where not exists (select from fact_seal s where s.pair_work = f.pair_work and s.seq = f.seq)`,
  )
  const [gone] = await query<{ parts: number }>(
    tx,
    sql`select count(*)::integer as parts from part p where p.content is null
      and not exists (select from retention_proposal r where r.state = 'confirmed' and r.subject = p.pair_work)
      and not (p.name = 'note' and exists (
        select from part g where g.pair_work = p.pair_work and g.seq = p.seq and g.name = 'going' and g.content is not null
      ))`,
  )
  const isThere = waiting.filter((row) => digests.has(keyOf(row)))
  return {
    waiting: waiting.length,
    // A text nobody confirmed the end of was taken by somebody, though its digest is still there. A note's own day, sealed
    // beside it, is its end.
    changed:
      isThere.filter((row) => !digests.get(keyOf(row))?.equals(row.digest)).length +
      (gone?.parts ?? 0),
    added: unknown?.facts ?? 0,
    removed: waiting.length - isThere.length,
  }
}
