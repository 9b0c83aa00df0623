import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { LineMark } from '../permission/LineMark.tsx'
import { type LineState, mapSize } from '../permission/map-lines.ts'
import { useText } from '../text/use-text.ts'
import { Arranging } from './Arranging.tsx'
import type { Around, Place } from './around.ts'
import { MapLines } from './MapLines.tsx'
import {
  type Arrow,
  allowed,
  inWords,
  isArrow,
  placeAt,
  placeStyle,
  stepped,
  tightness,
} from './places.ts'
import { useRoleWords } from './use-around.ts'
import { useArrangement } from './use-arrangement.ts'

/** A pointer that moved less than this has pressed, not dragged. */
const dragBegins = 8
const states: readonly LineState[] = ['yes', 'narrowed', 'waiting', 'cut']

interface NetworkMapProps {
  readonly view: View
  readonly items: readonly Around[]
  readonly chosen: string | null
  readonly choose: (key: string) => void
  /** To the chosen one in the list. */
  readonly toList: () => void
}

/** The client in the middle, and whoever helps around them, arranged together with the client. */
export const NetworkMap = ({ view, items, chosen, choose, toList }: NetworkMapProps) => {
  const say = useText()
  const roleOf = useRoleWords()
  const { places, mayMove, move, undo, state, tryAgain } = useArrangement(view, items)
  const [drag, setDrag] = useState<{ readonly key: string; readonly at: Place } | null>(null)
  const [told, tell] = useState('')
  const isGoing = useRef(false)
  const board = useRef<HTMLDivElement>(null)
  const press = useRef<{ key: string; x: number; y: number } | null>(null)
  const wasDragged = useRef(false)
  // One go of the arrows is one move: taken back whole.
  const isFresh = useRef(true)
  const item = items.find(({ key }) => key === chosen)
  const legend = states.filter((one) => items.some(({ line }) => line?.state === one))

  const placed = (key: string): Place =>
    (drag?.key === key ? drag.at : places.get(key)) ?? { x: 50, y: 50 }
  const whereIs = (place: Place) => {
    const { direction, closeness } = inWords(place)
    return say('screen.networkWhere', {
      direction: say(`screen.networkIs-${direction}`),
      closeness: say(`screen.networkIs-${closeness}`),
    })
  }
  const put = (one: Around, to: Place, isNew: boolean) => {
    move(one, to, isNew)
    tell(say('screen.networkPut', { name: one.name, where: whereIs(to) }))
  }
  const step = (one: Around, arrow: Arrow, far: boolean, isNew: boolean) =>
    put(one, stepped(placed(one.key), arrow, far), isNew)
  const takeBack = () => {
    const back = undo?.()
    if (back) tell(say('screen.networkPut', { name: back.item.name, where: whereIs(back.to) }))
  }

  // Its row opens first.
  useEffect(() => {
    if (!isGoing.current) return
    isGoing.current = false
    toList()
  })

  const onKey = (event: KeyboardEvent, one: Around) => {
    if (!mayMove) return
    if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      takeBack()
    } else if (isArrow(event.key)) {
      event.preventDefault()
      step(one, event.key, event.shiftKey, isFresh.current)
      isFresh.current = false
    }
  }
  const onMove = (event: PointerEvent) => {
    const from = press.current
    const box = board.current?.getBoundingClientRect()
    if (!from || !box) return
    if (!drag && Math.hypot(event.clientX - from.x, event.clientY - from.y) < dragBegins) return
    wasDragged.current = true
    // Held to its end, even when the hand goes past the edge of the map.
    board.current?.setPointerCapture(event.pointerId)
    const at = placeAt({
      x: ((event.clientX - box.left) / box.width) * mapSize.width,
      y: ((event.clientY - box.top) / box.height) * mapSize.height,
    })
    setDrag({ key: from.key, at: allowed(at) })
  }
  const onUp = () => {
    press.current = null
    const one = items.find(({ key }) => key === drag?.key)
    if (drag && one) put(one, drag.at, true)
    setDrag(null)
  }
  return (
    <div className="network-map">
      <div
        ref={board}
        className={tightness(items.length)}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        <MapLines items={items} placed={placed} />
        <p className="map-centre">
          <b>
            <bdi>{view.client?.name ?? say('screen.nameless')}</bdi>
          </b>
        </p>
        <ul className="map-nodes" aria-label={say('screen.networkMap')}>
          {items.map((one) => {
            const at = placed(one.key)
            return (
              <li key={one.key} style={placeStyle(at)}>
                <button
                  type="button"
                  className={`map-node${mayMove ? ' map-moves' : ''}`}
                  aria-pressed={one.key === chosen}
                  aria-describedby={mayMove ? 'network-keys' : undefined}
                  onPointerDown={(event) => {
                    wasDragged.current = false
                    if (mayMove)
                      press.current = { key: one.key, x: event.clientX, y: event.clientY }
                  }}
                  onFocus={() => {
                    isFresh.current = true
                  }}
                  onKeyDown={(event) => onKey(event, one)}
                  onClick={(event) => {
                    // Without a pointer it is read, not moved: one goes on to what is known of it.
                    const isPressed = event.detail > 0
                    if (isPressed && wasDragged.current) return
                    choose(one.key)
                    if (isPressed) return
                    if (one.key === chosen) toList()
                    else isGoing.current = true
                  }}
                >
                  <Face name={one.name} side={one.isOwnPeople ? 'client' : 'worker'} />
                  <span className="map-words">
                    <b>
                      <bdi>{one.name}</bdi>
                    </b>
                    <span className="meta block">{one.under || roleOf(one)}</span>
                    {one.line && (
                      <span className="map-state">
                        {say(`screen.networkLine-${one.line.state}`)}
                      </span>
                    )}
                    <span className="sr">{whereIs(at)}</span>
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <Arranging
        isOwn={view.standing === 'client'}
        chosen={item}
        mayMove={mayMove}
        step={(arrow) => item && step(item, arrow, true, true)}
        takeBack={undo && takeBack}
        toList={toList}
        state={state}
        tryAgain={tryAgain}
      />
      <p className="sr" role="status">
        {told}
      </p>
      {legend.length > 0 && (
        <ul className="map-legend">
          {legend.map((one) => (
            <li key={one}>
              <LineMark state={one} />
              {say(`screen.networkLine-${one}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
