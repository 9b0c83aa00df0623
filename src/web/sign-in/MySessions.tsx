import { useState } from 'react'
import { type SessionShown, useEndSession, useOwnSessions } from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Refused } from './Refused.tsx'

/** Where one is signed in. Any of them can be ended; what was open there closes at once. */
export const MySessions = () => {
  const say = useText()
  const found = useOwnSessions()
  const end = useEndSession()
  const [told, setTold] = useState('')
  const endOf = (id: string | null) =>
    end.mutate(id, { onSuccess: () => setTold(say('screen.sessionsEnded')) })
  return (
    <section aria-labelledby="sessions" className="stack">
      <h2 id="sessions" className="section-h">
        {say('screen.sessionsHere')}
      </h2>
      <Answered of={found}>
        {({ sessions }) => (
          <>
            <ul className="sheet way-rows">
              {sessions.map((one) => (
                <SessionRow key={one.id} session={one} end={() => endOf(one.id)} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <div>
                <button type="button" className="btn btn-2" onClick={() => endOf(null)}>
                  {say('screen.sessionEndOthers')}
                </button>
              </div>
            )}
          </>
        )}
      </Answered>
      <Refused error={end.error} />
      <p className="saved" role="status">
        {told}
      </p>
    </section>
  )
}

const SessionRow = ({ session, end }: { session: SessionShown; end: () => void }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  const [browser, system] = session.device
    .split(' ')
    .map((word) => maybe(`screen.device-${word}`) ?? say('screen.device-other'))
  const isKnown = session.device
    .split(' ')
    .some((word) => maybe(`screen.device-${word}`) && word !== 'other')
  const device = isKnown
    ? say('screen.deviceWords', { browser: browser ?? '', system: system ?? '' })
    : say('screen.deviceUnknown')
  return (
    <li className="way-row">
      <span>
        <b>{device}</b>
        {session.isThis && <span className="tag"> {say('screen.sessionThis')}</span>}
        <span className="meta block">
          {[say(`screen.how-${session.how}`), session.service].filter(Boolean).join(', ')}
        </span>
        <span className="meta block">
          {say('screen.sessionSeen', { moment: moment(session.seenAt) })},{' '}
          {say('screen.sessionStarted', { moment: moment(session.startedAt) })}
        </span>
      </span>
      {!session.isThis && (
        <button
          type="button"
          className="btn btn-3"
          aria-label={say('screen.sessionEnd', { device })}
          onClick={end}
        >
          {say('screen.sessionEndShort')}
        </button>
      )}
    </li>
  )
}
