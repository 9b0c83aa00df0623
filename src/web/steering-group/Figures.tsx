import { useState } from 'react'
import { useAnswer, useModel, useModels } from '../api/queries.ts'
import type { FiguresShown, FigureTable } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { Bar, Count, Counts } from './Counts.tsx'
import { deriveQuarters, isAllHidden, type Quarter } from './quarters.ts'

/** Frozen, suppressed counts. Nothing here leads to a pair work. */
export const Figures = () => {
  const say = useText()
  const figures = useAnswer<FiguresShown>('/figures')
  return (
    <Page heading={say('screen.figures')} lede={say('screen.figuresQuarterLede')}>
      <Answered of={figures}>
        {({ months }) =>
          months.length === 0 ? (
            <Empty title={say('screen.noFiguresTitle')}>{say('screen.noFigures')}</Empty>
          ) : (
            <FiguresOf quarters={deriveQuarters(months)} />
          )
        }
      </Answered>
    </Page>
  )
}

const FiguresOf = ({ quarters }: { quarters: readonly Quarter[] }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const models = useModels()
  const [chosen, setChosen] = useState('')
  const quarter = quarters.find(({ id }) => id === chosen) ?? quarters[0]
  if (!quarter) return null
  const hiddenPhases = Object.entries(quarter.figures.byPhase).filter(([, table]) =>
    isAllHidden(table),
  )
  const modelName = (id: string) => said(models.data?.find((model) => model.id === id)?.title) || id
  return (
    <div className="stack-l figures-in">
      <fieldset className="duo-set">
        <legend>{say('screen.quarter')}</legend>
        <div className="duo">
          {quarters.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="quarter"
                checked={one.id === quarter.id}
                onChange={() => setChosen(one.id)}
              />
              {quarterName(say, one)}
            </label>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="by-state">
        <h2 id="by-state" className="section-h">
          {say('screen.byModel')}
        </h2>
        <p className="meta" role="status">
          {say('screen.quarterOn', { day: day(quarter.on) })}{' '}
          {!quarter.isWhole && say('screen.quarterOpen')}
        </p>
        <Counts table={quarter.figures.byState} title={say('screen.byModel')} nameOf={modelName} />
      </section>
      {quarters.length > 1 && <ByQuarter quarters={quarters} />}
      {Object.entries(quarter.figures.byPhase)
        .filter(([, table]) => !isAllHidden(table))
        .map(([model, table]) => (
          <PhaseCounts key={model} model={model} table={table} name={modelName(model)} />
        ))}
      {hiddenPhases.length > 0 && (
        <section aria-labelledby="hidden-phases">
          <h2 id="hidden-phases" className="section-h">
            {say('screen.hiddenPhases')}
          </h2>
          <div className="sheet sheet-pad">
            <p>{say('screen.allHidden')}</p>
            <ul className="dots">
              {hiddenPhases.map(([model]) => (
                <li key={model}>{modelName(model)}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <p className="meta">{say('screen.hiddenMeans')}</p>
    </div>
  )
}

const quarterName = (say: ReturnType<typeof useText>, { number, year }: Quarter) =>
  say('screen.quarterName', { number, year: String(year) })

/** Oldest first, so that time runs down the page. */
const ByQuarter = ({ quarters }: { quarters: readonly Quarter[] }) => {
  const say = useText()
  const most = Math.max(1, ...quarters.map(({ figures }) => figures.byState.total ?? 0))
  return (
    <section aria-labelledby="by-quarter">
      <h2 id="by-quarter" className="section-h">
        {say('screen.byQuarter')}
      </h2>
      <div className="sheet sheet-pad scroll-x">
        <table className="table figures stacked">
          <caption className="sr">{say('screen.byQuarter')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('screen.quarter')}</th>
              <th scope="col">{say('screen.total')}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.toReversed().map((one) => (
              <tr key={one.id}>
                <th scope="row">{quarterName(say, one)}</th>
                <td className="num figure-total" data-label={say('screen.total')}>
                  <Count of={one.figures.byState.total} />
                  <Bar part={(one.figures.byState.total ?? 0) / most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface PhaseCountsProps {
  readonly model: string
  readonly table: FigureTable
  readonly name: string
}
const PhaseCounts = ({ model, table, name }: PhaseCountsProps) => {
  const say = useText()
  const said = useSaid()
  const shown = useModel(model)
  const title = say('screen.byPhaseOf', { model: name })
  return (
    <section aria-labelledby={`by-${model}`}>
      <h2 id={`by-${model}`} className="section-h">
        {title}
      </h2>
      <Counts
        table={table}
        title={title}
        nameOf={(phase) => said(shown.data?.phases[phase]?.title) || phase}
      />
    </section>
  )
}
