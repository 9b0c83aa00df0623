/**
 * A database plans by what it knows of its tables. PostgreSQL looks again by itself when rows have come; the embedded
 * engine is one process and has nobody for it, so a list of two thousand was read as if it had ten.
 */

/** Transactions until the first look, and the most between two: in between, as many again as there have been. */
const pace = { first: 200, most: 5000 } as const

export interface Statistics {
  /** A transaction has been committed. */
  counted(): void
  /** What was begun is done. */
  settled(): Promise<void>
}

/** @param look costs half a second on some thousand rows, and the others wait for it: so it is done seldom. */
export const keepStatistics = (look: () => Promise<unknown>): Statistics => {
  let committed = 0
  let due: number = pace.first
  let looking: Promise<unknown> = Promise.resolve()
  return {
    counted: () => {
      committed += 1
      if (committed < due) return
      due = committed + Math.min(committed, pace.most)
      // Plans are good enough without it: whoever asks is not told that it failed.
      looking = looking.then(look).catch(() => {})
    },
    settled: async () => {
      await looking
    },
  }
}
