import { sql } from 'kysely'
import type { PairWorkId, PartId } from '#domain/identity'
import { query, type Tx } from './database.ts'
import type { SealedPlace, Vault } from './vault.ts'

export interface Scan {
  /** The part of `consent-document-stored` it belongs to. */
  readonly part: PartId
  readonly kind: 'pdf' | 'png' | 'jpeg'
  readonly bytes: Uint8Array
}

/** A ciphertext moved to another pair work or part does not open. */
export const scanPlace = (pairWork: PairWorkId, part: PartId): SealedPlace => ({
  table: 'scan',
  row: [pairWork, part],
  column: 'sealed',
})

/**
 * After the facts were appended: the part it belongs to must stand. As base64, which the embedded database takes many
 * times faster than bytes.
 */
export const keepScan = async (
  tx: Tx,
  vault: Vault,
  pairWork: PairWorkId,
  { part, kind, bytes }: Scan,
): Promise<void> => {
  const sealed = vault.sealBytes(scanPlace(pairWork, part), bytes)
  await query(
    tx,
    sql`insert into scan (pair_work, part, kind, size_bytes, sealed) values (${pairWork}, ${part}, ${kind}, ${bytes.byteLength}, decode(${sealed.toString('base64')}, 'base64'))`,
  )
}

/** Undefined when there is none, or none this reader may open. */
export const readScan = async (
  tx: Tx,
  vault: Vault,
  pairWork: PairWorkId,
  part: PartId,
): Promise<Scan | undefined> => {
  const [row] = await query<{ kind: Scan['kind']; sealed: string }>(
    tx,
    sql`select kind, encode(sealed, 'base64') as sealed from scan where pair_work = ${pairWork} and part = ${part}`,
  )
  return (
    row && {
      part,
      kind: row.kind,
      bytes: vault.openBytes(scanPlace(pairWork, part), Buffer.from(row.sealed, 'base64')),
    }
  )
}
