/**
 * `npm run backup -- FILE`: the whole database of one moment into one encrypted file, read back before it is called done.
 * Reads DATABASE_URL, else the embedded database in DATA_FOLDER (the server must be stopped then); the key is BACKUP_KEY.
 */
import { backupKeyFrom } from '#store/keeping'
import { overStore } from './over-store.ts'

type Store = Parameters<Parameters<typeof overStore>[1]>[0]
type Instant = Parameters<Store['backup']['write']>[2]

const [file] = process.argv.slice(2)
await overStore(
  () => {
    if (!file) throw new Error('Say where to: npm run backup -- FILE')
    return { migrate: false }
  },
  async (store) => {
    const key = backupKeyFrom(process.env, true)
    const now = new Date().toISOString() as Instant
    const { tables } = await store.backup.write(String(file), key.bytes, now)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`${tables.length} tables, ${rows} rows. Read back whole.`)
    if (key.isNew)
      console.log(
        'A key was made for backups: keys/backup.key of the data folder. Keep it in a safe place of its own; without it nobody can read this backup.',
      )
  },
  'The backup could not be made.',
)
