import { useState } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useOffered } from '../parts/form/use-offered.ts'
import { useText } from '../text/use-text.ts'
import { FactInWords } from '../worker/FactInWords.tsx'

const rare: readonly CommandKind[] = [
  'answer-question',
  'answer-profile',
  'add-remark',
  'show-earlier-work',
]
const pageOf = 30

/** What is done seldom, and the whole record to read. Both stay folded until asked for. */
export const MyMore = ({ view }: { view: View }) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(pageOf)
  const facts = view.record.toReversed()
  const isOffered = useOffered(view)
  const able = rare.filter((command) => view.abilities.includes(command) && isOffered(command))
  return (
    <section className="stack">
      {able.length > 0 && (
        <details>
          <summary>{say('screen.moreToDo')}</summary>
          <div className="my-buttons">
            {able.map((command) => (
              <ActionLink key={command} view={view} command={command} />
            ))}
          </div>
        </details>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('screen.allThatIsTold')}</summary>
        {isOpen && (
          <div className="stack">
            <p>{say('screen.allThatIsToldHelp')}</p>
            <ol className="sheet record">
              {facts.slice(0, shown).map((fact) => (
                <FactInWords key={fact.id} view={view} fact={fact} />
              ))}
            </ol>
            {facts.length > shown && (
              <button type="button" className="btn btn-2" onClick={() => setShown(shown + pageOf)}>
                {say('screen.showMore')}
              </button>
            )}
          </div>
        )}
      </details>
    </section>
  )
}
