import { useRef, useState } from 'react'
import type { View } from '../api/view.ts'
import { Empty } from '../parts/Empty.tsx'
import { useText } from '../text/use-text.ts'
import { EntryForm } from './EntryForm.tsx'
import { NetworkList } from './NetworkList.tsx'
import { NetworkMap } from './NetworkMap.tsx'
import { PrintedNetwork } from './PrintedNetwork.tsx'
import { useAround } from './use-around.ts'

/**
 * Who and what stands around the client: as a map and beside it as a list, for the worker and for the client alike. Both
 * show the same chosen one: where they are on the map, and what is known of them in the list.
 */
export const Network = ({ view }: { view: View }) => {
  const say = useText()
  const items = useAround(view)
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<string>()
  const wasAdding = useRef(false)
  const [isPrinting, setPrinting] = useState(false)
  const [chosen, choose] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const isOwn = view.standing === 'client'
  const shared = { view, items, chosen, choose }
  return (
    <section aria-labelledby="network" className="stack network">
      <div className="head">
        <h2 id="network">{say(isOwn ? 'screen.networkMine' : 'screen.networkHeading')}</h2>
        <div className="btns">
          {items.length > 0 && (
            <button type="button" className="btn btn-3" onClick={() => setPrinting(true)}>
              {say('screen.networkPrint')}
            </button>
          )}
          {view.abilities.includes('map-services') && !isAdding && (
            <button
              ref={(button) => {
                if (!button || !wasAdding.current) return
                wasAdding.current = false
                button.focus()
              }}
              type="button"
              className="btn btn-2"
              onClick={() => {
                setAdded(undefined)
                setAdding(true)
              }}
            >
              {say('screen.networkAddTo')}
            </button>
          )}
        </div>
      </div>
      <p className="saved" role="status">
        {added !== undefined && say('screen.networkAdded', { name: added })}
      </p>
      {isAdding && (
        <div className="sheet sheet-pad">
          <EntryForm
            view={view}
            done={(told) => {
              wasAdding.current = true
              setAdded(told)
              setAdding(false)
            }}
          />
        </div>
      )}
      {items.length === 0 ? (
        <Empty title={say('screen.noServicesTitle')}>{say('screen.noServices')}</Empty>
      ) : (
        <div className="network-room">
          <div className="sheet network-both">
            <NetworkMap
              {...shared}
              toList={() =>
                list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
              }
            />
            <NetworkList {...shared} list={list} />
          </div>
        </div>
      )}
      {isPrinting && <PrintedNetwork view={view} items={items} done={() => setPrinting(false)} />}
    </section>
  )
}
