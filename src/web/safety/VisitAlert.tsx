import { Link, useLocation } from 'react-router'
import { Phone } from '../identity/Phone.tsx'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { isLate, useVisits } from './visits.ts'
import '../style/safety.css'

/** On every page of those who are alerted, from the minute the time has passed until somebody has heard. */
export const VisitAlert = () => {
  const say = useText()
  const { pathname } = useLocation()
  const { data } = useVisits()
  const late = (data?.visits ?? []).filter((one) => !one.mine && isLate(one))
  if (late.length === 0 || pathname === '/visits') return null
  return (
    <div className="visit-alert" role="alert">
      {late.map(({ id, who, backBy, takenBy }) => (
        <div key={id} className="visit-alert-row">
          <p>
            <b>{say('screen.visitAlertTitle', { name: who.name })}.</b>{' '}
            {say('screen.visitAlertSince', { time: shortTime(backBy) })}{' '}
            {takenBy
              ? say('screen.visitTakenBy', { name: takenBy.name })
              : say('screen.visitAlertDo')}
          </p>
          <span className="btns">
            {who.phone && <Phone large name={who.name} phone={who.phone} />}
            <Link className="btn btn-2" to="/visits">
              {say('screen.visitAlertOpen')}
            </Link>
          </span>
        </div>
      ))}
    </div>
  )
}
