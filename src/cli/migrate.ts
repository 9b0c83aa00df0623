/** `npm run migrate`: brings the database of DATABASE_URL, else the embedded one in DATA_FOLDER, up to this version. */
import { openStore } from '#store/open'
import { placesFrom } from '#store/places'

const places = placesFrom(process.env)
try {
  const store = await openStore({ url: places.url, folder: places.folder, migrate: true })
  await store.close()
  console.log('The database is up to date.')
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The database could not be migrated.')
  process.exitCode = 1
}
