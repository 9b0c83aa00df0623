import { type RefObject, useEffect, useId } from 'react'
import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { LineMark } from '../permission/LineMark.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { AroundFacts } from './AroundFacts.tsx'
import type { Around } from './around.ts'
import { Correct } from './Correct.tsx'
import { useRoleWords } from './use-around.ts'

interface NetworkListProps {
  readonly view: View
  readonly items: readonly Around[]
  readonly chosen: string | null
  readonly choose: (key: string | null) => void
  readonly list: RefObject<HTMLUListElement | null>
}

/** The same as the map, in words: nothing is on the map alone. What is known of the chosen one stands open. */
export const NetworkList = ({ view, items, chosen, choose, list }: NetworkListProps) => {
  const say = useText()
  const roleOf = useRoleWords()
  const id = useId()
  // Chosen on the map: brought to sight in the list, where the list scrolls by itself. The page stays where it is.
  useEffect(() => {
    const row = list.current?.querySelector('[aria-expanded="true"]')?.closest('li')
    const room = list.current?.parentElement
    if (!row || !room || room.scrollHeight <= room.clientHeight) return
    const [at, within] = [row.getBoundingClientRect(), room.getBoundingClientRect()]
    if (at.top < within.top || at.bottom > within.bottom) room.scrollBy(0, at.top - within.top)
  }, [chosen, list])
  return (
    <div className="network-words">
      <h3 className="sheet-pad">{say('screen.networkList')}</h3>
      <ul ref={list} className="network-list" aria-label={say('screen.networkList')}>
        {items.map((item, place) => {
          const isChosen = item.key === chosen
          return (
            <li key={item.key} className={isChosen ? 'around-row around-chosen' : 'around-row'}>
              <button
                type="button"
                className="around-name"
                aria-expanded={isChosen}
                aria-controls={`${id}-${place}`}
                onClick={() => choose(isChosen ? null : item.key)}
              >
                <Face name={item.name} side={item.isOwnPeople ? 'client' : 'worker'} />
                <span>
                  <b>
                    <bdi>{item.name}</bdi>
                  </b>
                  <span className="meta block">
                    {[item.under, roleOf(item)].filter(Boolean).join(', ')}
                  </span>
                  {item.line && (
                    <span className="around-line meta">
                      <LineMark state={item.line.state} />
                      {say(`screen.networkLine-${item.line.state}`)}
                      {item.line.until &&
                        `, ${say('screen.untilTheDay', { day: shortDay(item.line.until) })}`}
                    </span>
                  )}
                </span>
              </button>
              <div id={`${id}-${place}`} className="around-more stack-s" hidden={!isChosen}>
                {isChosen && (
                  <>
                    <AroundFacts view={view} item={item} />
                    <Correct view={view} item={item} />
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
