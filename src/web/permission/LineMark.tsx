import type { LineState } from './map-lines.ts'

/** A line as it is drawn, small: beside its word in the legend and in the list. */
export const LineMark = ({ state }: { state: LineState }) => (
  <svg className="line-mark" viewBox="0 0 44 16" aria-hidden="true">
    <LineStroke state={state} from={{ x: 2, y: 8 }} to={{ x: 42, y: 8 }} />
  </svg>
)

interface Point {
  readonly x: number
  readonly y: number
}
interface StrokeProps {
  readonly state: LineState
  readonly from: Point
  readonly to: Point
}

/** The shape tells the state: whole, with two bars, with a gap between two bars, dotted, double. */
export const LineStroke = ({ state, from, to }: StrokeProps) => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const at = (distance: number, aside = 0): Point => ({
    x: from.x + along.x * distance - along.y * aside,
    y: from.y + along.y * distance + along.x * aside,
  })
  const line = (one: Point, other: Point) =>
    `M${one.x.toFixed(1)} ${one.y.toFixed(1)}L${other.x.toFixed(1)} ${other.y.toFixed(1)}`
  const bar = (distance: number) => line(at(distance, -6), at(distance, 6))
  const middle = length / 2
  switch (state) {
    case 'home':
      return (
        <path
          className="ln-home"
          d={line(at(0, -2.5), at(length, -2.5)) + line(at(0, 2.5), at(length, 2.5))}
        />
      )
    case 'yes':
      return <path className="ln-yes" d={line(from, to)} />
    case 'narrowed':
      return (
        <>
          <path className="ln-yes" d={line(from, to)} />
          <path className="ln-bar" d={bar(middle - 3.5) + bar(middle + 3.5)} />
        </>
      )
    case 'cut':
      return (
        <>
          <path className="ln-cut" d={line(from, at(middle - 7)) + line(at(middle + 7), to)} />
          <path className="ln-bar" d={bar(middle - 6) + bar(middle + 6)} />
        </>
      )
    case 'waiting':
      return <path className="ln-waiting" d={line(from, to)} />
  }
}
