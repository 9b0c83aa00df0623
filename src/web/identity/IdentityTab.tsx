import { useOutletContext } from 'react-router'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Answered } from '../parts/Answered.tsx'
import { shortDay } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { type Card, useCard } from './card.ts'
import { Events } from './Events.tsx'
import { Orders } from './Orders.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { Requests } from './Requests.tsx'

/** Who the people of the client's side are. Opened from the pair work's header. */
export const IdentityTab = () => {
  const view = useOutletContext<View>()
  const card = useCard(view.id)
  return <Answered of={card}>{(shown) => <IdentityOf view={view} card={shown} />}</Answered>
}

const IdentityOf = ({ view, card }: { view: View; card: Card }) => {
  const say = useText()
  const maybe = useMaybeText()
  const roleOf = (person: string): string | undefined => {
    const found = view.people.find((one) => one.person === person && one.side === 'client')
    return found && (maybe(`choiceOf.standing.${found.role}`) ?? maybe(`choice.${found.role}`))
  }
  const people = card.people.toSorted((one, other) => Number(other.isClient) - Number(one.isClient))
  return (
    <section className="stack-l identity" aria-labelledby="identity-h">
      <div>
        <h2 id="identity-h">{say('screen.identityCard')}</h2>
        <p className="lede">{say('screen.identityLede')}</p>
      </div>
      {card.offers.map(({ cause, on, command }) => (
        <section key={cause} className="sheet sheet-pad stack-s">
          <p>
            <strong>
              {say(cause === 'client-died' ? 'screen.offerDied' : 'screen.offerMoved', {
                day: shortDay(on),
              })}
            </strong>
          </p>
          <p>{say('screen.offerStays')}</p>
          <ActionLink view={view} command={command} />
        </section>
      ))}
      <Requests pairWork={view.id} card={card} />
      {people.map((person) => (
        <PersonSheet
          key={person.id}
          pairWork={view.id}
          card={card}
          person={person}
          role={person.isClient ? say('screen.client') : roleOf(person.id)}
        />
      ))}
      {card.may.change && <Orders pairWork={view.id} card={card} />}
      {card.may.change && <Events card={card} />}
    </section>
  )
}
