import type { View } from '../api/view.ts'
import { Phone } from '../identity/Phone.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import type { Around } from './around.ts'

/** What is known of one of them: how they are reached, how often they help, what the client said, what may be told them. */
export const AroundFacts = ({ view, item }: { view: View; item: Around }) => {
  const say = useText()
  const words = useFactWords(view)
  const { day } = useDays()
  const { lastContact } = item
  return (
    <>
      {item.words && <p className="voice">”{item.words}”</p>}
      <dl className="around-facts">
        {item.status && (
          <div>
            <dt>{say('field.status')}</dt>
            <dd>{words.choice('status', item.status)}</dd>
          </div>
        )}
        {item.often && (
          <div>
            <dt>{say('field.often')}</dt>
            <dd>{words.choice('often', item.often)}</dd>
          </div>
        )}
        {item.person && (
          <div>
            <dt>{words.label('service-mapped', 'person')}</dt>
            <dd>{item.person}</dd>
          </div>
        )}
        {(item.contact || item.phones.length > 0) && (
          <div>
            <dt>{say('screen.networkReached')}</dt>
            <dd>
              {item.contact}
              {item.phones.map(({ name, phone }) => (
                <span key={phone} className="block">
                  <Phone name={name} phone={phone} />
                </span>
              ))}
            </dd>
          </div>
        )}
        {lastContact && (
          <div>
            <dt>{say('screen.networkLastContact')}</dt>
            <dd>
              {day(lastContact.on)}, {words.choice('how', lastContact.how)},{' '}
              {words.choice('outcome', lastContact.outcome)}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
