import { useState } from 'react'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import { AroundFacts } from './AroundFacts.tsx'
import type { Around } from './around.ts'
import { EntryForm } from './EntryForm.tsx'
import { useRoleWords } from './use-around.ts'

/** The chosen one, and what can be done about it. */
export const Chosen = ({ view, item }: { view: View; item: Around }) => {
  const roleOf = useRoleWords()
  return (
    <div className="stack-s">
      <p className="meta">{[item.under, roleOf(item)].filter(Boolean).join(', ')}</p>
      <AroundFacts view={view} item={item} />
      <Correct key={item.key} view={view} item={item} />
    </div>
  )
}

/** Entries are told anew; a service outside is contacted; people of the pair work are its own. */
export const Correct = ({ view, item }: { view: View; item: Around }) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const mayTell = 'entry' in item.whose || ('party' in item.whose && !item.isOwnPeople)
  const mayMap = mayTell && view.abilities.includes('map-services')
  if (isOpen && mayMap) return <EntryForm view={view} item={item} done={() => setOpen(false)} />
  return (
    <div className="btns">
      {mayMap && (
        <button type="button" className="btn btn-2" onClick={() => setOpen(true)}>
          {say('screen.networkCorrect')}
        </button>
      )}
      {item.party && !item.isOwnPeople && (
        <ActionLink
          view={view}
          command="contact-service"
          given={{ party: item.party }}
          kind="plain"
        />
      )}
    </div>
  )
}
