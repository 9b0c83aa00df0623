import {
  Arrow,
  Bead,
  type DrawingProps,
  isWalked,
  Label,
  labelClass,
  PhaseNode,
  type Point,
} from './Drawing.tsx'

interface Size {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly node: number
  readonly bead: number
  readonly hasLabels: boolean
}
const wide: Size = { width: 692, height: 590, radius: 206, node: 32, bead: 7.5, hasLabels: true }
const narrow: Size = { width: 360, height: 340, radius: 138, node: 24, bead: 5.2, hasLabels: false }

const inRadians = (degrees: number) => (degrees * Math.PI) / 180

/** Phases clockwise from the top; the steps of a phase are beads on the way to the next. */
export const Ring = ({ isNarrow = false, ...props }: DrawingProps & { isNarrow?: boolean }) => {
  const { width, height, radius, node, bead, hasLabels } = isNarrow ? narrow : wide
  const middle = { x: width / 2, y: height / 2 + (hasLabels ? 6 : 0) }
  const share = 360 / props.phases.length
  const at = (degrees: number): Point => ({
    x: middle.x + radius * Math.cos(inRadians(degrees - 90)),
    y: middle.y + radius * Math.sin(inRadians(degrees - 90)),
  })
  const gap = ((node + 12) / radius) * (180 / Math.PI)
  return (
    <>
      {props.phases.map((phase, place) => {
        const from = place * share + gap
        const to = (place + 1) * share - gap
        const [start, end] = [at(from), at(to)]
        return (
          <g key={phase.id}>
            <path
              className={isWalked(phase) ? 'path-done' : 'path'}
              d={`M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`}
            />
            <Arrow at={end} turn={to} isWalked={isWalked(phase)} />
          </g>
        )
      })}
      {props.phases.map((phase, place) => {
        const shown = phase.steps.filter(({ state }) => state !== 'not-in-your-part')
        const from = place * share + gap
        const room = share - 2 * gap - 6
        const size = Math.min(bead, (inRadians(room) * radius) / Math.max(shown.length, 1) / 2.3)
        return shown.map((step, index) => (
          <Bead
            key={step.id}
            step={step}
            size={size}
            at={at(from + (room * (index + 0.5)) / shown.length)}
          />
        ))
      })}
      {props.phases.map((phase, place) => (
        <PhaseNode
          key={phase.id}
          phase={phase}
          at={at(place * share)}
          size={node}
          choose={props.choose}
        />
      ))}
      {hasLabels &&
        props.phases.map((phase, place) => (
          <RingLabel
            key={phase.id}
            phase={phase}
            place={place}
            share={share}
            at={at(place * share)}
            node={node}
          />
        ))}
      <Label
        text={props.title}
        at={{ x: middle.x, y: middle.y - 30 }}
        letters={hasLabels ? 20 : 15}
        className={hasLabels ? 'pt' : 'pt-2'}
      />
      {hasLabels && (
        <Label
          text={props.words.goesOn}
          at={{ x: at(360 - share / 2).x - 34, y: at(360 - share / 2).y - 18 }}
          anchor="end"
          letters={11}
          className="pt-2"
        />
      )}
    </>
  )
}

interface RingLabelProps {
  readonly phase: DrawingProps['phases'][number]
  readonly place: number
  readonly share: number
  readonly at: Point
  readonly node: number
}
const RingLabel = ({ phase, place, share, at, node }: RingLabelProps) => {
  const turn = place * share
  const isTop = place === 0
  const isLow = turn > 130 && turn < 230
  const isRight = turn < 180
  const spot: Point = isTop
    ? { x: at.x, y: at.y - node - 30 }
    : isLow
      ? { x: at.x, y: at.y + node + 26 }
      : { x: at.x + (isRight ? node + 14 : -node - 14), y: at.y }
  const anchor = isTop || isLow ? 'middle' : isRight ? 'start' : 'end'
  return (
    <Label
      text={phase.label}
      at={spot}
      anchor={anchor}
      className={labelClass(phase)}
      letters={16}
    />
  )
}

export const ringBox = (isNarrow: boolean): string =>
  isNarrow ? `0 0 ${narrow.width} ${narrow.height}` : `0 0 ${wide.width} ${wide.height}`
