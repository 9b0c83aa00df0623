/** What command lines over the database begin and end with: where it is, the store closed whatever happens, what went wrong in words. */
import { openStore } from '#store/open'
import { placesFrom } from '#store/places'

type Settings = Parameters<typeof openStore>[0]
type Store = Awaited<ReturnType<typeof openStore>>

/**
 * @param settings beside where the database is; made where a mistake in them is told
 * @param failed said of what has no words of its own; the command then ends with 1
 */
export const overStore = async (
  settings: () => Omit<Settings, 'url' | 'folder'>,
  run: (store: Store) => Promise<void>,
  failed: string,
): Promise<void> => {
  try {
    const { url, folder } = placesFrom(process.env)
    const store = await openStore({ url, folder, ...settings() })
    try {
      await run(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : failed)
    process.exitCode = 1
  }
}
