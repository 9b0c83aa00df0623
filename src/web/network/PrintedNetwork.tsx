import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { helsinkiToday, shortDay } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { type Around, keptPlaces } from './around.ts'
import { MapLines } from './MapLines.tsx'
import { placeStyle, placesOf, tightness } from './places.ts'
import { useRoleWords } from './use-around.ts'

interface PrintedNetworkProps {
  readonly view: View
  readonly items: readonly Around[]
  readonly done: () => void
}

/** One sheet of A4: the map, and under it the same in words. It stands beside the page only while it is printed. */
export const PrintedNetwork = ({ view, items, done }: PrintedNetworkProps) => {
  const say = useText()
  const roleOf = useRoleWords()
  const words = useFactWords(view)
  const [on] = useState(() => helsinkiToday())
  const places = placesOf(
    items.map(({ key }) => key),
    keptPlaces(view.record),
  )
  useEffect(() => {
    const page = document.documentElement
    page.dataset['printing'] = 'network'
    const over = () => done()
    window.addEventListener('afterprint', over)
    // The page is laid out as it will stand on paper before the browser looks at it.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', over)
      delete page.dataset['printing']
    }
  }, [done])
  return createPortal(
    <article className="network-print">
      <h1>
        {say('screen.networkHeading')}
        {view.client ? `: ${view.client.name}` : ''}
      </h1>
      <p>{shortDay(on)}</p>
      <div className={tightness(items.length)}>
        <MapLines items={items} placed={(key) => places.get(key) ?? { x: 50, y: 50 }} />
        <p className="map-centre">
          <b>
            <bdi>{view.client?.name ?? say('screen.nameless')}</bdi>
          </b>
        </p>
        <ul className="map-nodes">
          {items.map((item) => {
            const at = places.get(item.key) ?? { x: 50, y: 50 }
            return (
              <li key={item.key} style={placeStyle(at)}>
                <span className="map-node">
                  <Face name={item.name} side={item.isOwnPeople ? 'client' : 'worker'} />
                  <span className="map-words">
                    <b>
                      <bdi>{item.name}</bdi>
                    </b>
                  </span>
                </span>
              </li>
            )
          })}
        </ul>
      </div>
      <ul className="network-print-list">
        {items.map((item) => (
          <li key={item.key}>
            <b>
              <bdi>{item.name}</bdi>
            </b>{' '}
            {[
              item.under || roleOf(item),
              item.often && words.choice('often', item.often),
              item.contact,
              ...item.phones.map(({ phone }) => phone),
              item.line && say(`screen.networkLine-${item.line.state}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </article>,
    document.body,
  )
}
