/** How one row of a log is tied to the one before it. */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import { canonical, sha256 } from './canonical.ts'
import type { Head } from './store.ts'

export const tables = { facts: sql`fact_seal`, 'use-log': sql`use_log` } as const

/** One link: what came before, its place, and what is sealed. */
export const link = (previous: Uint8Array, position: number, digest: Uint8Array): Buffer =>
  sha256(previous, canonical(position), digest)
export const beginning: Buffer = Buffer.alloc(32)

/** What a row of the use log is sealed by. */
export const useDigestColumns = sql`id, at, person, service, pair_works, what, purpose, outcome, categories, basis, reason, providers, disclosed`
export const useDigest = (row: UseDigestRow): Buffer =>
  sha256(
    canonical([
      row.id,
      row.at,
      row.person,
      row.service,
      row.pair_works,
      row.what,
      row.purpose,
      row.outcome,
      row.categories,
      row.basis,
      // What came with a later version: a row without any of it is sealed as it was before.
      ...(row.reason === '' && row.providers.length === 0 && !row.disclosed
        ? []
        : [row.reason, row.providers, row.disclosed]),
    ]),
  )
export interface UseDigestRow {
  id: string
  at: Instant
  person: string
  service: string
  pair_works: string[]
  what: string
  purpose: string
  outcome: string
  categories: string[]
  basis: unknown
  reason: string
  providers: string[]
  disclosed: boolean
}

export const signedBytes = (head: Omit<Head, 'signature'>): Uint8Array =>
  Buffer.from(
    canonical({
      chain: head.chain,
      position: head.position,
      hash: head.hash,
      sealedAt: head.sealedAt,
    }),
  )

/** Does a chain end where this head says? No head: a chain that has not begun. */
export const isAt = (head: Head | null, last: { position: number; hash: Buffer }) =>
  head === null
    ? last.position === 0
    : head.position === last.position && head.hash === last.hash.toString('hex')
