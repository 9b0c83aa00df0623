/**
 * Tells open pages that their own view has changed, and nothing more. A change a reader may not see wakes nobody:
 * the mark of what the reader sees is compared first, on the server.
 */

import type { PairWorkId } from '#domain/identity'
import type { Store } from '#store/store'

export interface Listener {
  readonly pairWork: PairWorkId
  readonly tokenHash: string
  /** What this reader sees now, as a mark; null when they no longer see it. */
  readonly look: () => Promise<string | null>
  readonly changed: () => void
  readonly closed: () => void
}
interface Open extends Listener {
  last: string | null
  looking: Promise<void>
}

export interface Hub {
  listen(listener: Listener, cursor: string): () => void
  /** Looks again at every open page: a new day has begun. */
  lookAgain(): void
  closeSession(tokenHash: string): void
  close(): void
}

export const makeHub = (store: Pick<Store, 'onRecorded'>): Hub => {
  const open = new Set<Open>()
  const leave = (listener: Open) => {
    if (open.delete(listener)) listener.closed()
  }
  const look = (listener: Open) => {
    listener.looking = listener.looking
      .then(async () => {
        if (!open.has(listener)) return
        const mark = await listener.look()
        if (mark === null) return leave(listener)
        if (mark !== listener.last) {
          listener.last = mark
          listener.changed()
        }
      })
      // Whoever cannot be looked for is let go: their page asks anew. Nobody else waits for this promise.
      .catch(() => leave(listener))
  }
  // Null: something may have been missed, and nobody knows of which.
  const stop = store.onRecorded((pairWork) => {
    for (const listener of open)
      if (pairWork === null || listener.pairWork === pairWork) look(listener)
  })
  return {
    listen: (listener, cursor) => {
      const added: Open = { ...listener, last: cursor, looking: Promise.resolve() }
      open.add(added)
      // What was recorded after this page was read and before it listened told nobody: it looks once more.
      look(added)
      return () => void open.delete(added)
    },
    lookAgain: () => {
      for (const listener of open) look(listener)
    },
    closeSession: (tokenHash) => {
      for (const listener of open) if (listener.tokenHash === tokenHash) leave(listener)
    },
    close: () => {
      stop()
      for (const listener of open) leave(listener)
    },
  }
}
