import { useState } from 'react'
import { Link } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { areaOf, areas, inPlace } from '../parts/areas.ts'
import { FindWord } from '../parts/form/FindWord.tsx'
import { useOffered } from '../parts/form/use-offered.ts'
import { useActionPath } from '../parts/use-action-path.ts'
import { useText } from '../text/use-text.ts'
import { usePairWork } from './use-pair-work.ts'

/** Everything the reader may give, and nothing else, grouped by what it concerns. */
export const AllActions = () => {
  const say = useText()
  const view = usePairWork()
  const pathOf = useActionPath(view)
  const isOffered = useOffered(view)
  const [wanted, setWanted] = useState('')
  const isWanted = (command: CommandKind) =>
    say(`command.${command}`).toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase())
  const given = view.abilities.filter(
    (command) => !inPlace.has(command) && isOffered(command) && isWanted(command),
  )
  return (
    <section aria-labelledby="actions" className="stack-l">
      <div>
        <h2 id="actions">{say('screen.allActions')}</h2>
        <p className="meta">{say('screen.allActionsHelp')}</p>
      </div>
      <div className="actions-search">
        <FindWord
          id="action-search"
          label={say('screen.findAction')}
          value={wanted}
          change={setWanted}
          isNone={wanted.trim() !== '' && given.length === 0}
        />
      </div>
      <div className="actions">
        {areas.map((area) => {
          const commands = given.filter((command) => areaOf[command] === area)
          if (commands.length === 0) return null
          return (
            <section key={area} aria-labelledby={`area-${area}`}>
              <h3 id={`area-${area}`}>{say(`area.${area}`)}</h3>
              <ul>
                {commands.map((command) => (
                  <li key={command}>
                    <Link to={pathOf(command)}>{say(`command.${command}`)}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
