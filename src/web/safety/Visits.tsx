import { Link } from 'react-router'
import { useSession } from '../api/queries.ts'
import { Phone } from '../identity/Phone.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Own } from './MyVisit.tsx'
import { isLate, type Someone, useVisitAct, useVisits, type VisitShown } from './visits.ts'
import '../style/safety.css'

/** Who is out alone, and what to do when somebody is not back. */
export const Visits = () => {
  const visits = useVisits()
  return <Answered of={visits}>{({ visits: all }) => <VisitsOf all={all} />}</Answered>
}

/** Whoever has not come back first, whoever has last. */
const order = { late: 0, escalated: 0, out: 1, back: 2 } as const

const VisitsOf = ({ all }: { all: readonly VisitShown[] }) => {
  const say = useText()
  const mine = all.find((one) => one.mine && one.state !== 'back')
  const others = all
    .filter((one) => !one.mine)
    .toSorted((one, other) => order[one.state] - order[other.state])
  return (
    <Page
      heading={say('screen.visits')}
      className="narrow-page"
      lede={say('screen.visitsLede')}
      beside={
        !mine && (
          <Link className="btn" to="/visits/new">
            {say('screen.visitGo')}
          </Link>
        )
      }
    >
      <div className="stack-l">
        <Own visit={mine} />
        <section className="stack-s" aria-labelledby="others">
          <h2 id="others">{say('screen.visitOthers')}</h2>
          {others.length === 0 ? (
            <Empty title={say('screen.visitNobody')}>{say('screen.visitNobodyHelp')}</Empty>
          ) : (
            <ul className="stack plain-list visit-list">
              {others.map((visit) => (
                <li key={visit.id}>
                  <Other visit={visit} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <p className="meta">{say('screen.visitKept')}</p>
      </div>
    </Page>
  )
}

const Other = ({ visit }: { visit: VisitShown }) => {
  const say = useText()
  const { data: session } = useSession()
  const { mutate, isPending, isError } = useVisitAct()
  const { id, who, area, state, takenBy, endedBy, address } = visit
  const act = (what: 'takings' | 'endings') => {
    if (!isPending) mutate({ what, visit: id })
  }
  const isMine = takenBy?.person === session?.person.id
  return (
    <article
      className={isLate(visit) ? 'sheet sheet-pad stack-s visit-late' : 'sheet sheet-pad stack-s'}
    >
      <h3>
        {who.name} {who.phone && !isLate(visit) && <Phone name={who.name} phone={who.phone} />}
      </h3>
      <p>
        {say(`screen.visitState-${state}`, { time: shortTime(visit.backBy) })}
        {endedBy &&
          endedBy.person !== who.person &&
          `. ${say('screen.visitEndedBy', { name: endedBy.name })}`}
        <span className="block">{area}</span>
      </p>
      {isLate(visit) && (
        <>
          <p>
            {address === null ? (
              say('screen.visitNoAddress')
            ) : (
              <>
                <b>{say('screen.visitAddress')}:</b> {address}
              </>
            )}
          </p>
          <WhatToDo visit={visit} />
          {takenBy && <p role="status">{say('screen.visitTakenBy', { name: takenBy.name })}</p>}
          <div className="btns">
            {!isMine && (
              <button
                type="button"
                className="btn"
                aria-busy={isPending}
                onClick={() => act('takings')}
              >
                {say('screen.visitTake')}
              </button>
            )}
            <button
              type="button"
              className="btn btn-2"
              aria-busy={isPending}
              onClick={() => act('endings')}
            >
              {say('screen.visitFound')}
            </button>
          </div>
          {isError && (
            <p className="error" role="alert">
              {say('screen.notReachedForm')}
            </p>
          )}
        </>
      )}
    </article>
  )
}

/** Each number one can call with a thumb stands in its own step. */
const WhatToDo = ({ visit: { who, supervisors, address } }: { visit: VisitShown }) => {
  const say = useText()
  const { data: session } = useSession()
  const others = supervisors.filter(({ person }) => person !== session?.person.id)
  // Whoever leads the unit is not told to call themselves.
  const isOwn = others.length === 0 && supervisors.length > 0
  return (
    <div>
      <h4>{say('screen.visitDo')}</h4>
      <ol className="visit-do">
        <li>
          {say('screen.visitDo1')} <Called someone={who} />
        </li>
        {!isOwn && (
          <li>
            {say('screen.visitDo2')}{' '}
            {others.length === 0
              ? say('screen.visitDo2None')
              : others.map((one) => <Called key={one.person} someone={one} />)}
          </li>
        )}
        <li>
          {say(address === null ? 'screen.visitDo3None' : 'screen.visitDo3')}{' '}
          <a className="btn btn-2 phone" href="tel:112">
            {say('screen.handEmergency')}
          </a>
        </li>
      </ol>
    </div>
  )
}

const Called = ({ someone: { name, phone } }: { someone: Someone }) => (
  <>
    {name} {phone && <Phone large name={name} phone={phone} />}{' '}
  </>
)
