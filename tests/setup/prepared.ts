/**
 * Both databases as the migrations leave them, made once for a whole run: copying one is many times quicker than
 * migrating another. They are made by the same migrations, so what a test opens is what a county would.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { openPglite } from '#store/pglite'
import { openPostgres } from '#store/postgres'
import { migratedDatabase, newDatabase } from './databases.ts'

/** Names the embedded one's file in TEST_PREPARED. Returns what takes it away again. */
export const prepareEmbedded = async (): Promise<() => void> => {
  const engines: PGlite[] = []
  const database = await openPglite({
    folder: undefined,
    migrate: true,
    engine: class extends PGlite {
      constructor(options?: PGliteOptions) {
        super(options)
        engines.push(this)
      }
    },
  })
  const [engine] = engines
  if (!engine) throw new Error('No engine was opened.')
  await engine.exec('reset role')
  // Every byte of its buffers is made zero at each opening, and they are large for what tests write.
  await engine.exec("alter system set shared_buffers = '32MB'")
  const copy = await engine.dumpDataDir('none')
  const folder = mkdtempSync(join(tmpdir(), 'tyopari-prepared-'))
  const file = join(folder, 'database.tar')
  writeFileSync(file, Buffer.from(await copy.arrayBuffer()))
  await database.close()
  process.env.TEST_PREPARED = file
  return () => rmSync(folder, { recursive: true, force: true })
}

export const preparePostgres = async (): Promise<void> => {
  const url = await newDatabase({ name: migratedDatabase, from: 'nothing' })
  await (await openPostgres({ url, connections: 1, migrate: true })).close()
}
