import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'
import { AroundFacts } from './AroundFacts.tsx'
import type { Around } from './around.ts'
import { Correct } from './Chosen.tsx'
import { useRoleWords } from './use-around.ts'

/** The same as the map, in words. Nothing is on the map alone. */
export const NetworkList = ({ view, items }: { view: View; items: readonly Around[] }) => {
  const say = useText()
  const roleOf = useRoleWords()
  return (
    <ul className="sheet lines-sheet network-list" aria-label={say('screen.networkList')}>
      {items.map((item) => (
        <li key={item.key} className="around-row">
          <span className="who">
            <Face name={item.name} side={item.isOwnPeople ? 'client' : 'worker'} />
            <span>
              <b>{item.name}</b>
              <span className="meta block">
                {[item.under, roleOf(item)].filter(Boolean).join(', ')}
              </span>
            </span>
          </span>
          <div className="stack-s">
            <AroundFacts view={view} item={item} />
            <Correct view={view} item={item} />
          </div>
        </li>
      ))}
    </ul>
  )
}
