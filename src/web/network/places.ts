/** Where each stands on the map, of a hundred from the left and from above, and how that is said in words. */
import type { CSSProperties } from 'react'
import { between, centre, mapSize, type Point, pointAt } from '../permission/map-lines.ts'
import type { Place } from './around.ts'

/** Room for the names: nobody is moved over the edge, nor onto the client. */
const edge = { left: 12, right: 88, top: 7, bottom: 84 } as const
const clientRoom = 17
/** Above this many the names are narrower, and on a small screen they stand in the list alone. */
const mostRoomy = 8
/** Above this many a ring is too tight: they stand in rows. */
const mostInRing = 14

/** How tightly they stand, for the style sheet. */
export const tightness = (count: number): string =>
  count > mostInRing ? 'map map-many map-crowd' : count > mostRoomy ? 'map map-many' : 'map'

export const clientPlace: Place = {
  x: (centre.x / mapSize.width) * 100,
  y: (centre.y / mapSize.height) * 100,
}

const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y)
const rounded = ({ x, y }: Place): Place => ({ x: Math.round(x), y: Math.round(y) })
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The nearest place one may stand at. */
export const allowed = (place: Place): Place => {
  const away = distance(place, clientPlace) || 1
  const out = away < clientRoom ? clientRoom / away : 1
  const from = away === 1 && place.x === clientPlace.x ? { x: 0, y: -1 } : null
  return rounded({
    x: within(clientPlace.x + (from?.x ?? place.x - clientPlace.x) * out, edge.left, edge.right),
    y: within(clientPlace.y + (from?.y ?? place.y - clientPlace.y) * out, edge.top, edge.bottom),
  })
}

const inRing = (index: number, count: number): Place => {
  const { x, y } = pointAt(index, count)
  return rounded({ x: (x / mapSize.width) * 100, y: (y / mapSize.height) * 100 })
}

/** Rows as tight as so many need, nearest to the client first, in the order of a clock. */
const inRows = (count: number): Place[] => {
  for (let side = 4; ; side += 1) {
    const along = (low: number, high: number, at: number) => low + ((high - low) * at) / (side - 1)
    const all = Array.from({ length: side * side }, (_one, at) => ({
      x: along(edge.left, edge.right, at % side),
      y: along(edge.top, edge.bottom, Math.floor(at / side)),
    })).filter((place) => distance(place, clientPlace) >= clientRoom)
    if (all.length < count) continue
    const turn = ({ x, y }: Place) =>
      (Math.atan2(x - clientPlace.x, clientPlace.y - y) + 2 * Math.PI) % (2 * Math.PI)
    return all
      .toSorted((one, other) => distance(one, clientPlace) - distance(other, clientPlace))
      .slice(0, count)
      .toSorted((one, other) => turn(one) - turn(other))
      .map(rounded)
  }
}

/**
 * Everybody a place: the one they were put at, else the one of the ring that is furthest from all who stand. Whoever has
 * none is laid out anew among those who are seen, so that nothing tells of anybody who is not.
 */
export const placesOf = (
  keys: readonly string[],
  kept: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> => {
  const taken: Place[] = keys.flatMap((key) => kept.get(key) ?? [])
  const free =
    keys.length > mostInRing
      ? inRows(keys.length)
      : keys.map((_key, index) => inRing(index, keys.length))
  return new Map(
    keys.map((key) => {
      const own = kept.get(key)
      if (own) return [key, own]
      const room = (place: Place) => Math.min(100, ...taken.map((other) => distance(place, other)))
      const best =
        taken.length === 0 ? free[0] : free.toSorted((one, other) => room(other) - room(one))[0]
      const chosen = best ?? clientPlace
      free.splice(free.indexOf(chosen), 1)
      taken.push(chosen)
      return [key, chosen]
    }),
  )
}

export const pointOf = ({ x, y }: Place): Point => ({
  x: (x / 100) * mapSize.width,
  y: (y / 100) * mapSize.height,
})
export const placeAt = ({ x, y }: Point): Place => ({
  x: (x / mapSize.width) * 100,
  y: (y / mapSize.height) * 100,
})
/** The line from the client to whoever stands there. */
export const lineTo = (place: Place) => between(pointOf(place))

export const steps = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const
export type Arrow = keyof typeof steps
export const isArrow = (key: string): key is Arrow => Object.hasOwn(steps, key)

/** One press of an arrow; with shift a longer way. Past the client it goes round, not onto them. */
export const stepped = (place: Place, arrow: Arrow, far = false): Place => {
  const by = far ? 12 : 4
  const step = steps[arrow]
  for (let times = 1; times < 20; times += 1) {
    const wanted = { x: place.x + step.x * by * times, y: place.y + step.y * by * times }
    if (distance(wanted, clientPlace) >= clientRoom) return allowed(wanted)
  }
  return place
}

const directions = [
  'right',
  'below-right',
  'below',
  'below-left',
  'left',
  'above-left',
  'above',
  'above-right',
] as const
export type Direction = (typeof directions)[number]
export type Closeness = 'near' | 'middle' | 'far'

/** In which direction from the client, and how far. */
export const inWords = (
  place: Place,
): { readonly direction: Direction; readonly closeness: Closeness } => {
  const angle = Math.atan2(place.y - clientPlace.y, place.x - clientPlace.x)
  const eighth = (Math.round((angle / (2 * Math.PI)) * 8) + 8) % 8
  const away = distance(place, clientPlace)
  return {
    direction: directions[eighth] ?? 'above',
    closeness: away < 24 ? 'near' : away < 36 ? 'middle' : 'far',
  }
}

/** For the style sheet, which keeps a long name inside a narrow map. */
export const placeStyle = ({ x, y }: Place): CSSProperties =>
  ({ '--x': `${x}%`, '--y': `${y}%` }) as CSSProperties
