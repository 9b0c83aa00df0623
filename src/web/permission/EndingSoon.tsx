import { Link } from 'react-router'
import type { Today } from '../api/view.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

/** Permissions that end within two weeks: all of a pair work to its initiator, their own to a party. */
export const EndingSoon = ({ today }: { today: Today }) => {
  const say = useText()
  const { day } = useDays()
  if (today.ending.length === 0) return null
  return (
    <section aria-labelledby="ending">
      <h2 id="ending" className="section-h">
        {say('screen.endsSoon')}
      </h2>
      <ul className="sheet lines-sheet">
        {today.ending.map(({ pairWork, clientName, party, until, days }) => (
          <li key={`${pairWork}${party ?? ''}`} className="line-row">
            <div>
              <b>
                {party === null ? say('screen.endsOwn') : (today.names[party] ?? clientName ?? '')}
              </b>
              <span className="meta block">
                <Link to={`/pair-works/${pairWork}/permissions`}>
                  {clientName ?? say('screen.pairWork')}
                </Link>
              </span>
            </div>
            <span className="num">
              {say('screen.endsInDays', { days })}
              <span className="meta block">{day(until)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
