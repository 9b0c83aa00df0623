/**
 * `npm run story -- FILE…`: plays YAML stories against the real server in process, on the embedded database and on
 * PostgreSQL, and prints them as prose. Ends with 1 when anything was otherwise than told.
 */
import { join } from 'node:path'
import { openTheatre } from '#demo/play/open-theatre'
import { runStories } from '#demo/story/run'
import { openStore } from '#store/open'
import { inProcessVault } from '#store/vault'

interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * The one named for tests, else one for the moment, else none. Never the one of DATABASE_URL: what a story records
 * stays in its database, and invented people have no place among those of a county.
 */
const findPostgres = async (): Promise<Server | null> => {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, stop: async () => {} }
  const starter = join(import.meta.dirname, '../../tests/setup/postgres.ts')
  try {
    const { startPostgres } = (await import(starter)) as { startPostgres: () => Promise<Server> }
    return await startPostgres()
  } catch {
    return null
  }
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name the stories to play: npm run story -- tests/stories/*.yaml')
  process.exit(1)
}
const postgres = await findPostgres()
const stores = [
  await openStore({}),
  ...(postgres
    ? [await openStore({ url: postgres.url, connections: 4, vault: inProcessVault() })]
    : []),
]
let right = 0
let wrong = 0
for await (const ran of runStories(files, stores.map(openTheatre))) {
  console.log(ran.text)
  right += ran.right
  wrong += ran.wrong
}
for (const store of stores) await store.close()
await postgres?.stop()
if (!postgres)
  console.log(
    '\nPostgreSQL was left out: none is named in TEST_DATABASE_URL and none could be started here.',
  )
console.log(`\n${files.length} ${files.length === 1 ? 'story' : 'stories'}: ${right} ✓, ${wrong} ✗`)
process.exit(wrong === 0 ? 0 : 1)
