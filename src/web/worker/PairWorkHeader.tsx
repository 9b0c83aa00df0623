import { useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { pathwayOf } from '../api/pathway.ts'
import type { View } from '../api/view.ts'
import { AwayLine } from '../cover/AwayLine.tsx'
import { Phone } from '../identity/Phone.tsx'
import { NoteToPartner } from '../notes/NoteToPartner.tsx'
import { Face } from '../parts/Face.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { shortDay, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'

/** Model, people by initials, permission, where we are. */
export const PairWorkHeader = ({ view }: { view: View }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const workers = view.people.filter(({ side }) => side !== 'client')
  /** In two jobs: the services tell which is which. */
  const isTwice = (wanted: string) => workers.filter(({ person }) => person === wanted).length > 1
  const pathway = pathwayOf(view)
  const phase = pathway?.phases.find(({ id }) => id === pathway?.currentPhase)
  return (
    <dl className="pw-head">
      <ClientLine view={view} />
      <div>
        <dt>{say('screen.model')}</dt>
        <dd>
          {said(view.model.title)}
          {view.rehearsal && <span className="tag">{say('screen.rehearsal')}</span>}
          {phase && (
            <span className="meta block">
              {view.round?.state === 'ended' ? say('screen.roundEnded') : said(phase.title)}
              {view.round?.openedOn &&
                ` · ${say('screen.begunOn', { day: day(view.round.openedOn) })}`}
            </span>
          )}
        </dd>
      </div>
      {workers.length > 0 && (
        <div>
          <dt>{say('screen.people')}</dt>
          <dd>
            <ul className="people-line">
              {workers.slice(0, 6).map(({ person, name, service, phone, ...held }) => (
                <li key={`${person} ${service}`} className="who">
                  <Face name={name} />
                  <span>
                    {name}
                    {service !== undefined && isTwice(person) && (
                      <span className="meta block">{view.names[service]}</span>
                    )}
                    {phone && (
                      <span className="block">
                        <Phone name={name} phone={phone} />
                      </span>
                    )}
                    {(held.handler || held.ownWorker) && (
                      <span className="meta">
                        {' '}
                        {[
                          held.ownWorker && say('screen.ownWorker'),
                          held.handler && say(`screen.handler-${held.handler}`),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    )}
                    {held.away && <AwayLine view={view} person={{ away: held.away }} />}
                  </span>
                </li>
              ))}
            </ul>
            {view.abilities.includes('send-note') && <NoteToPartner pairWork={view.id} isSmall />}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('screen.permission')}</dt>
        <dd>
          <PermissionLine view={view} />
        </dd>
      </div>
    </dl>
  )
}

/** Who it is about: whom to call, what to be careful of, and the way to the identity card. */
const ClientLine = ({ view }: { view: View }) => {
  const say = useText()
  const { client } = view
  if (!client || !identityStandings.has(view.standing)) return null
  return (
    <div>
      <dt>{say('screen.client')}</dt>
      <dd>
        {client.phone && (
          <span className="block">
            <Phone name={client.name} phone={client.phone} />
          </span>
        )}
        {client.secretWhereabouts && (
          <span className="tag tag-strong">{say('screen.nonDisclosure')}</span>
        )}
        {client.diedOn && (
          <span className="tag">{say('screen.diedOn', { day: shortDay(client.diedOn) })}</span>
        )}
        {!client.diedOn && client.movedOn && (
          <span className="tag">{say('screen.movedAway', { day: shortDay(client.movedOn) })}</span>
        )}
        <span className="block">
          <Link to={`/pair-works/${view.id}/identity`}>{say('screen.identityCard')}</Link>
        </span>
        <ContactTaps view={view} />
      </dd>
    </div>
  )
}
/** After a call or at a closed door: whether the client was reached, told here with one tap. */
const ContactTaps = ({ view }: { view: View }) => {
  const say = useText()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const place = useRef<HTMLDetailsElement>(null)
  if (view.standing !== 'home' || !view.abilities.includes('contact-client')) return null
  return (
    <details className="contact-taps" ref={place}>
      <summary>{say('screen.contactTold')}</summary>
      <Taps
        pairWork={view.id}
        command="contact-client"
        done={(done, how) => {
          if (place.current) place.current.open = false
          void navigate(pathname, { replace: true, state: { done, how } })
        }}
      />
    </details>
  )
}
const identityStandings: ReadonlySet<string> = new Set(['home', 'keeper', 'party'])

const PermissionLine = ({ view }: { view: View }) => {
  const say = useText()
  const { day } = useDays()
  const { permissions } = view
  if (permissions?.is === 'own')
    return (
      <span>
        {permissions.until
          ? say('screen.ownPermissionUntil', { day: day(permissions.until) })
          : say('screen.ownPermission')}
      </span>
    )
  const parties = permissions?.is === 'all' ? permissions.parties : []
  const inForce = parties.filter((party) => party.inForce).length
  if (parties.length === 0)
    return (
      <>
        {say('screen.onlyHome')}
        {view.abilities.includes('give-line') && view.standing === 'home' && (
          <Link className="block" to={`/pair-works/${view.id}/sitting`}>
            {say('screen.takePermissions')}
          </Link>
        )}
      </>
    )
  return (
    <span className="with-i">
      {inForce < parties.length && <StateMark state="waiting" silent />}
      <Link to={`/pair-works/${view.id}/permissions`}>
        {say('screen.permissionsInForce', { count: inForce, all: parties.length })}
      </Link>
    </span>
  )
}
