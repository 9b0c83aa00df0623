import { useState } from 'react'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { shortTime, useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useNames, useText } from '../text/use-text.ts'
import { knownNames } from './me.ts'
import { TapButton } from './TapButton.tsx'

type Meeting = View['meetings'][number]

/** The nearest meeting, and whether it suits; those after it in one line each. */
export const MyNext = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const { long } = useDays()
  const [now] = useState(() => new Date().toISOString())
  const [nearest, ...after] = view.meetings
    .filter(({ state, startsAt }) => (state === 'proposed' || state === 'agreed') && startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return (
    <section aria-labelledby="next">
      <h2 id="next">{say('screen.myNext')}</h2>
      {nearest ? (
        <NextMeeting key={nearest.id} view={view} me={me} meeting={nearest} />
      ) : (
        <>
          <p>{say('screen.myNextNothing')}</p>
          <div className="my-buttons">
            <ActionLink
              view={view}
              command="propose"
              given={{ about: 'time' }}
              label={say('screen.proposeTime')}
            />
          </div>
        </>
      )}
      {after.length > 0 && (
        <div className="stack-s my-after">
          <h3>{say('screen.nextAfter')}</h3>
          <ul className="dots">
            {after.map((meeting) => (
              <li key={meeting.id}>
                {long(meeting.startsAt)}{' '}
                {say('screen.atClock', { time: shortTime(meeting.startsAt) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

interface NextMeetingProps {
  readonly view: View
  readonly me: string
  readonly meeting: Meeting
}
const NextMeeting = ({ view, me, meeting }: NextMeetingProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useFactWords(view)
  const namesOf = useNames()
  const { long } = useDays()
  const isWithMe = meeting.participants.some((person) => person === me)
  const isYes = meeting.agreedBy.some((person) => person === me)
  const isNo = meeting.declinedBy.some((person) => person === me)
  const others = knownNames(
    view,
    meeting.participants.filter((person) => person !== me),
  )
  const given = { meeting: meeting.id }
  return (
    <div className="my-next stack-s" tabIndex={-1}>
      <p className="my-when">
        {long(meeting.startsAt)}
        <br />
        {say('screen.atClock', { time: shortTime(meeting.startsAt) })}
      </p>
      {others.length > 0 && <p>{say('screen.youMeet', { names: namesOf(others) })}</p>}
      <p>
        {meeting.place
          ? say('screen.placeIs', { place: meeting.place })
          : (maybe(`screen.place-${meeting.placeKind}`) ??
            words.choice('placeKind', meeting.placeKind))}
      </p>
      {meeting.state === 'agreed' && <p>{say('screen.itIsAgreed')}</p>}
      {isWithMe && (
        <>
          <p>
            <b>
              {isYes
                ? say('screen.youSaidSuits')
                : isNo
                  ? say('screen.youSaidSuitsNot')
                  : say('screen.doesItSuit')}
            </b>
          </p>
          <div className="my-buttons">
            {!isYes && (
              <TapButton
                view={view}
                command="agree-meeting"
                payload={given}
                kind={isNo ? 'outlined' : 'filled'}
              />
            )}
            {!isNo && <ActionLink view={view} command="decline-meeting" given={given} />}
            <ActionLink
              view={view}
              command="propose"
              given={{ about: 'time' }}
              kind="plain"
              label={say('screen.otherTime')}
            />
            <ActionLink
              view={view}
              command="record-place-wish"
              kind="plain"
              label={say('screen.otherPlace')}
            />
          </div>
        </>
      )}
    </div>
  )
}
