import { useState } from 'react'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { shortTime, useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'

/** What happens next and what is asked: the nearest meeting, then own tasks. */
export const MyNext = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { long } = useDays()
  const [now] = useState(() => new Date().toISOString())
  const ahead = view.meetings
    .filter(({ state, startsAt }) => (state === 'proposed' || state === 'agreed') && startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  const meeting = ahead[0]
  const tasks = view.tasks.filter(
    ({ doer, state }) => doer === me && state !== 'done' && state !== 'returned',
  )
  const isAsked =
    meeting && ![...meeting.agreedBy, meeting.proposedBy].some((person) => person === me)
  return (
    <section aria-labelledby="next">
      <h2 id="next">{say('screen.myNext')}</h2>
      {!meeting && tasks.length === 0 && <p>{say('screen.myNextNothing')}</p>}
      {meeting && (
        <div className="my-next stack-s">
          <p className="my-when">
            {long(meeting.startsAt)} {say('screen.atClock', { time: shortTime(meeting.startsAt) })}
          </p>
          <p>
            {say('screen.youMeet', {
              names: meeting.participants
                .filter((person) => person !== me)
                .map(words.name)
                .join(', '),
            })}
          </p>
          <p>
            {words.choice('placeKind', meeting.placeKind)}
            {meeting.place && `: ${meeting.place}`}
          </p>
          <div className="my-buttons">
            {isAsked && (
              <ActionLink
                view={view}
                command="agree-meeting"
                given={{ meeting: meeting.id }}
                kind="filled"
              />
            )}
            {isAsked && (
              <ActionLink view={view} command="decline-meeting" given={{ meeting: meeting.id }} />
            )}
            <ActionLink view={view} command="propose" given={{ about: 'time' }} />
          </div>
        </div>
      )}
      {tasks.map((task) => (
        <div key={task.id} className="my-task stack-s">
          <p>
            <b>{task.what}</b>
            <span className="meta block">{say('screen.byDay', { day: long(task.due) })}</span>
          </p>
          <div className="my-buttons">
            {task.state === 'offered' && (
              <ActionLink view={view} command="accept-task" given={{ task: task.id }} />
            )}
            <ActionLink view={view} command="finish-task" given={{ task: task.id }} />
            <ActionLink view={view} command="return-task" given={{ task: task.id }} kind="plain" />
          </div>
        </div>
      ))}
    </section>
  )
}
