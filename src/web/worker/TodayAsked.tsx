import { Link } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { Today } from '../api/view.ts'
import type { Handed } from '../cover/hand-over.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'

/** What is asked of me, done in place where one tap is enough. */
export const TodayAsked = ({
  today,
  told,
}: {
  today: Today
  told: (kind: CommandKind, clientName: string | null) => void
}) => {
  const say = useText()
  const { day, moment } = useDays()
  if (today.asked.length === 0) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="section-h">
        {say('screen.askedOfYou')}
      </h2>
      <ul className="sheet lines-sheet">
        {today.asked.map(({ pairWork, clientName, command, due, about, words, by }, place) => (
          <li key={`${pairWork}${command}${place}`} className="line-row">
            <div>
              <b>
                {words === undefined
                  ? about?.away
                    ? say('screen.coverTell')
                    : say(`command.${command}`)
                  : command === 'agree-meeting'
                    ? say('screen.meetingProposedAt', { when: moment(words) })
                    : command === 'accept-hand-over'
                      ? say('screen.handOverOffered', {
                          what: say(`screen.handOver-${words as Handed}`),
                        })
                      : words}
              </b>
              <span className="meta block">
                {by && today.names[by] && `${today.names[by]}, `}
                <Link to={`/pair-works/${pairWork}`}>{clientName ?? say('screen.pairWork')}</Link>
              </span>
            </div>
            <span className="num">{due ? say('screen.byDay', { day: day(due) }) : ''}</span>
            {about?.away ? (
              <div className="taps">
                <Link
                  className="btn btn-2"
                  to={`/pair-works/${pairWork}/tell-client/${about.away}`}
                  state={{ from: '/today' }}
                >
                  {say('screen.coverTell')}
                </Link>
              </div>
            ) : (
              <Taps
                pairWork={pairWork}
                command={command}
                {...(about ? { about } : {})}
                done={(kind) => told(kind, clientName)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
