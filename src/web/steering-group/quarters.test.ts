import { describe, expect, test } from 'vitest'
import type { FigureTable } from '../api/view.ts'
import { deriveQuarters, isAllHidden } from './quarters.ts'

const hidden: FigureTable = { rows: [], columns: [], totals: {}, total: null }
const months = (...names: readonly string[]) =>
  names.map((month) => ({ month, byState: hidden, byPhase: {} }))

describe('Figures by quarter', () => {
  test('show of each quarter its newest month, newest quarter first', () => {
    const quarters = deriveQuarters(months('2027-01', '2026-12', '2026-11', '2026-10', '2026-09'))
    expect(quarters.map(({ id, on, isWhole }) => [id, on, isWhole])).toEqual([
      ['2027-1', '2027-01-31', false],
      ['2026-4', '2026-12-31', true],
      ['2026-3', '2026-09-30', true],
    ])
  })
  test('end on the 29th of February in a leap year', () => {
    expect(deriveQuarters(months('2028-02'))[0]?.on).toBe('2028-02-29')
  })
  test('are all hidden when not even a nought is shown', () => {
    const row = { row: 'A', cells: { open: null }, total: null }
    expect(isAllHidden({ ...hidden, rows: [row] })).toBe(true)
    expect(isAllHidden({ ...hidden, rows: [{ ...row, cells: { open: 0 } }] })).toBe(false)
  })
})
