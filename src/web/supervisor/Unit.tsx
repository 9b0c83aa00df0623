import { useAnswer } from '../api/queries.ts'
import type { UnitShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Face } from '../parts/Face.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { PairWorkTable } from '../worker/PairWorkTable.tsx'

/** Load, what waits and what is overdue; no content. */
export const Unit = () => {
  const unit = useAnswer<UnitShown>('/unit')
  return <Answered of={unit}>{(shown) => <UnitOf unit={shown} />}</Answered>
}

const UnitOf = ({ unit }: { unit: UnitShown }) => {
  const say = useText()
  const most = Math.max(1, ...unit.load.map(({ pairWorks }) => pairWorks))
  return (
    <Page
      heading={say('screen.unit')}
      lede={say('screen.unitLede', { open: unit.open, overdue: unit.overdue })}
    >
      <div className="stack-l">
        <section aria-labelledby="load">
          <h2 id="load" className="section-h">
            {say('screen.load')}
          </h2>
          {unit.load.length === 0 ? (
            <Empty title={say('screen.noLoadTitle')}>{say('screen.noLoad')}</Empty>
          ) : (
            <ul className="sheet lines-sheet">
              {unit.load
                .toSorted((one, other) => other.pairWorks - one.pairWorks)
                .map(({ person, name, pairWorks }) => (
                  <li key={person} className="load-row">
                    <span className="who">
                      <Face name={name} />
                      {name}
                    </span>
                    <span className="num">{say('screen.countOfWorks', { count: pairWorks })}</span>
                    <svg
                      className="load-bar"
                      viewBox="0 0 100 10"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect width={(pairWorks / most) * 100} height="10" fill="var(--ink-2)" />
                    </svg>
                  </li>
                ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="works">
          <h2 id="works" className="section-h">
            {say('screen.pairWorks')}
          </h2>
          {unit.rows.length > 0 ? (
            <PairWorkTable rows={unit.rows} />
          ) : (
            <p className="meta">{say('screen.noPairWorksUnit')}</p>
          )}
        </section>
      </div>
    </Page>
  )
}
