import { Link } from 'react-router'
import type { Today } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { FewFirst } from './FewFirst.tsx'

/** What others have told since I last looked: one line for each, and the way to the record from there on. */
export const TodayChanged = ({ today }: { today: Today }) => {
  const say = useText()
  const { moment } = useDays()
  if (today.changed.length === 0) return null
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say('screen.changedSince')}</h2>
      <FewFirst all={today.changed}>
        {({ pairWork, clientName, kind, by, at }) => {
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
        }}
      </FewFirst>
    </section>
  )
}
