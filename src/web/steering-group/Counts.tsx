import type { FigureTable } from '../api/view.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

interface CountsProps {
  readonly table: FigureTable
  readonly title: string
  readonly nameOf: (row: string) => string
}

/** The number stands before its bar; a hidden one looks the same whatever hides it. */
export const Counts = ({ table, title, nameOf }: CountsProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const columnName = (column: string) => maybe(`screen.figure-${column}`) ?? column
  const most = Math.max(1, ...table.rows.map(({ total }) => total ?? 0))
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table figures stacked">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{title}</span>
            </th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
            <th scope="col">{say('screen.total')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">{nameOf(row.row)}</th>
              {table.columns.map((column) => (
                <td key={column} className="num" data-label={columnName(column)}>
                  <Count of={row.cells[column]} />
                </td>
              ))}
              <td className="num figure-total" data-label={say('screen.total')}>
                <Count of={row.total} />
                <Bar part={(row.total ?? 0) / most} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('screen.total')}</th>
            {table.columns.map((column) => (
              <td key={column} className="num" data-label={columnName(column)}>
                <Count of={table.totals[column]} />
              </td>
            ))}
            <td className="num figure-total" data-label={say('screen.total')}>
              <Count of={table.total} />
              <Bar part={0} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Of one width, number or not: the width must tell nothing. */
export const Count = ({ of: count }: { of: number | null | undefined }) => {
  const say = useText()
  return (
    <span className={typeof count === 'number' ? 'count' : 'count meta'}>
      {count ?? say('screen.hidden')}
    </span>
  )
}

/** @param part of the longest bar, 0 to 1. */
export const Bar = ({ part }: { part: number }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="load-bar" aria-hidden="true">
    <rect width={part * 100} height="10" fill="var(--ink-2)" />
  </svg>
)
