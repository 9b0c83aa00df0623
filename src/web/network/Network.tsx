import { useState } from 'react'
import type { View } from '../api/view.ts'
import { Empty } from '../parts/Empty.tsx'
import { useText } from '../text/use-text.ts'
import { EntryForm } from './EntryForm.tsx'
import { NetworkList } from './NetworkList.tsx'
import { NetworkMap } from './NetworkMap.tsx'
import { PrintedNetwork } from './PrintedNetwork.tsx'
import { useAround } from './use-around.ts'

/** Who and what stands around the client: as a map and as a list, for the worker and for the client alike. */
export const Network = ({ view }: { view: View }) => {
  const say = useText()
  const items = useAround(view)
  const [isAdding, setAdding] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const isOwn = view.standing === 'client'
  return (
    <section aria-labelledby="network" className="stack network">
      <div className="head">
        <h2 id="network">{say(isOwn ? 'screen.networkMine' : 'screen.networkHeading')}</h2>
        <div className="btns">
          {view.abilities.includes('map-services') && !isAdding && (
            <button type="button" className="btn btn-2" onClick={() => setAdding(true)}>
              {say('screen.networkAddTo')}
            </button>
          )}
          {items.length > 0 && (
            <button type="button" className="btn btn-3" onClick={() => setPrinting(true)}>
              {say('screen.networkPrint')}
            </button>
          )}
        </div>
      </div>
      {isAdding && (
        <div className="sheet sheet-pad">
          <EntryForm view={view} done={() => setAdding(false)} />
        </div>
      )}
      {items.length === 0 ? (
        <Empty title={say('screen.noServicesTitle')}>{say('screen.noServices')}</Empty>
      ) : (
        <div className="network-both">
          <NetworkMap view={view} items={items} />
          <div className="network-words">
            <h3>{say('screen.networkList')}</h3>
            <NetworkList view={view} items={items} />
          </div>
        </div>
      )}
      {isPrinting && <PrintedNetwork view={view} items={items} done={() => setPrinting(false)} />}
    </section>
  )
}
