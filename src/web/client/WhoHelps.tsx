import type { PersonShown, View } from '../api/view.ts'
import { AwayLine } from '../cover/AwayLine.tsx'
import { Phone } from '../identity/Phone.tsx'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'
import { knownNames } from './me.ts'

/** Who helps, and whom to ask first: the one agreed to keep in touch, else the own worker, else who began. */
export const WhoHelps = ({ view }: { view: View }) => {
  const say = useText()
  const helpers = view.people.filter(({ side, name }) => side !== 'client' && name)
  const told = view.record
    .filter(({ kind }) => kind === 'client-informed')
    .flatMap(({ parts }) => parts)
    .at(-1)?.values
  const first =
    helpers.find(({ person }) => person === told?.contact) ??
    helpers.find(({ ownWorker }) => ownWorker) ??
    helpers.find(({ role }) => role === 'initiator')
  const [contact] = typeof told?.contact === 'string' ? knownNames(view, [told.contact]) : []
  return (
    <section aria-labelledby="helps" className="stack-s">
      <h2 id="helps">{say('screen.whoHelps')}</h2>
      {contact && (
        <p>
          {say('screen.contactOf', { name: contact })}{' '}
          {typeof told?.when === 'string' && say('screen.contactWhen', { when: told.when })}
          {typeof told?.words === 'string' && <span className="block">{told.words}</span>}
        </p>
      )}
      {helpers.length === 0 && <p>{say('screen.noHelpersYet')}</p>}
      <ul className="my-people">
        {helpers.map((person) => (
          <Helper
            key={`${person.person}${person.service ?? ''}`}
            view={view}
            helper={person}
            isFirst={person === first}
          />
        ))}
      </ul>
    </section>
  )
}

interface HelperProps {
  readonly view: View
  readonly helper: PersonShown
  readonly isFirst: boolean
}
const Helper = ({ view, helper, isFirst }: HelperProps) => {
  const say = useText()
  const title = [
    helper.profession && say(`profession.${helper.profession}`),
    helper.service && view.names[helper.service],
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <li>
      <Face name={helper.name} large />
      <div>
        <b>{helper.name}</b>
        {title && <span className="meta block">{title}</span>}
        {helper.phone && (
          <span className="block">
            <Phone name={helper.name} phone={helper.phone} large />
          </span>
        )}
        {helper.ownWorker && <span className="block">{say('screen.isOwnWorker')}</span>}
        <AwayLine view={view} person={helper} />
        {isFirst && <span className="block">{say('screen.askThemFirst')}</span>}
      </div>
    </li>
  )
}
