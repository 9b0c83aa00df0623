import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Count, leastShown, suppressSmall } from './small-numbers.ts'

const counts = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): Count[] =>
  Object.entries(table).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, count]) => ({ row, column, count })),
  )

describe('a table of counts', () => {
  test('shows everything when nothing is small', () => {
    const shown = suppressSmall(counts({ A: { open: 5, ended: 9 }, B: { open: 7, ended: 6 } }))
    expect(shown.rows[0]).toEqual({ row: 'A', cells: { open: 5, ended: 9 }, total: 14 })
    expect(shown.totals).toEqual({ open: 12, ended: 15 })
    expect(shown.total).toBe(27)
  })
  test('hides four and shows five', () => {
    const shown = suppressSmall(counts({ A: { open: 4 } }))
    expect(shown.rows[0]?.cells.open).toBeNull()
    expect(suppressSmall(counts({ A: { open: 5 } })).rows[0]?.cells.open).toBe(5)
  })
  test('hides a second count, so that the sum does not tell the first', () => {
    const shown = suppressSmall(
      counts({ A: { open: 3, ended: 20 }, B: { open: 30, ended: 40 }, C: { open: 50, ended: 60 } }),
    )
    expect(shown.rows[0]?.cells).toEqual({ open: null, ended: null })
    expect(shown.rows[2]?.cells).toEqual({ open: 50, ended: 60 })
    expect(workOut(shown)).toBe(0)
  })
  test('hides the sum too when the hidden counts together are few', () => {
    const shown = suppressSmall(counts({ A: { open: 1, ended: 2 } }))
    expect(shown.rows[0]).toEqual({ row: 'A', cells: { open: null, ended: null }, total: null })
    expect(shown.total).toBeNull()
  })
})

describe('a table whose sums another table shows', () => {
  const phases = counts({ first: { open: 9, ended: 8 }, last: { open: 3, ended: 7 } })
  test('would tell what it hides, were a sum hidden in its place', () => {
    const alone = suppressSmall(counts({ first: { open: 9 }, last: { open: 3 } }))
    expect([alone.rows.map(({ cells }) => cells.open), alone.totals.open]).toEqual([
      [null, null],
      12,
    ])
    const shown = suppressSmall(phases, { areSumsKnown: true })
    expect([shown.totals, shown.total]).toEqual([{ open: 12, ended: 15 }, 27])
    expect(shown.rows.map(({ cells }) => cells)).toEqual([
      { open: null, ended: null },
      { open: null, ended: null },
    ])
    expect(workOut(shown)).toBe(0)
  })
})

/** Everything that follows from the shown counts by addition and subtraction alone. */
const workOut = (shown: ReturnType<typeof suppressSmall>): number => {
  const names = [...shown.columns, 'total']
  const grid = [
    ...shown.rows.map((row) => [...shown.columns.map((name) => row.cells[name]), row.total]),
    [...shown.columns.map((name) => shown.totals[name]), shown.total],
  ]
  let found = 0
  for (let again = true; again; ) {
    again = false
    const lines = [
      ...grid.map((line, row) => line.map((_, column) => [row, column] as const)),
      ...names.map((_, column) => grid.map((_line, row) => [row, column] as const)),
    ]
    for (const line of lines) {
      const hidden = line.filter(([row, column]) => grid[row]?.[column] === null)
      const [only] = hidden
      if (hidden.length === 1 && only) {
        const target = grid[only[0]]
        if (target) target[only[1]] = 0
        found++
        again = true
      }
    }
  }
  return found
}

describe('any table', () => {
  const table = fc
    .array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((rows) =>
      rows.flatMap((line, row) =>
        line.map((count, column) => ({ row: `r${row}`, column: `c${column}`, count })),
      ),
    )
  test('shows no count under the least and lets none be worked out', () => {
    fc.assert(
      fc.property(table, (given) => {
        const shown = suppressSmall(given)
        const all = [
          ...shown.rows.flatMap((row) => [...Object.values(row.cells), row.total]),
          ...Object.values(shown.totals),
          shown.total,
        ]
        expect(all.every((count) => count === null || count >= leastShown)).toBe(true)
        expect(workOut(shown)).toBe(0)
      }),
    )
  })
  test('lets none be worked out either by somebody who knows the sums under its columns', () => {
    const known = table.filter((given) => {
      const rows = new Set(given.map(({ row }) => row))
      const sumOf = (column: string) =>
        given.reduce((all, one) => (one.column === column ? all + one.count : all), 0)
      return rows.size > 1 && given.every(({ column }) => sumOf(column) >= leastShown)
    })
    fc.assert(
      fc.property(known, (given) => {
        const shown = suppressSmall(given, { areSumsKnown: true })
        expect([...Object.values(shown.totals), shown.total]).not.toContain(null)
        expect(shown.rows.flatMap(({ cells }) => Object.values(cells))).not.toSatisfy(
          (all: readonly (number | null)[]) => all.some((one) => one !== null && one < leastShown),
        )
        expect(workOut(shown)).toBe(0)
      }),
    )
  })
})
