import { useState } from 'react'
import { Link } from 'react-router'
import { takeFocus } from '../parts/take-focus.ts'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { isLate, useVisitAct, useVisits, type VisitShown } from './visits.ts'
import '../style/safety.css'

/** On Today, with the other ways to leave the desk: one tap to go, one to be back, one for half an hour more. */
export const MyVisit = () => {
  const { data } = useVisits()
  const mine = data?.visits.find(({ mine: isMine, state }) => isMine && state !== 'back')
  return (
    <>
      <Own visit={mine} />
      {!mine && <Ways />}
    </>
  )
}

const Ways = () => {
  const say = useText()
  return (
    <p className="my-visit">
      <Link className="btn btn-2" to="/visits/new">
        {say('screen.visitGo')}
      </Link>
      <Link className="btn btn-3" to="/visits">
        {say('screen.visits')}
      </Link>
      <Link className="btn btn-3" to="/absence">
        {say('screen.absenceLink')}
      </Link>
    </p>
  )
}

/** One's own visit while it lasts; and that one is back, where its buttons were. */
export const Own = ({ visit }: { visit: VisitShown | undefined }) => {
  const say = useText()
  const [isBack, setBack] = useState(false)
  if (visit) return <Mine visit={visit} back={() => setBack(true)} />
  return isBack ? (
    <p className="saved" role="status" tabIndex={-1} ref={takeFocus}>
      {say('screen.visitIsBack')}
    </p>
  ) : null
}

const Mine = ({ visit, back }: { visit: VisitShown; back: () => void }) => {
  const say = useText()
  const { mutate, isPending, isError } = useVisitAct()
  const time = shortTime(visit.backBy)
  const act = (what: 'longer' | 'endings') => {
    if (isPending) return
    if (what === 'endings') back()
    mutate({ what, visit: visit.id })
  }
  return (
    <section className="sheet sheet-pad stack-s my-visit-on" aria-labelledby="my-visit">
      <h2 id="my-visit" className="h3">
        {say(isLate(visit) ? 'screen.visitMineLate' : 'screen.visitMine', { time })}
      </h2>
      <div className="btns">
        <button type="button" className="btn" aria-busy={isPending} onClick={() => act('endings')}>
          {say('screen.visitBack')}
        </button>
        <button
          type="button"
          className="btn btn-2"
          aria-busy={isPending}
          onClick={() => act('longer')}
        >
          {say('screen.visitLonger')}
        </button>
      </div>
      {isError && (
        <p className="error" role="alert">
          {say('screen.notReachedForm')}
        </p>
      )}
    </section>
  )
}
