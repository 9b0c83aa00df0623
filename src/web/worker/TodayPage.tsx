import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { type CommandKind, ruleOf } from '#domain/commands'
import { useSession, useToday } from '../api/queries.ts'
import type { ListRow, Today } from '../api/view.ts'
import { NewLine } from '../notices/NewLine.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { EndingSoon } from '../permission/EndingSoon.tsx'
import { MyVisit } from '../safety/MyVisit.tsx'
import { WaitingForMe } from '../team/WaitingForMe.tsx'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'
import { TodayAsked } from './TodayAsked.tsx'
import { TodayChanged } from './TodayChanged.tsx'
import { TodayMeetings } from './TodayMeetings.tsx'
import { TodayWaiting } from './TodayWaiting.tsx'
import { UndoTap } from './UndoTap.tsx'

export const TodayPage = () => {
  const today = useToday()
  return <Answered of={today}>{(answer) => <TodayOf today={answer} />}</Answered>
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const TodayOf = ({ today }: { today: Today }) => {
  const say = useText()
  const { long, moment } = useDays()
  const { data: session } = useSession()
  const me = session?.person.id
  const [done, setDone] = useState({ words: '', isTap: false })
  const line = useRef<HTMLParagraphElement>(null)
  // The row it stood in is gone when it is told: the focus goes where that is said.
  const tell = (words: string, isTap: boolean) => {
    setDone({ words, isTap })
    line.current?.focus()
  }
  const told = (kind: CommandKind, clientName: string | null, about?: string) => {
    const what = say(`fact.${ruleOf(kind).records}`, { by: session?.person.name ?? '' })
    const words = [about ? `${what}: ${about}` : what, clientName].filter(Boolean).join(', ')
    tell(say('screen.recorded', { what: words }), true)
  }
  const past = (why: string) => tell(say('screen.tapPast', { why }), false)
  const onDay = today.meetings.filter(
    ({ startsAt }) => helsinkiToday(new Date(startsAt)) === today.on,
  )
  // A step that is done by answering what is asked stands among what is asked.
  const steps = today.next.filter(
    ({ id, next: step }) =>
      !today.asked.some(({ pairWork, command }) => pairWork === id && command === step?.action),
  )
  const next = onDay.length === 0 ? today.meetings[0] : undefined
  return (
    <Page
      heading={capital(long(today.on))}
      tab={say('screen.today')}
      lede={[
        say('screen.todayMeetings', { meetings: onDay.length }),
        next && say('screen.todayNextMeeting', { when: moment(next.startsAt) }),
        say('screen.todayWork', { asked: today.asked.length, steps: steps.length }),
      ]
        .filter(Boolean)
        .join(' ')}
      beside={
        <Link className="btn" to="/pair-works/new">
          {say('screen.openPairWork')}
        </Link>
      }
    >
      <p className="saved done-line" role="status" tabIndex={-1} ref={line}>
        {done.words}
      </p>
      <UndoTap isToldHere={done.isTap} undone={() => setDone({ words: '', isTap: false })} />
      <div className="two today">
        <div className="stack-l">
          <MyVisit />
          <TodayMeetings today={today} me={me} told={told} past={past} />
          <TodayAsked today={today} told={told} past={past} />
          <EndingSoon today={today} />
          {(steps.length > 0 || today.asked.length === 0) && (
            <NextSteps today={{ ...today, next: steps }} told={told} past={past} />
          )}
        </div>
        <aside className="stack-l">
          <p>
            <NewLine />
          </p>
          <WaitingForMe />
          <TodayWaiting today={today} />
          <TodayChanged today={today} />
          <p>
            <Link to="/my-week-on-paper">{say('screen.sheetLink')}</Link>
          </p>
        </aside>
      </div>
    </Page>
  )
}

const daysLater = (on: string, days: number) =>
  new Date(Date.parse(`${on}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const NextSteps = ({
  today,
  told,
  past,
}: {
  today: Today
  told: (kind: CommandKind, clientName: string | null, about?: string) => void
  past: (why: string) => void
}) => {
  const say = useText()
  const soon = daysLater(today.on, 10)
  const groups = [
    {
      title: say('screen.groupToday'),
      has: (row: ListRow) => (row.next?.due?.on ?? '9') <= today.on,
    },
    {
      title: say('screen.groupSoon'),
      has: (row: ListRow) => {
        const on = row.next?.due?.on ?? '9'
        return on > today.on && on <= soon
      },
    },
    { title: say('screen.groupLater'), has: (row: ListRow) => (row.next?.due?.on ?? '9') > soon },
  ]
  const first = today.next[0]?.id
  return (
    <section aria-labelledby="next">
      <div className="head">
        <h2 id="next">{say('screen.nextSteps')}</h2>
        <span className="meta">{say('screen.inOrder', { count: today.next.length })}</span>
      </div>
      {today.next.length === 0 ? (
        <Empty
          title={say('screen.noStepsTitle')}
          action={
            <Link className="btn btn-2" to="/pair-works/new">
              {say('screen.openPairWork')}
            </Link>
          }
        >
          {say('screen.noSteps')}
        </Empty>
      ) : (
        <div className="sheet">
          {groups.map(({ title, has }) => {
            const rows = today.next.filter(has)
            if (rows.length === 0) return null
            return (
              <section key={title}>
                <h3 className="grp">{title}</h3>
                <ol>
                  {rows.map((row) => (
                    <NextRow
                      key={row.id}
                      row={row}
                      on={today.on}
                      isFirst={row.id === first}
                      told={told}
                      past={past}
                    />
                  ))}
                </ol>
              </section>
            )
          })}
        </div>
      )}
    </section>
  )
}

const NextRow = ({
  row,
  on,
  isFirst,
  told,
  past,
}: {
  row: ListRow
  on: string
  isFirst: boolean
  told: (kind: CommandKind, clientName: string | null, about?: string) => void
  past: (why: string) => void
}) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  return (
    <li className={isFirst ? 'step step-now' : 'step'}>
      <span className="state">
        <StateMark state="open" />
      </span>
      <div className="what">
        <b>{said(row.next?.title)}</b>
        <span className="meta">
          <Link to={`/pair-works/${row.id}`}>{row.clientName ?? say('screen.pairWork')}</Link> ·{' '}
          {said(row.model.title)}
        </span>
      </div>
      <div className="whom meta">{said(row.phase?.title)}</div>
      <div className="when">
        {row.next?.due ? (
          <>
            <span className="num">{say('screen.byDay', { day: day(row.next.due.on) })}</span>
            {row.next.due.on < on && <span className="late block">{say('screen.dayPassed')}</span>}
            <span className="rule block">{said(row.next.due.rule)}</span>
          </>
        ) : (
          <span className="meta">{say('screen.noDeadline')}</span>
        )}
      </div>
      <div className="act">
        {row.next?.action ? (
          <Taps
            pairWork={row.id}
            command={row.next.action}
            about={{ step: row.next.step }}
            isFirst={isFirst}
            done={(kind, how) => told(kind, row.clientName, how)}
            past={past}
          />
        ) : (
          <Link
            className={isFirst ? 'btn' : 'btn btn-2'}
            to={`/pair-works/${row.id}`}
            aria-label={say('screen.openNamed', { name: row.clientName ?? say('screen.pairWork') })}
          >
            {say('screen.open')}
          </Link>
        )}
      </div>
    </li>
  )
}
