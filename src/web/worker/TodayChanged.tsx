import { useState } from 'react'
import { Link } from 'react-router'
import type { Today } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

const firstShown = 5

/** What others have told since I last looked: one line for each, and the way to the record from there on. */
export const TodayChanged = ({ today }: { today: Today }) => {
  const say = useText()
  const { moment } = useDays()
  const [isAll, setAll] = useState(false)
  if (today.changed.length === 0) return null
  const shown = isAll ? today.changed : today.changed.slice(0, firstShown)
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say('screen.changedSince')}</h2>
      <ul className="wait">
        {shown.map(({ pairWork, clientName, kind, by, at }) => {
          const name = by === null ? say('screen.clientsSide') : today.names[by]
          return (
            <li key={`${pairWork}${kind}${at}`}>
              <Face name={name} side={by === null ? 'client' : 'worker'} />
              <div>
                {say(`fact.${kind}`, { by: name ?? say('screen.somebody') })}
                <p className="meta">
                  <Link to={`/pair-works/${pairWork}/record?since=last-time`}>
                    {clientName ?? say('screen.pairWork')}
                  </Link>
                  , {moment(at)}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
      {shown.length < today.changed.length && (
        <button type="button" className="btn btn-3" onClick={() => setAll(true)}>
          {say('screen.showMore')}
        </button>
      )}
    </section>
  )
}
