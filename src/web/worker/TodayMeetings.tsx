import { Link } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { Today } from '../api/view.ts'
import { NoteToPartner } from '../notes/NoteToPartner.tsx'
import { shortTime, useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'

type Ahead = Today['meetings'][number]

/** The week's meetings: when, where, with whom, and who records and leads where two have agreed on it. */
export const TodayMeetings = ({
  today,
  me,
  told,
  past,
}: {
  today: Today
  me: string | undefined
  told: (kind: CommandKind, clientName: string | null, how?: string) => void
  past: (why: string) => void
}) => {
  const say = useText()
  const { day } = useDays()
  const inWords = useMeetingInWords(today.names, me)
  if (today.meetings.length === 0) return null
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings" className="section-h">
        {say('screen.meetingsAhead')}
      </h2>
      <ul className="sheet">
        {today.meetings.map((meeting) => (
          <li key={meeting.id} className="day">
            <time dateTime={meeting.startsAt}>
              {shortTime(meeting.startsAt)}
              <span>{day(meeting.startsAt)}</span>
            </time>
            <div>
              <h3>
                <Link to={`/pair-works/${meeting.pairWork}/meetings`}>
                  {meeting.clientName ?? say('screen.pairWork')}
                </Link>
              </h3>
              {inWords(meeting).map((line) => (
                <p key={line} className="meta">
                  {line}
                </p>
              ))}
            </div>
            <NoteToPartner pairWork={meeting.pairWork} clientName={meeting.clientName} isSmall />
            {meeting.isVisit && (
              <Taps
                pairWork={meeting.pairWork}
                command="contact-client"
                about={{ how: 'visit' }}
                done={(kind, how) => told(kind, meeting.clientName, how)}
                past={past}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const useMeetingInWords = (names: Today['names'], me: string | undefined) => {
  const say = useText()
  const maybe = useMaybeText()
  const whoDoes = (person: string | null | undefined, does: 'Records' | 'Leads') => {
    if (!person) return undefined
    if (person === me) return say(`screen.today${does}You`)
    const name = names[person]
    return name && say(`screen.today${does}`, { name })
  }
  return (meeting: Ahead): readonly string[] => {
    const others = (meeting.participants ?? []).flatMap((one) =>
      one === me ? [] : (names[one] ?? []),
    )
    const lines = [
      [
        meeting.placeKind && maybe(`choice.${meeting.placeKind}`),
        say('screen.minutesLong', { count: meeting.lastsMinutes }),
        say(meeting.state === 'agreed' ? 'screen.meeting-agreed' : 'screen.meeting-proposed'),
      ],
      [
        others.length > 0 && say('screen.todayWith', { names: others.join(', ') }),
        whoDoes(meeting.recorder, 'Records'),
        whoDoes(meeting.leader, 'Leads'),
      ],
    ]
    return lines.map((line) => line.filter(Boolean).join(' · ')).filter(Boolean)
  }
}
