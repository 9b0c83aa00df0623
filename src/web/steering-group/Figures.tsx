import { useState } from 'react'
import { useAnswer, useModel, useModels } from '../api/queries.ts'
import type { FiguresShown, FigureTable } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Select } from '../parts/form/Select.tsx'
import { Page } from '../parts/Page.tsx'
import { useMaybeText, useSaid, useText } from '../text/use-text.ts'

/** Frozen, suppressed counts. Nothing here leads to a pair work. */
export const Figures = () => {
  const figures = useAnswer<FiguresShown>('/figures')
  return <Answered of={figures}>{(shown) => <FiguresOf figures={shown} />}</Answered>
}

const FiguresOf = ({ figures }: { figures: FiguresShown }) => {
  const say = useText()
  const said = useSaid()
  const models = useModels()
  const [chosen, setChosen] = useState('')
  const month = figures.months.find((one) => one.month === chosen) ?? figures.months[0]
  const modelName = (id: string) => said(models.data?.find((model) => model.id === id)?.title) || id
  return (
    <Page heading={say('screen.figures')} lede={say('screen.figuresLede')}>
      {!month ? (
        <Empty title={say('screen.noFiguresTitle')}>{say('screen.noFigures')}</Empty>
      ) : (
        <div className="stack-l">
          <div className="filters">
            <Select
              id="month"
              label={say('screen.month')}
              hint={undefined}
              optional={undefined}
              error={undefined}
              value={month.month}
              options={figures.months.map((one) => ({ id: one.month, label: monthOf(one.month) }))}
              change={setChosen}
            />
          </div>
          <section aria-labelledby="by-state">
            <h2 id="by-state" className="section-h">
              {say('screen.byModel')}
            </h2>
            <Counts table={month.byState} title={say('screen.byModel')} nameOf={modelName} />
          </section>
          {Object.entries(month.byPhase).map(([model, table]) => (
            <section key={model} aria-labelledby={`by-${model}`}>
              <h2 id={`by-${model}`} className="section-h">
                {modelName(model)}
              </h2>
              <PhaseCounts model={model} table={table} title={modelName(model)} />
            </section>
          ))}
          <p className="meta">{say('screen.hiddenMeans')}</p>
        </div>
      )}
    </Page>
  )
}

const monthOf = (month: string) => {
  const [year, number] = month.split('-')
  return `${Number(number)}/${year}`
}

const PhaseCounts = ({
  model,
  table,
  title,
}: {
  model: string
  table: FigureTable
  title: string
}) => {
  const said = useSaid()
  const shown = useModel(model)
  return (
    <Counts
      table={table}
      title={title}
      nameOf={(phase) => said(shown.data?.phases[phase]?.title) || phase}
    />
  )
}

interface CountsProps {
  readonly table: FigureTable
  readonly title: string
  readonly nameOf: (row: string) => string
}
/** The number stands before its bar; a hidden one looks the same whatever hides it. */
const Counts = ({ table, title, nameOf }: CountsProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const most = Math.max(1, ...table.rows.flatMap(({ total }) => total ?? 0))
  const number = (count: number | null | undefined) => count ?? say('screen.hidden')
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table figures">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{title}</span>
            </th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {maybe(`screen.figure-${column}`) ?? column}
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
                <td key={column} className="num">
                  {number(row.cells[column])}
                </td>
              ))}
              <td className="num figure-total">
                {number(row.total)}
                <svg
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="load-bar"
                  aria-hidden="true"
                >
                  <rect width={((row.total ?? 0) / most) * 100} height="10" fill="var(--ink-2)" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('screen.total')}</th>
            {table.columns.map((column) => (
              <td key={column} className="num">
                {number(table.totals[column])}
              </td>
            ))}
            <td className="num">{number(table.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
