import { Link } from 'react-router'
import type { ListRow } from '../api/view.ts'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'

export const PairWorkTable = ({ rows }: { rows: readonly ListRow[] }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.pairWorks')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.client')}</th>
            <th scope="col">{say('screen.modelAndPhase')}</th>
            <th scope="col">{say('screen.nextStep')}</th>
            <th scope="col">{say('screen.due')}</th>
            <th scope="col">{say('screen.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/pair-works/${row.id}`}>{row.clientName ?? say('screen.nameless')}</Link>
                <span className="meta block">
                  {say(`standing.${row.standing}`)}
                  {row.rehearsal && ` · ${say('screen.rehearsal')}`}
                </span>
              </th>
              <td data-label={say('screen.modelAndPhase')}>
                {said(row.model.title)}
                <span className="meta block">
                  {row.state === 'ended' ? say('screen.stateEnded') : said(row.phase?.title)}
                </span>
              </td>
              <td data-label={say('screen.nextStep')}>{said(row.next?.title) || '–'}</td>
              <td data-label={say('screen.due')} className="num">
                {row.next?.due ? day(row.next.due.on) : '–'}
                {row.next?.due && row.next.due.on < helsinkiToday() && (
                  <span className="late block">{say('screen.dayPassed')}</span>
                )}
              </td>
              <td data-label={say('screen.updated')} className="num">
                {day(row.updatedOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
