/**
 * Every column that holds a ciphertext. Whoever adds one names it here and lets `app_keys` read and write it in the
 * migration that makes it: changing keys reaches it then, and nothing is left behind under an old key.
 */
import type { SealedPlace } from './vault.ts'

export interface SealedColumn {
  readonly table: string
  /** The primary key's columns, in its order: what a ciphertext is bound to. */
  readonly key: readonly string[]
  readonly column: string
  /** How many are sealed anew in one transaction: few where they are large. */
  readonly atOnce: number
  /** The keyed hash beside it, made anew with it; `purpose` as it is given to the vault. Null in rows that have none. */
  readonly hash?: { readonly column: string; readonly purpose: string }
}

export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'person_sealed',
    key: ['person', 'what'],
    column: 'sealed',
    atOnce: 100,
    hash: { column: 'hash', purpose: 'identity-code' },
  },
  { table: 'identity_event', key: ['id'], column: 'words', atOnce: 100 },
  { table: 'scan', key: ['pair_work', 'part'], column: 'sealed', atOnce: 1 },
  { table: 'referral', key: ['id'], column: 'content', atOnce: 100 },
  { table: 'referral_answer', key: ['id'], column: 'words', atOnce: 100 },
  { table: 'draft', key: ['id'], column: 'content', atOnce: 100 },
  { table: 'visit_address', key: ['visit'], column: 'address', atOnce: 100 },
  { table: 'own_setting', key: ['person', 'service', 'name'], column: 'content', atOnce: 100 },
  { table: 'notice_address', key: ['person', 'service'], column: 'address', atOnce: 100 },
]

const columnIn = {
  person_sealed: 'sealed',
  identity_event: 'words',
  referral: 'content',
  referral_answer: 'words',
  draft: 'content',
  visit_address: 'address',
  own_setting: 'content',
  notice_address: 'address',
} as const

/** Where one of them stands. */
export const placeIn = (table: keyof typeof columnIn, ...row: readonly string[]): SealedPlace => ({
  table,
  row,
  column: columnIn[table],
})
