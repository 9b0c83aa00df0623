/**
 * `npm run restore -- FILE`: fills an empty database from a backup, replays the journal of withdrawals, seals, checks
 * the logs, and reckons again who sees what. A backup of either engine restores into either. Ends with 0 when all is whole.
 */
import { randomUUID } from 'node:crypto'
import { buildApp } from '#server/app'
import { readConfig } from '#server/config'
import { readOrMakeKey } from '#server/keys'
import { verifyBackup } from '#store/backup'
import { headsOf } from '#store/heads'
import { backupKeyFrom, journalFrom } from '#store/keeping'
import { openStore } from '#store/open'
import { placesFrom, sealPlaces } from '#store/places'
import { vaultFrom } from '#store/vault-keys'
import { tellGrants } from './grants-told.ts'

type Clock = Parameters<typeof buildApp>[0]['clock']
const clock: Clock = () => new Date().toISOString() as ReturnType<Clock>

const [file] = process.argv.slice(2)
try {
  if (!file) throw new Error('Say which: npm run restore -- FILE')
  const places = placesFrom(process.env)
  const { bytes: key } = backupKeyFrom(process.env, false)
  const { header } = await verifyBackup(file, key)
  const heads = headsOf(sealPlaces(places))
  const where = { url: places.url, folder: places.folder }

  const empty = await openStore({ ...where, migrate: header.migrations.at(-1) ?? true })
  try {
    const { tables } = await empty.backup.restore(file, key, heads)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`The backup of ${header.madeAt}: ${tables.length} tables, ${rows} rows.`)
  } finally {
    await empty.close()
  }

  const store = await openStore({
    ...where,
    vault: vaultFrom(process.env),
    journal: journalFrom(process.env),
  })
  try {
    const ahead = await store.journal.ahead()
    const config = readConfig(process.env, readOrMakeKey(process.env.TYOPARI_KEY))
    const app = await buildApp({ store, config, clock, newId: randomUUID })
    await app.close()
    console.log(`${ahead.length} lines of the journal were recorded again.`)
    const newest = store.journal.newest()
    if (newest)
      console.log(`The journal ends at ${newest}: is that the day it was last written to?`)
    await store.seal.run(heads, clock())
    const { tampering } = await store.seal.verify(heads)
    console.log(
      tampering.length === 0
        ? 'The logs are whole. Everybody signs in anew.'
        : 'The logs are NOT whole: npm run verify-log tells where.',
    )
    // Row-level security stands on these rows: what was put into the backup by hand must not open anything here.
    const changed = await tellGrants(store)
    process.exitCode = tampering.length + changed === 0 ? 0 : 1
  } finally {
    await store.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The backup could not be restored.')
  process.exitCode = 1
}
