import { Link, useLocation } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { AskedShown } from '../api/view.ts'
import type { Handed } from '../cover/hand-over.ts'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'

interface AskedRow extends AskedShown {
  readonly pairWork: string
  readonly clientName?: string | null
}

interface AskedRowsProps {
  readonly rows: readonly AskedRow[]
  readonly names: Readonly<Record<string, string>>
  /** Several pair works on one page: each row tells whose it is. */
  readonly isWhoseTold?: boolean
  /** `about`: which of several, in the words of whoever asked, where the fact alone does not tell. */
  readonly done: (kind: CommandKind, clientName: string | null, about?: string) => void
  readonly past?: (why: string) => void
}

const ofTask: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'accept-task',
  'finish-task',
  'reassign-task',
])

/** What is asked of me, each in the words of whoever asks, done in place where one tap is enough. */
export const AskedRows = ({ rows, names, isWhoseTold = false, done, past }: AskedRowsProps) => {
  const say = useText()
  const { day } = useDays()
  const { pathname } = useLocation()
  const inWords = useAskedInWords()
  return (
    <ul className="sheet lines-sheet">
      {rows.map((row, place) => {
        const { pairWork, clientName = null, command, due, about, by, said } = row
        const who = by === undefined ? undefined : names[by]
        const told = about?.away ?? about?.back
        return (
          <li key={`${pairWork}${command}${place}`} className="line-row asked-row">
            <div>
              <b>{inWords(row, names)}</b>
              {(who || isWhoseTold) && (
                <span className="meta block">
                  {who}
                  {who && isWhoseTold && ', '}
                  {isWhoseTold && (
                    <Link to={`/pair-works/${pairWork}`}>
                      {clientName ?? say('screen.pairWork')}
                    </Link>
                  )}
                </span>
              )}
              {said && <span className="block said">”{said}”</span>}
              {due && <span className="num block">{say('screen.byDay', { day: day(due) })}</span>}
            </div>
            {told ? (
              <div className="taps">
                <Link
                  className="btn btn-2"
                  to={`/pair-works/${pairWork}/tell-client/${told}`}
                  state={{ from: pathname }}
                >
                  {say('screen.answer-inform-client')}
                </Link>
              </div>
            ) : (
              <Taps
                pairWork={pairWork}
                command={command}
                isAnswer
                isStandIn={command === 'finish-task' && by !== undefined}
                {...(about ? { about } : {})}
                done={(kind, how) =>
                  done(kind, clientName, how ?? (ofTask.has(command) ? row.words : row.task))
                }
                {...(past ? { past } : {})}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

const useAskedInWords = () => {
  const say = useText()
  const maybe = useMaybeText()
  const { day, moment } = useDays()
  return ({ command, words, about, task }: AskedShown, names: AskedRowsProps['names']): string => {
    const [away, back] = [names[about?.away ?? ''], names[about?.back ?? '']]
    if (away) return say('screen.coverTellAbout', { name: away })
    if (back) return say('screen.coverTellBack', { name: back })
    if (words === undefined) return maybe(`screen.asked-${command}`) ?? say(`command.${command}`)
    if (command === 'confirm-minutes') return say('screen.askedMinutesOf', { day: day(words) })
    if (command === 'agree-meeting') return say('screen.meetingProposedAt', { when: moment(words) })
    if (command === 'reassign-task') return say('screen.askedTaskBack', { what: words })
    if (command === 'accept-hand-over')
      return say('screen.handOverOffered', {
        what: task ?? say(`screen.handOver-${words as Handed}`),
      })
    return words
  }
}
