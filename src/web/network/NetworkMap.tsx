import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { View } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { LineMark } from '../permission/LineMark.tsx'
import { type LineState, mapSize } from '../permission/map-lines.ts'
import { useText } from '../text/use-text.ts'
import type { Around, Place } from './around.ts'
import { Chosen } from './Chosen.tsx'
import { MapLines } from './MapLines.tsx'
import { type Arrow, allowed, inWords, isArrow, placeAt, stepped } from './places.ts'
import { useRoleWords } from './use-around.ts'
import { type Kept, useArrangement } from './use-arrangement.ts'

/** A pointer that moved less than this has pressed, not dragged. */
const dragBegins = 8
const states: readonly LineState[] = ['yes', 'narrowed', 'waiting', 'cut']

/** The client in the middle, and whoever helps around them, arranged together with the client. */
export const NetworkMap = ({ view, items }: { view: View; items: readonly Around[] }) => {
  const say = useText()
  const roleOf = useRoleWords()
  const { places, mayMove, move, undo, state, tryAgain } = useArrangement(view, items)
  const [chosen, choose] = useState<string | null>(null)
  const [drag, setDrag] = useState<{ readonly key: string; readonly at: Place } | null>(null)
  const [told, tell] = useState('')
  const board = useRef<HTMLDivElement>(null)
  const press = useRef<{ key: string; x: number; y: number } | null>(null)
  const wasDragged = useRef(false)
  // One go of the arrows is one move: taken back whole.
  const isFresh = useRef(true)
  const heading = useRef<HTMLHeadingElement>(null)
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
  useEffect(() => {
    if (chosen !== null) heading.current?.focus({ preventScroll: true })
  }, [chosen])

  return (
    <div className="sheet map-sheet network-map">
      <div className="map-grid">
        <div
          ref={board}
          className="map"
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerLeave={onUp}
          onPointerCancel={onUp}
        >
          <MapLines items={items} placed={placed} />
          <p className="map-centre">
            <b>{view.client?.name ?? say('screen.nameless')}</b>
          </p>
          <ul className="map-nodes" aria-label={say('screen.networkMap')}>
            {items.map((one) => {
              const at = placed(one.key)
              return (
                <li key={one.key} style={{ left: `${at.x}%`, top: `${at.y}%` }}>
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
                    onClick={() => {
                      if (wasDragged.current) return
                      choose(one.key)
                      if (one.key === chosen) heading.current?.focus({ preventScroll: true })
                    }}
                  >
                    <Face name={one.name} side={one.isOwnPeople ? 'client' : 'worker'} />
                    <span className="map-words">
                      <b>{one.name}</b>
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
        <section className="sheet-pad map-chosen" aria-labelledby="network-chosen">
          <h3 id="network-chosen" ref={heading} tabIndex={-1}>
            {item ? item.name : say('screen.networkChoose')}
          </h3>
          {item && <Chosen view={view} item={item} />}
          {mayMove && (
            <div className="network-moves">
              {item && (
                <div
                  className="btns map-move"
                  role="group"
                  aria-label={say('screen.networkMoveNamed', { name: item.name })}
                >
                  {arrows.map((arrow) => (
                    <button
                      key={arrow}
                      type="button"
                      className="btn btn-3"
                      onClick={() => step(item, arrow, true, true)}
                    >
                      {say(`screen.networkTo-${arrow}`)}
                    </button>
                  ))}
                </div>
              )}
              {undo && (
                <button
                  type="button"
                  className="btn btn-2"
                  onClick={() => {
                    takeBack()
                    heading.current?.focus()
                  }}
                >
                  {say('screen.networkUndo')}
                </button>
              )}
              <p className="meta" id="network-keys">
                {say('screen.networkKeys')}
              </p>
              <KeptLine state={state} tryAgain={tryAgain} />
            </div>
          )}
          <p className="sr" role="status">
            {told}
          </p>
        </section>
      </div>
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

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

const KeptLine = ({ state, tryAgain }: { state: Kept; tryAgain: () => void }) => {
  const say = useText()
  if (state === 'not-kept')
    return (
      <p className="error" role="alert">
        {say('screen.networkKept-not-kept')}{' '}
        <button type="button" className="btn btn-3" onClick={tryAgain}>
          {say('screen.tryAgain')}
        </button>
      </p>
    )
  return (
    <p className="saved" role="status">
      {state === 'as-it-was' ? '' : say(`screen.networkKept-${state}`)}
    </p>
  )
}
