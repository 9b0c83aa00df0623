import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

type One = View['applications'][number]

/** A new service applied for with the client (D.12), followed until it is answered. `isDueOnly`: what asks for a call now. */
export const Applications = ({ view, isDueOnly = false }: { view: View; isDueOnly?: boolean }) => {
  const say = useText()
  const shown = view.applications.filter(
    (one) => !isDueOnly || one.state === 'waiting' || leadsToInvitation(view, one),
  )
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="applied">
      <h2 id="applied" className="section-h">
        {say('screen.applied')}
      </h2>
      <ul className="sheet lines-sheet">
        {shown.map((one) => (
          <Row key={one.id} view={view} one={one} />
        ))}
      </ul>
    </section>
  )
}

/** Granted, the service is known here, and nobody of it has been asked along yet. */
const leadsToInvitation = (view: View, one: One): boolean =>
  one.state === 'granted' &&
  one.party !== null &&
  !view.invitations.some(({ service }) => service === one.party)

const Row = ({ view, one }: { view: View; one: One }) => {
  const say = useText()
  const { day } = useDays()
  const withWhom = one.with.map((person) => view.names[person] ?? view.client?.name).filter(Boolean)
  return (
    <li className="line-row">
      <div>
        <b>{one.service}</b>
        <span className="meta block">
          {[
            say('screen.appliedOn', { day: day(one.on) }),
            withWhom.length > 0 && say('screen.appliedWith', { names: withWhom.join(', ') }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {one.words && <span className="block">{one.words}</span>}
        {one.answer && <span className="block">{one.answer}</span>}
        {one.next && (
          <span className="block">
            {say('screen.appliedNext')}: {one.next}
          </span>
        )}
      </div>
      <span className="meta">
        {say(`screen.appliedState-${one.state}`)}
        {one.askAgainOn && (
          <span className={one.isDue ? 'late block' : 'block'}>
            {say(one.isDue ? 'screen.appliedDue' : 'screen.appliedAskOn', {
              day: day(one.askAgainOn),
            })}
          </span>
        )}
      </span>
      <div className="btns">
        {one.state === 'waiting' && (
          <ActionLink
            view={view}
            command="record-service-outcome"
            given={{ application: one.id }}
            label={say('screen.appliedAnswer')}
          />
        )}
        {leadsToInvitation(view, one) && one.party && (
          <ActionLink
            view={view}
            command="invite-member"
            given={{ service: one.party }}
            label={say('screen.appliedInvite')}
          />
        )}
      </div>
    </li>
  )
}
