/**
 * `npm run backup -- FILE`: the whole database of one moment into one encrypted file, read back before it is called done.
 * Reads DATABASE_URL, else the embedded database in DATA_FOLDER (the server must be stopped then); the key is BACKUP_KEY.
 */
import { backupKeyFrom } from '#store/keeping'
import { openStore } from '#store/open'
import { placesFrom } from '#store/places'

type Instant = Parameters<Awaited<ReturnType<typeof openStore>>['backup']['write']>[2]

const [file] = process.argv.slice(2)
try {
  if (!file) throw new Error('Say where to: npm run backup -- FILE')
  const places = placesFrom(process.env)
  const key = backupKeyFrom(process.env, true)
  const store = await openStore({ url: places.url, folder: places.folder, migrate: false })
  try {
    const now = new Date().toISOString() as Instant
    const { tables } = await store.backup.write(file, key.bytes, now)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`${tables.length} tables, ${rows} rows. Read back whole.`)
    if (key.isNew)
      console.log(
        'A key was made for backups: keys/backup.key of the data folder. Keep it in a safe place of its own; without it nobody can read this backup.',
      )
  } finally {
    await store.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The backup could not be made.')
  process.exitCode = 1
}
