import { useRef, useState } from 'react'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import type { Around } from './around.ts'
import { EntryForm } from './EntryForm.tsx'

/** Entries are told anew; a service outside is contacted; people of the pair work are its own. */
export const Correct = ({ view, item }: { view: View; item: Around }) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const mayTell = 'entry' in item.whose || ('party' in item.whose && !item.isOwnPeople)
  const mayMap = mayTell && view.abilities.includes('map-services')
  const mayContact =
    item.party !== null && !item.isOwnPeople && view.abilities.includes('contact-service')
  if (isOpen && mayMap)
    return (
      <EntryForm
        view={view}
        item={item}
        done={() => {
          wasOpen.current = true
          setOpen(false)
        }}
      />
    )
  if (!mayMap && !mayContact) return null
  return (
    <div className="btns">
      {mayMap && (
        <button
          ref={(button) => {
            if (!button || !wasOpen.current) return
            wasOpen.current = false
            button.focus()
          }}
          type="button"
          className="btn btn-2"
          onClick={() => setOpen(true)}
        >
          {say('screen.networkCorrect')}
        </button>
      )}
      {mayContact && item.party && (
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
