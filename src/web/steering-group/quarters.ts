/** Figures are frozen at each month's end and shown by calendar quarter: of each quarter, its newest frozen month. */
import type { FiguresShown, FigureTable } from '../api/view.ts'

export interface Quarter {
  /** `2026-4`: the fourth quarter of 2026. */
  readonly id: string
  readonly year: number
  readonly number: number
  /** The day the figures are of: the last of a month. */
  readonly on: string
  /** Its third month is frozen. */
  readonly isWhole: boolean
  readonly figures: FiguresShown['months'][number]
}

/** @param months newest first. @returns newest first. */
export const deriveQuarters = (months: FiguresShown['months']): readonly Quarter[] => {
  const newest = new Map<string, Quarter>()
  for (const figures of months) {
    const [year = 0, month = 1] = figures.month.split('-').map(Number)
    const number = Math.ceil(month / 3)
    const id = `${year}-${number}`
    if (!newest.has(id))
      newest.set(id, {
        id,
        year,
        number,
        on: lastDayOf(year, month),
        isWhole: month % 3 === 0,
        figures,
      })
  }
  return [...newest.values()]
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** Is there no number anybody may see? */
export const isAllHidden = (table: FigureTable): boolean =>
  table.total === null &&
  table.rows.every(
    ({ cells, total }) => total === null && Object.values(cells).every((cell) => cell === null),
  )
