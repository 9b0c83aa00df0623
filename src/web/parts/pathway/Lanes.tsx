import type { StepShown } from '../../api/view.ts'
import { Bead, type DrawingProps, isWalked, Label } from './Drawing.tsx'

const width = 1200
const top = 52
const laneHeight = 58
const isSegment = (step: StepShown) => step.action === 'settle-segment'

/** Columns of phases; at the diamond the way parts into lanes, and only one of them is walked. */
export const Lanes = ({ phases, beside, choose, lanes }: DrawingProps) => {
  const columns = phases.length
  const column = width / columns
  const height = Math.max(lanes.length, 1) * laneHeight
  const middle = top + height / 2
  const gateColumn = phases.findIndex(({ steps }) => steps.some(isSegment))
  const parting = gateColumn < 0 ? columns : gateColumn
  const gateX = (parting + 1) * column - 44
  return (
    <>
      {phases.map((phase, place) => (
        <g key={phase.id} className="phase-node" onClick={() => choose(phase.id)}>
          <rect
            x={place * column}
            y="0"
            width={column - 6}
            height="36"
            fill={phase.isCurrent ? 'var(--accent-soft)' : 'var(--sunken)'}
          />
          <text className={phase.isCurrent ? 'pt pt-now' : 'pt'} x={place * column + 12} y="23">
            {phase.number}{' '}
            {phase.label.length > column / 9
              ? `${phase.label.slice(0, Math.floor(column / 9.5))}…`
              : phase.label}
          </text>
        </g>
      ))}
      {phases.map((phase, place) => {
        const isAfter = place > parting
        const chosen = lanes.findIndex(({ isChosen }) => isChosen)
        const y = isAfter && chosen >= 0 ? top + laneHeight * (chosen + 0.5) : middle
        const shown = phase.steps.filter(({ state }) => state !== 'not-in-your-part')
        const start = place * column + (place === parting + 1 ? 190 : 20)
        const end = place === parting ? gateX - 20 : (place + 1) * column - 16
        const size = Math.min(9, (end - start) / Math.max(shown.length, 1) / 2.3)
        const beads = place === parting ? shown.filter((step) => !isSegment(step)) : shown
        return (
          <g key={phase.id}>
            <path
              className={isWalked(phase) ? 'path-done' : 'path'}
              d={`M${start - 8} ${y}H${end + 8}`}
            />
            {beads.map((step, index) => (
              <Bead
                key={step.id}
                step={step}
                size={size}
                at={{ x: start + ((end - start) * (index + 0.5)) / beads.length, y }}
              />
            ))}
          </g>
        )
      })}
      {gateColumn >= 0 && (
        <>
          {lanes.map(({ label, isChosen }, place) => {
            const y = top + laneHeight * (place + 0.5)
            return (
              <g key={label}>
                <path
                  className={isChosen ? 'path-done' : 'path-cut'}
                  d={`M${gateX + 16} ${middle}C${gateX + 44} ${middle} ${gateX + 20} ${y} ${gateX + 56} ${y}`}
                />
                <Label
                  text={label}
                  at={{ x: gateX + 64, y: y + 5 }}
                  anchor="start"
                  letters={20}
                  className={isChosen ? 'pt' : 'pt-2'}
                />
              </g>
            )
          })}
          {phases[parting]?.steps.filter(isSegment).map((step) => (
            <Bead key={step.id} step={step} size={15} at={{ x: gateX, y: middle }} />
          ))}
        </>
      )}
      {beside.map((row, place) => (
        <g key={row.id} className="phase-node" onClick={() => choose(row.id)}>
          <path d={`M0 ${top + height + 14 + place * 44}H${width}`} stroke="var(--line-strong)" />
          <text className="pt" x="4" y={top + height + 42 + place * 44}>
            {row.label}
          </text>
          {row.steps.map((step, index) => (
            <Bead
              key={step.id}
              step={step}
              size={8}
              at={{ x: 320 + index * 60, y: top + height + 37 + place * 44 }}
            />
          ))}
        </g>
      ))}
    </>
  )
}
export const lanesBox = (lanes: number, beside: number): string =>
  `0 0 ${width} ${top + Math.max(lanes, 1) * laneHeight + 10 + beside * 44}`
