import { Link } from 'react-router'
import { useAnswer } from '../api/queries.ts'
import type { ListRow, UnitShown } from '../api/view.ts'
import { ReviewNotice } from '../bases/UrgentReviews.tsx'
import { UnitAway } from '../cover/UnitAway.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { Load } from './Load.tsx'

/** Load, what waits and what is overdue; no content. */
export const Unit = () => {
  const unit = useAnswer<UnitShown>('/unit')
  return <Answered of={unit}>{(shown) => <UnitOf unit={shown} />}</Answered>
}

const UnitOf = ({ unit }: { unit: UnitShown }) => {
  const say = useText()
  return (
    <Page
      heading={say('screen.unit')}
      lede={say('screen.unitLede', { open: unit.open, overdue: unit.overdue })}
      beside={
        <>
          <Link className="btn btn-2" to="/unit/cover">
            {say('screen.someoneIsIll')}
          </Link>
          <Link className="btn btn-3" to="/accounts">
            {say('screen.accounts')}
          </Link>
          <Link className="btn btn-3" to="/experts">
            {say('screen.experts')}
          </Link>
        </>
      }
    >
      <div className="stack-l">
        <ReviewNotice />
        <UnitAway />
        <section aria-labelledby="load">
          <h2 id="load" className="section-h">
            {say('screen.load')}
          </h2>
          {unit.load.length === 0 ? (
            <Empty title={say('screen.noLoadTitle')}>{say('screen.noLoad')}</Empty>
          ) : (
            <Load load={unit.load} />
          )}
        </section>
        <section aria-labelledby="waits">
          <h2 id="waits" className="section-h">
            {say('screen.unitWaits')}
          </h2>
          {unit.rows.length === 0 ? (
            <p className="meta">{say('screen.noPairWorksUnit')}</p>
          ) : (
            <>
              <p className="meta">{say('screen.unitWaitsHelp')}</p>
              <Waits rows={unit.rows.toSorted(byDue)} on={unit.on} />
            </>
          )}
        </section>
      </div>
    </Page>
  )
}

/** The earliest day first; those without a day last. */
const byDue = (one: ListRow, other: ListRow): number => {
  const [first, second] = [one.next?.due?.on ?? '9999', other.next?.due?.on ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}

const Waits = ({ rows, on }: { rows: readonly ListRow[]; on: string }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.unitWaits')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.pairWork')}</th>
            <th scope="col">{say('screen.phase')}</th>
            <th scope="col">{say('screen.nextStep')}</th>
            <th scope="col">{say('screen.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, clientName, rehearsal, model, phase, next }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/pair-works/${id}`}>{clientName ?? said(model.title)}</Link>
                {rehearsal && <span className="meta block">{say('screen.rehearsal')}</span>}
              </th>
              <td data-label={say('screen.phase')}>
                {said(phase?.title) || '–'}
                <span className="meta block">{said(model.title)}</span>
              </td>
              <td data-label={say('screen.nextStep')}>
                {said(next?.title) || say('screen.noStepWaits')}
              </td>
              <td data-label={say('screen.due')}>
                {next?.due ? (
                  <>
                    <span className="num">{day(next.due.on)}</span>
                    {next.due.on < on && <b> · {say('screen.isLate')}</b>}
                    <span className="rule block">
                      {said(next.due.rule)} {next.due.local && say('screen.localRule')}
                    </span>
                  </>
                ) : (
                  say('screen.noDeadline')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
