import { LineStroke } from '../permission/LineMark.tsx'
import { mapSize } from '../permission/map-lines.ts'
import type { Around, Place } from './around.ts'
import { lineTo } from './places.ts'

/** The lines of the map: by the state of the permission for whoever may know it, else all alike. */
export const MapLines = ({
  items,
  placed,
}: {
  items: readonly Around[]
  placed: (key: string) => Place
}) => (
  <svg
    className="map-lines"
    viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {items.map(({ key, line, status }) => {
      const { from, to } = lineTo(placed(key))
      return line ? (
        <LineStroke key={key} state={line.state} from={from} to={to} />
      ) : (
        <path
          key={key}
          className={status === 'ended' ? 'ln-plain ln-over' : 'ln-plain'}
          d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
        />
      )
    })}
  </svg>
)
