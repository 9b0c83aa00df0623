import { shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { type Say, useMaybeText, useText } from '../text/use-text.ts'
import type { Card, CardEvent } from './card.ts'

const whatText: Readonly<Record<string, TextKey>> = {
  'identity-code': 'screen.identityCode',
  'birth-date': 'screen.birthDate',
  name: 'screen.identityName',
  phone: 'screen.identityPhone',
  address: 'screen.identityAddress',
  language: 'screen.identityLanguage',
}
const whatOf = ({ what }: CardEvent, say: Say): string =>
  what.flatMap((one) => (whatText[one] ? [say(whatText[one]).toLocaleLowerCase()] : [])).join(', ')

export const answerText = (outcome: string): TextKey =>
  outcome === 'corrected'
    ? 'screen.identityAnswered-corrected'
    : 'screen.identityAnswered-not-corrected'

/** What has been done with the details: who, when and why. Never the values. */
export const Events = ({ card }: { card: Card }) => {
  const say = useText()
  return (
    <details className="more">
      <summary>{say('screen.identityEvents')}</summary>
      <EventList events={card.events} />
    </details>
  )
}

export const EventList = ({ events }: { events: readonly CardEvent[] }) => {
  const say = useText()
  const maybe = useMaybeText()
  if (events.length === 0) return <p>{say('screen.identityNoEvents')}</p>
  return (
    <ul className="sheet lines-sheet">
      {events.map((event) => (
        <li key={event.id} className="stack-s">
          <span>
            {event.by.name && <b>{event.by.name}: </b>}
            {say(`screen.identityEvent-${event.kind}` as TextKey, { what: whatOf(event, say) })}
          </span>
          <span className="meta block">
            {[
              shortDay(event.at),
              event.reason && maybe(`screen.reveal-${event.reason}`),
              event.words,
              event.answer &&
                say(answerText(event.answer.outcome), { day: shortDay(event.answer.at) }),
              event.answer?.words,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
