/**
 * The sealer: links what was recorded, in order, and signs where each chain ends. The next head is written outside before
 * the database commits and made the head after it, so that a stop in between is told from a row somebody added.
 */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PairWorkId } from '#domain/identity'
import { bytea } from './canonical.ts'
import {
  beginning,
  isAt,
  link,
  signedBytes,
  tables,
  type UseDigestRow,
  useDigest,
  useDigestColumns,
} from './chain.ts'
import { type Database, json, query, type Tx, transact } from './database.ts'
import { StoreFault } from './fault.ts'
import type { Chain, Head, HeadKeeper, SealDesk } from './store.ts'
import { verifyChain } from './verify.ts'

interface Waiting {
  readonly key: Readonly<Record<string, unknown>>
  readonly digest: Uint8Array
}

const readWaiting = async (tx: Tx, chain: Chain): Promise<readonly Waiting[]> => {
  if (chain === 'facts') {
    const rows = await query<{ pair_work: string; seq: number; digest: Uint8Array }>(
      tx,
      sql`select pair_work, seq, digest from fact_seal where chain_position is null order by pair_work, seq limit 5000`,
    )
    return rows.map((row) => ({
      key: { pair_work: row.pair_work, seq: row.seq },
      digest: row.digest,
    }))
  }
  const rows = await query<UseDigestRow>(
    tx,
    sql`select ${useDigestColumns} from use_log where chain_position is null order by at, id limit 5000`,
  )
  return rows.map((row) => ({ key: { id: row.id }, digest: useDigest(row) }))
}

const lastOf = async (tx: Tx, chain: Chain) => {
  const [row] = await query<{ position: number; hash: Uint8Array }>(
    tx,
    sql`select chain_position as position, hash from ${tables[chain]} where chain_position is not null order by chain_position desc limit 1`,
  )
  return row
    ? { position: Number(row.position), hash: Buffer.from(row.hash) }
    : { position: 0, hash: beginning }
}

const sealSome = (database: Database, keeper: HeadKeeper, chain: Chain, now: Instant) =>
  transact(database, { role: 'app_sealer', writes: true }, async (tx) => {
    // One sealer at a time, whichever process it runs in.
    await query(tx, sql`select pg_advisory_xact_lock(hashtext(${`seal ${chain}`}))`)
    const last = await lastOf(tx, chain)
    const kept = await keeper.read(chain)
    for (const head of [kept.head, kept.next])
      if (head && !keeper.isSigned(signedBytes(head), head.signature))
        throw new StoreFault('log-broken', `(${chain}: the signature does not fit.)`)
    const head = isAt(kept.head, last) ? kept.head : kept.next
    if (!isAt(head, last)) throw new StoreFault('log-broken', `(${chain}.)`)
    const waiting = await readWaiting(tx, chain)
    if (waiting.length === 0) {
      if (kept.next) await keeper.write(chain, { head, next: null })
      return { sealed: 0, next: null }
    }
    let position = last.position
    let hash: Buffer = last.hash
    const links = waiting.map(({ key, digest }) => {
      const previous = hash
      position += 1
      hash = link(previous, position, digest)
      return { ...key, chain_position: position, previous: bytea(previous), hash: bytea(hash) }
    })
    await writeLinks(tx, chain, links)
    const unsigned = { chain, position, hash: hash.toString('hex'), sealedAt: now }
    const next: Head = { ...unsigned, signature: keeper.sign(signedBytes(unsigned)) }
    await query(
      tx,
      sql`insert into head (chain, position, hash, sealed_at, signature) values (${chain}, ${position}, ${hash}, ${now}::timestamptz, ${next.signature})`,
    )
    await keeper.write(chain, { head, next })
    return { sealed: links.length, next }
  })

const writeLinks = async (tx: Tx, chain: Chain, links: readonly object[]) => {
  const same = {
    facts: sql`t.pair_work = r.pair_work and t.seq = r.seq`,
    'use-log': sql`t.id = r.id`,
  }[chain]
  const keys = {
    facts: sql`pair_work text, seq integer`,
    'use-log': sql`id text`,
  }[chain]
  await query(
    tx,
    sql`update ${tables[chain]} t set chain_position = r.chain_position, previous_hash = r.previous, hash = r.hash
    from jsonb_to_recordset(${json(links)}) r(${keys}, chain_position bigint, previous bytea, hash bytea) where ${same}`,
  )
}

const sealChain = async (database: Database, keeper: HeadKeeper, chain: Chain, now: Instant) => {
  let total = 0
  for (;;) {
    const { sealed, next } = await sealSome(database, keeper, chain, now)
    if (next) await keeper.write(chain, { head: next, next: null })
    if (sealed === 0) {
      await tellWitnesses(keeper, chain)
      return total
    }
    total += sealed
  }
}

/** Each witness has the newest head, also one it was not told because it did not answer then. */
const tellWitnesses = async (keeper: HeadKeeper, chain: Chain): Promise<void> => {
  const { head } = await keeper.read(chain)
  if (!head) return
  for (const witness of keeper.witnesses ?? []) {
    const noted = await witness.newest(chain)
    if (noted.head === null || noted.head.position < head.position) await witness.note(head)
  }
}

export const sealDesk = (database: Database): SealDesk => ({
  pairWorks: (after, limit) =>
    transact(database, { role: 'app_sealer' }, async (tx) => {
      const rows = await query<{ pair_work: PairWorkId }>(
        tx,
        sql`select distinct f.pair_work from fact f where f.pair_work > ${after}
          and not exists (select from part p where p.pair_work = f.pair_work and p.content is null)
        order by f.pair_work limit ${limit}`,
      )
      return rows.map((row) => row.pair_work)
    }),
  run: async (keeper, now) => ({
    facts: await sealChain(database, keeper, 'facts', now),
    'use-log': await sealChain(database, keeper, 'use-log', now),
  }),
  verify: async (keeper) => {
    const facts = await verifyChain(database, keeper, 'facts')
    const useLog = await verifyChain(database, keeper, 'use-log')
    return {
      tampering: [...facts.tampering, ...useLog.tampering],
      sealed: { facts: facts.sealed, 'use-log': useLog.sealed },
      waiting: { facts: facts.waiting, 'use-log': useLog.waiting },
    }
  },
})
