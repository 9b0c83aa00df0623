/**
 * What must outlive this machine: the journal of withdrawals and the keys of the journal and of backups. Kept apart from
 * the database and from its backups, as operations.md tells.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Journal, journalIn } from './journal.ts'
import { placesFrom } from './places.ts'
import { type KeptKey, readOrMakeSecret } from './secret-key.ts'

type Environment = Readonly<Record<string, string | undefined>>

const dataFolder = (env: Environment): string => env.DATA_FOLDER || './data'

/**
 * JOURNAL_FOLDER, else `journal` of the data folder; JOURNAL_KEY, else `keys/journal.key`, made at the first use. How far
 * its files go is kept with the signed heads.
 */
export const journalFrom = (env: Environment): Journal => {
  const folder = env.JOURNAL_FOLDER || join(dataFolder(env), 'journal')
  const hasLines = existsSync(folder) && readdirSync(folder).length > 0
  const { bytes } = readOrMakeSecret({
    setting: 'JOURNAL_KEY',
    value: env.JOURNAL_KEY,
    file: join(dataFolder(env), 'keys', 'journal.key'),
    make: !hasLines,
  })
  return journalIn(folder, bytes, {
    heads: join(placesFrom(env).sealFolder, 'journal'),
    keptFrom: env.JOURNAL_KEPT_FROM,
    accepted: env.JOURNAL_SHORT_ACCEPTED,
  })
}

/** BACKUP_KEY, else `keys/backup.key` of the data folder. @param make at a backup, never at a restore */
export const backupKeyFrom = (env: Environment, make: boolean): KeptKey =>
  readOrMakeSecret({
    setting: 'BACKUP_KEY',
    value: env.BACKUP_KEY,
    file: join(dataFolder(env), 'keys', 'backup.key'),
    make,
  })
