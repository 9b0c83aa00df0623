import { Link } from 'react-router'
import type { Today } from '../api/view.ts'
import type { Handed } from '../cover/hand-over.ts'
import { Face } from '../parts/Face.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { FewFirst } from './FewFirst.tsx'

type Waited = Today['waiting'][number]
const keyOf = ({ pairWork, command, due, words }: Waited) =>
  [pairWork, command, due, words].join(' ')

/** The same thing asked of several stands in one line. */
const asWaited = (waiting: readonly Waited[]) =>
  [...Map.groupBy(waiting, keyOf).values()].flatMap((same) => {
    const [one] = same
    return one ? [{ one, who: same.map(({ who }) => who) }] : []
  })
/** Workers by name, and the client's side after them, once. */
const inOneLine = (workers: readonly string[], others: number, clientsSide: string): string => {
  if (others === 0) return workers.join(', ')
  if (workers.length === 0) return clientsSide
  return [...workers, clientsSide.charAt(0).toLocaleLowerCase() + clientsSide.slice(1)].join(', ')
}

/** What waits for whom: who has been asked, what, and by when. */
export const TodayWaiting = ({ today }: { today: Today }) => {
  const say = useText()
  const { day } = useDays()
  const inWords = useWaitedInWords()
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{say('screen.waitsForOthers')}</h2>
      {today.waiting.length === 0 ? (
        <p className="meta">{say('screen.nothingWaits')}</p>
      ) : (
        <FewFirst all={asWaited(today.waiting)}>
          {({ one, who }) => {
            const workers = who.flatMap((person) => today.names[person] ?? [])
            const clientsSide = say('screen.clientsSide')
            return (
              <li key={keyOf(one)}>
                <Face
                  name={workers[0] ?? clientsSide}
                  side={workers.length > 0 ? 'worker' : 'client'}
                />
                <div>
                  <b>{inOneLine(workers, who.length - workers.length, clientsSide)}</b>
                  <p>{inWords(one)}</p>
                  <p className="meta">
                    <Link to={`/pair-works/${one.pairWork}`}>
                      {one.clientName ?? say('screen.pairWork')}
                    </Link>
                    {one.due && `, ${say('screen.byDay', { day: day(one.due) })}`}
                  </p>
                </div>
              </li>
            )
          }}
        </FewFirst>
      )}
    </section>
  )
}

const useWaitedInWords = () => {
  const say = useText()
  const { moment } = useDays()
  return ({ command, words }: Waited): string => {
    if (words === undefined) return say('screen.waitsForView')
    if (command === 'agree-meeting') return say('screen.waitsForTime', { when: moment(words) })
    if (command === 'reassign-task') return say('screen.askedTaskBack', { what: words })
    if (command === 'accept-hand-over')
      return say('screen.waitsForHandOver', { what: say(`screen.handOver-${words as Handed}`) })
    return words
  }
}
