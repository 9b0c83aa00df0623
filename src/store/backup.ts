/** Backup and restore: one form for both engines, so that a backup of one restores into the other. */
import type { Instant } from '#domain/calendar'
import { type BackupHeader, openBackupFile, writeBackupFile } from './backup-file.ts'
import { signedBytes } from './chain.ts'
import type { Database, Owner } from './database.ts'
import { dump, load, readDump, type TableEnd } from './dump.ts'
import { StoreFault } from './fault.ts'
import type { Chain, Head, HeadKeeper } from './store.ts'

export interface BackupDesk {
  /** Writes the whole database of one moment into a new file and reads it back. */
  write(path: string, key: Uint8Array, now: Instant): Promise<Backup>
  /**
   * Fills this empty database from a file that has been read to its end first. The database must be as the backup's last
   * migration left it; the signed heads become those of the backup.
   */
  restore(path: string, key: Uint8Array, keeper: HeadKeeper): Promise<Backup>
}
export interface Backup {
  readonly header: BackupHeader
  readonly tables: readonly TableEnd[]
}

/** Reads a backup to its end without touching any database. */
export const verifyBackup = async (path: string, key: Uint8Array): Promise<Backup> => {
  const opened = await openBackupFile(path, key)
  return { header: opened.header, tables: await readDump(opened.lines()) }
}

const migrationsOf = async (owner: Owner): Promise<readonly string[]> =>
  (await owner('select name::text from migration order by name')).map((row) => String(row.name))

export const backupDesk = (database: Database): BackupDesk => ({
  write: async (path, key, now) => {
    await database.asOwner(async (owner) => {
      const migrations = await migrationsOf(owner)
      await owner('set local role app_backup')
      await writeBackupFile(
        path,
        key,
        { madeAt: now, engine: database.engine, migrations },
        (write) => dump(owner, write),
      )
    }, 'begin isolation level repeatable read, read only')
    return verifyBackup(path, key)
  },
  restore: async (path, key, keeper) => {
    // The tag stands at the end of the file: nothing is written before all of it was read once.
    const { header } = await verifyBackup(path, key)
    const opened = await openBackupFile(path, key)
    const { tables, heads } = await database.asOwner(async (owner) => {
      const migrations = await migrationsOf(owner)
      if (JSON.stringify(migrations) !== JSON.stringify(header.migrations))
        throw new StoreFault('backup-broken', '(It is of another version of the tables.)')
      const loaded = await load(owner, opened.lines())
      const rows = await owner(
        'select distinct on (chain) chain, position, hash, sealed_at, signature from head order by chain, position desc',
      )
      return { tables: loaded, heads: rows.map(headOf) }
    })
    await adoptHeads(keeper, heads)
    return { header, tables }
  },
})

const headOf = (row: Record<string, unknown>): Head => ({
  chain: String(row.chain) as Chain,
  position: Number(row.position),
  hash: Buffer.from(row.hash as Uint8Array).toString('hex'),
  sealedAt: row.sealed_at as Instant,
  signature: String(row.signature),
})

/** From now on the logs end where the backup's did, signed with the key that is in use here. */
const adoptHeads = async (keeper: HeadKeeper, heads: readonly Head[]): Promise<void> => {
  for (const head of heads) {
    const isOurs = keeper.isSigned(signedBytes(head), head.signature)
    const { signature: _, ...unsigned } = head
    const own = isOurs ? head : { ...unsigned, signature: keeper.sign(signedBytes(unsigned)) }
    await keeper.write(head.chain, { head: own, next: null })
    // What a second keeper was told after the backup stays with it; the newest it knows is this.
    for (const witness of keeper.witnesses ?? []) await witness.note(own)
  }
}
