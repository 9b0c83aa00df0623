import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { grantableCategories } from '#domain/words'
import { Face } from '../parts/Face.tsx'
import { Icon } from '../parts/Icon.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { LineMark, LineStroke } from './LineMark.tsx'
import {
  between,
  centre,
  inOrder,
  type LineState,
  type MapLine,
  mapSize,
  moved,
  type Point,
  placeNear,
  pointAt,
} from './map-lines.ts'
import { useOrder } from './use-order.ts'

interface PermissionMapProps {
  readonly pairWork: string
  /** The client in the middle. */
  readonly name: string
  /** Those who answer in the client's stead; empty: the client decides. */
  readonly answering: readonly string[]
  readonly lines: readonly MapLine[]
  /** Where a new line is drawn; left out where the reader cannot. */
  readonly drawPath: string | undefined
  /** What can be done with the chosen line. */
  readonly children: (line: MapLine) => ReactNode
}

const states: readonly LineState[] = ['yes', 'narrowed', 'cut', 'waiting', 'home']
/** A pointer that moved less than this has pressed, not dragged. */
const dragBegins = 10

/** The services and people around the client, and the permission to each. Small, the same as one column. */
export const PermissionMap = (props: PermissionMapProps) => {
  const say = useText()
  const { pathname } = useLocation()
  const { order, arrange } = useOrder(props.pairWork)
  const [chosen, choose] = useState<string | null>(null)
  const [drag, setDrag] = useState<{ readonly id: string; readonly at: Point } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const press = useRef<{ id: string; x: number; y: number } | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const lines = inOrder(props.lines, order)
  const ids = lines.map(({ id }) => id)
  const count = lines.length + (props.drawPath ? 1 : 0)
  const line = lines.find(({ id }) => id === chosen)
  useEffect(() => {
    if (chosen !== null) heading.current?.focus()
  }, [chosen])

  const pointOf = (event: PointerEvent): Point => {
    const box = board.current?.getBoundingClientRect()
    if (!box) return centre
    return {
      x: ((event.clientX - box.left) / box.width) * mapSize.width,
      y: ((event.clientY - box.top) / box.height) * mapSize.height,
    }
  }
  const onMove = (event: PointerEvent) => {
    const from = press.current
    if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) < dragBegins) return
    setDrag({ id: from.id, at: pointOf(event) })
  }
  const onUp = () => {
    press.current = null
    if (!drag) return
    const to = placeNear(drag.at, count)
    const others = ids.filter((id) => id !== drag.id)
    arrange([...others.slice(0, to), drag.id, ...others.slice(to)])
    setDrag(null)
  }
  const placed = (index: number, id: string | null): Point =>
    drag && drag.id === id ? drag.at : pointAt(index, count)

  return (
    <div className="sheet map-sheet">
      <div className="map-grid">
        <div
          ref={board}
          className="map"
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerLeave={onUp}
        >
          <svg
            className="map-lines"
            viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
            aria-hidden="true"
          >
            {lines.map(({ id, state }, index) => (
              <LineStroke key={id} state={state} {...between(placed(index, id))} />
            ))}
          </svg>
          <p className="map-centre">
            <b>{props.name}</b>
            <span className="meta block">
              {props.answering.length === 0
                ? say('screen.mapDecides')
                : say('screen.mapAnswers', { names: props.answering.join(', ') })}
            </span>
          </p>
          <ul className="map-nodes" aria-label={say('screen.permissionMap')}>
            {lines.map((one, index) => (
              <li key={one.id} style={styleAt(placed(index, one.id))}>
                <button
                  type="button"
                  className={`map-node map-${one.state}`}
                  aria-pressed={one.id === chosen}
                  onPointerDown={(event) => {
                    press.current = { id: one.id, x: event.clientX, y: event.clientY }
                  }}
                  onClick={() => {
                    choose(one.id)
                    if (one.id === chosen) heading.current?.focus()
                  }}
                >
                  <LineMark state={one.state} />
                  <Face name={one.name} side={one.isOwnPeople ? 'client' : 'worker'} />
                  <span className="map-words">
                    <b>{one.name}</b>
                    {one.under && <span className="meta block">{one.under}</span>}
                    <span className="map-state">{say(`screen.line-${one.state}`)}</span>
                    {(one.state === 'yes' || one.state === 'narrowed') && (
                      <Squares categories={one.categories} />
                    )}
                  </span>
                </button>
              </li>
            ))}
            {props.drawPath && (
              <li style={styleAt(placed(lines.length, null))}>
                <Link className="map-node map-new" to={props.drawPath} state={{ from: pathname }}>
                  <span className="map-plus">
                    <Icon name="plus" />
                  </span>
                  <span className="map-words">{say('screen.mapDraw')}</span>
                </Link>
              </li>
            )}
          </ul>
        </div>
        <section className="sheet-pad map-chosen" aria-labelledby="map-chosen">
          <p className="eyebrow">{say('screen.mapChosen')}</p>
          <h3 id="map-chosen" ref={heading} tabIndex={-1}>
            {line ? line.name : say('screen.mapChoose')}
          </h3>
          {line && (
            <div className="stack-s">
              {line.under && <p className="meta">{line.under}</p>}
              <p className="with-i">
                <LineMark state={line.state} />
                {say(`screen.line-${line.state}`)}
                {line.until && ` · ${say('screen.untilTheDay', { day: shortDay(line.until) })}`}
              </p>
              {line.categories.length > 0 && (
                <p>{line.categories.map((one) => say(`category.${one as 'plan'}`)).join(', ')}</p>
              )}
              {line.minusTopics.length > 0 && (
                <p>
                  {say('screen.mayNotSee')}{' '}
                  <s>{line.minusTopics.map((one) => say(`topic.${one as 'money'}`)).join(', ')}</s>
                </p>
              )}
              {props.children(line)}
              <div className="btns map-move">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className="btn btn-3"
                    onClick={() => arrange(moved(ids, line.id, by))}
                  >
                    {say(by < 0 ? 'screen.mapMoveBack' : 'screen.mapMoveOn')}
                  </button>
                ))}
              </div>
              <p className="meta">{say('screen.mapArrange')}</p>
            </div>
          )}
        </section>
      </div>
      <Legend />
    </div>
  )
}

const styleAt = ({ x, y }: Point) => ({
  left: `${(x / mapSize.width) * 100}%`,
  top: `${(y / mapSize.height) * 100}%`,
})

/** Eight small squares, full where the category belongs to the permission; the count is said for whoever does not see. */
const Squares = ({ categories }: { categories: readonly string[] }) => {
  const say = useText()
  return (
    <>
      <svg className="squares" viewBox="0 0 112 12" aria-hidden="true">
        {grantableCategories.map((category, index) => (
          <rect
            key={category}
            className={categories.includes(category) ? 'sq-in' : 'sq-out'}
            x={index * 14 + 0.6}
            y={0.6}
            width={10.8}
            height={10.8}
            rx={1.5}
          />
        ))}
      </svg>
      <span className="sr">{say('screen.mapCategories', { count: categories.length })}</span>
    </>
  )
}

const Legend = () => {
  const say = useText()
  return (
    <ul className="map-legend">
      {states.map((state) => (
        <li key={state}>
          <LineMark state={state} />
          {say(`screen.line-${state}`)}
        </li>
      ))}
      {(['in', 'out'] as const).map((one) => (
        <li key={one}>
          <svg className="square" viewBox="0 0 12 12" aria-hidden="true">
            <rect className={`sq-${one}`} x={0.6} y={0.6} width={10.8} height={10.8} rx={1.5} />
          </svg>
          {say(one === 'in' ? 'screen.mapIn' : 'screen.mapOut')}
        </li>
      ))}
      <li>{say('screen.nameInEvery')}</li>
    </ul>
  )
}
