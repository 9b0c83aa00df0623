import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'

export const WhoHelps = ({ view }: { view: View }) => {
  const say = useText()
  const helpers = view.people.filter(({ side }) => side !== 'client')
  const first =
    helpers.find(({ ownWorker }) => ownWorker) ?? helpers.find(({ role }) => role === 'initiator')
  return (
    <section aria-labelledby="helps">
      <h2 id="helps">{say('screen.whoHelps')}</h2>
      <ul className="my-people">
        {helpers.map((person) => (
          <li key={`${person.person}${person.service ?? ''}`}>
            <Face name={person.name} large />
            <div>
              <b>{person.name ?? say('screen.nameless')}</b>
              <span className="meta block">
                {[
                  person.profession && say(`profession.${person.profession}`),
                  person.service && view.names[person.service],
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {person.ownWorker && <span className="block">{say('screen.isOwnWorker')}</span>}
              {person === first && <span className="block">{say('screen.askFirst')}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
