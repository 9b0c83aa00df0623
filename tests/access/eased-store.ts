import type { Store } from '#store/store'

/**
 * The same store, which remembers whose session is whose between two changes of sessions, and says when nothing is being
 * read any more.
 */
export const eased = (store: Store) => {
  let reading = 0
  const waiting: (() => void)[] = []
  const found = new Map<unknown, ReturnType<Store['sessions']['find']>>()
  const sessions = new Proxy(store.sessions, {
    get: (desk, name: keyof Store['sessions']) =>
      name === 'find'
        ? (...asked: Parameters<typeof desk.find>) => {
            const known = found.get(asked[0]) ?? desk.find(...asked)
            found.set(asked[0], known)
            return known
          }
        : (...asked: readonly unknown[]) => {
            found.clear()
            return (desk[name] as (...all: readonly unknown[]) => unknown)(...asked)
          },
  })
  const counted = async <T>(asked: Promise<T>): Promise<T> => {
    reading += 1
    try {
      return await asked
    } finally {
      reading -= 1
      if (reading === 0) for (const done of waiting.splice(0)) done()
    }
  }
  const read: Store['read'] = (...asked) => counted(store.read(...asked))
  // Whoever looks again asks first whether the county is still the same.
  const directory = new Proxy(store.directory, {
    get:
      (desk, name: keyof Store['directory']) =>
      (...asked: readonly unknown[]) =>
        counted((desk[name] as (...all: readonly unknown[]) => Promise<unknown>)(...asked)),
  })
  return {
    store: { ...store, sessions, directory, read },
    /** Waits while anything is being read; says whether it had to. */
    idle: async (): Promise<boolean> => {
      const waited = reading > 0
      while (reading > 0) await new Promise<void>((done) => waiting.push(done))
      return waited
    },
    forget: () => found.clear(),
  }
}
