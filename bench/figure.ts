/** One line of what the bench found, and how it is told. */
export interface Figure {
  readonly question: string
  readonly what: string
  readonly value: number
  readonly unit: 'ratio' | '×' | 'µs' | 'ms' | 'MB' | 'per second'
  /** Absent: for information. */
  readonly aim?: { readonly least: number } | { readonly most: number }
  /** What the figure was compared with. */
  readonly beside?: string
}

export const isMet = ({ value, aim }: Figure): boolean | null =>
  aim === undefined ? null : 'least' in aim ? value >= aim.least : value <= aim.most

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const aimOf = ({ aim }: Figure): string =>
  aim === undefined ? '' : 'least' in aim ? `≥ ${aim.least}` : `≤ ${aim.most}`

const markOf = (figure: Figure): string => {
  const met = isMet(figure)
  return met === null ? '' : met ? '✓' : '✗'
}

/** Lines of a table in Markdown, readable as it is. */
export const tableOf = (figures: readonly Figure[]): string => {
  const head = ['', 'figure', 'aim', '', 'beside']
  const rows = figures.map((figure) => [
    figure.what,
    `${digits(figure.value)} ${figure.unit}`,
    aimOf(figure),
    markOf(figure),
    figure.beside ?? '',
  ])
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
