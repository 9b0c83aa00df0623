/**
 * Figures are shown as tables of counts from which nobody can be picked out: every count under the least is hidden,
 * and so is whatever else would let somebody work it out from the sums around it.
 *
 * @source design house.md, "suppressed figures"; the least of 5 is our choice, after Findata's and THL's practice
 */

export const leastShown = 5

export interface Count {
  readonly row: string
  readonly column: string
  readonly count: number
}
/** Null: hidden. What is absent from `cells` cannot be there at all. */
export interface ShownRow {
  readonly row: string
  readonly cells: Readonly<Record<string, number | null>>
  readonly total: number | null
}
export interface ShownTable {
  readonly rows: readonly ShownRow[]
  readonly columns: readonly string[]
  readonly totals: Readonly<Record<string, number | null>>
  readonly total: number | null
}

/** A count in the table, sums included: the last row and the last column hold them. */
interface Cell {
  readonly row: number
  readonly column: number
  readonly count: number
  isHidden: boolean
}

interface Suppressing {
  /** The least count that is shown. */
  readonly least?: number
  /**
   * True when another table shows the sums under the columns: hiding one here would keep nothing secret, so other
   * counts are hidden instead. None of those sums is small.
   */
  readonly areSumsKnown?: boolean
}

/**
 * Counts of the same row and column are added. Rows and columns come in the order they are first met.
 * @example one hidden count in a row hides a second one, since the sum would tell it
 */
export const suppressSmall = (
  counts: readonly Count[],
  { least = leastShown, areSumsKnown = false }: Suppressing = {},
): ShownTable => {
  const rows = [...new Set(counts.map(({ row }) => row))]
  const columns = [...new Set(counts.map(({ column }) => column))]
  const cells = withSums(counts, rows, columns)
  for (const cell of cells) cell.isHidden = cell.count < least
  const shape = { lastRow: rows.length, lastColumn: columns.length, least, areSumsKnown }
  for (let next = nextToHide(cells, shape); next; next = nextToHide(cells, shape))
    next.isHidden = true
  const shown = (row: number, column: number): number | null | undefined => {
    const cell = cells.find((one) => one.row === row && one.column === column)
    return cell && (cell.isHidden ? null : cell.count)
  }
  const lineOf = (row: number) =>
    Object.fromEntries(
      columns.flatMap((name, column) => {
        const count = shown(row, column)
        return count === undefined ? [] : [[name, count]]
      }),
    )
  return {
    rows: rows.map((row, index) => ({
      row,
      cells: lineOf(index),
      total: shown(index, columns.length) ?? null,
    })),
    columns,
    totals: lineOf(rows.length),
    total: shown(rows.length, columns.length) ?? null,
  }
}

const withSums = (
  counts: readonly Count[],
  rows: readonly string[],
  columns: readonly string[],
): readonly Cell[] => {
  const cells = new Map<string, Cell>()
  const add = (row: number, column: number, count: number) => {
    const name = `${row} ${column}`
    const held = cells.get(name)
    cells.set(name, { row, column, count: (held?.count ?? 0) + count, isHidden: false })
  }
  for (const { row, column, count } of counts) {
    const [at, under] = [rows.indexOf(row), columns.indexOf(column)]
    add(at, under, count)
    add(at, columns.length, count)
    add(rows.length, under, count)
    add(rows.length, columns.length, count)
  }
  return [...cells.values()]
}

interface Shape {
  readonly lastRow: number
  readonly lastColumn: number
  readonly least: number
  readonly areSumsKnown: boolean
}

/** The smallest shown count whose hiding helps, or undefined when nothing hidden can be worked out any more. */
const nextToHide = (cells: readonly Cell[], shape: Shape): Cell | undefined => {
  const { lastRow, lastColumn } = shape
  const mayHide = cells.filter(({ row }) => !shape.areSumsKnown || row !== lastRow)
  const hidden = cells.filter((cell) => cell.isHidden)
  const told = hidden.filter((cell) => isWorkedOut(cell, hidden))
  const beside = smallestShown(mayHide, (cell) =>
    told.some(({ row, column }) => cell.row === row || cell.column === column),
  )
  if (beside) return beside
  for (let row = 0; row <= lastRow; row++) {
    const isInLine = (cell: Cell) => cell.row === row
    if (isTooLittle(cells.filter(isInLine), ({ column }) => column === lastColumn, shape.least)) {
      const found = smallestShown(mayHide, isInLine)
      if (found) return found
    }
  }
  for (let column = 0; column <= lastColumn; column++) {
    const isInLine = (cell: Cell) => cell.column === column
    if (isTooLittle(cells.filter(isInLine), ({ row }) => row === lastRow, shape.least)) {
      const found = smallestShown(mayHide, isInLine)
      if (found) return found
    }
  }
  return undefined
}

/** Hidden counts of one line that together are fewer than the least, beside a shown sum: then all are known to be few. */
const isTooLittle = (
  line: readonly Cell[],
  isSum: (cell: Cell) => boolean,
  least: number,
): boolean => {
  const sum = line.find(isSum)
  const hidden = line.filter((cell) => cell.isHidden && !isSum(cell))
  if (!sum || sum.isHidden || hidden.length === 0) return false
  return hidden.reduce((all, cell) => all + cell.count, 0) < least
}

const smallestShown = (
  cells: readonly Cell[],
  isAsked: (cell: Cell) => boolean,
): Cell | undefined =>
  cells
    .filter((cell) => !cell.isHidden && isAsked(cell))
    .toSorted((one, other) => one.count - other.count)[0]

/**
 * Lines are the nodes, hidden counts the edges between a row and a column: a count can be worked out exactly when no
 * other way of hidden counts leads from its row to its column.
 */
const isWorkedOut = (cell: Cell, hidden: readonly Cell[]): boolean => {
  const others = hidden.filter((one) => one !== cell)
  const reached = new Set([`row ${cell.row}`])
  for (let grown = true; grown; ) {
    grown = false
    for (const { row, column } of others) {
      const ends = [`row ${row}`, `column ${column}`]
      if (ends.some((end) => reached.has(end)) && !ends.every((end) => reached.has(end))) {
        for (const end of ends) reached.add(end)
        grown = true
      }
    }
  }
  return !reached.has(`column ${cell.column}`)
}
