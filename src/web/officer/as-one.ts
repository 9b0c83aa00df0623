/** Looking again within ten minutes is a row of its own in the log, and is shown as one. */
import type { UseLogShown } from '../api/view.ts'

export type UseRow = UseLogShown['rows'][number]
export interface ShownUse {
  /** The newest of them. */
  readonly row: UseRow
  readonly times: number
  /** When the first of them was; the same as the row's own when there is one. */
  readonly since: string
}

const withinMillis = 10 * 60_000
const sameness = (row: UseRow): string =>
  [row.person, row.service, row.what, row.purpose, row.outcome, ...row.pairWorks].join(' ')

/** @param rows newest first, as the server gives them. Between two of the same there may be rows of others. */
export const deriveShownUses = (rows: readonly UseRow[]): readonly ShownUse[] => {
  const shown: ShownUse[] = []
  const last = new Map<string, number>()
  for (const row of rows) {
    const key = sameness(row)
    const place = last.get(key)
    const before = place === undefined ? undefined : shown[place]
    if (
      place !== undefined &&
      before &&
      Date.parse(before.since) - Date.parse(row.at) <= withinMillis
    )
      shown[place] = { ...before, times: before.times + 1, since: row.at }
    else {
      last.set(key, shown.length)
      shown.push({ row, times: 1, since: row.at })
    }
  }
  return shown
}
