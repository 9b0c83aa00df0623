import {
  Bead,
  type DrawingProps,
  type Drawn,
  Label,
  labelClass,
  linesOf,
  PhaseNode,
} from './Drawing.tsx'

const width = 1200
const tip = 30

/** How a field of so many is laid out: what fits on a line of its name, and beads in a row. */
const layOf = (count: number) => {
  const wide = width / count - 22
  return {
    wide,
    letters: Math.floor((wide - 150) / 8.5),
    perRow: Math.floor((wide - tip - 70) / 30),
  }
}
const isShown = ({ state }: Drawn['steps'][number]): boolean => state !== 'not-in-your-part'
/** Long names push the beads down in all fields alike, so that the rows stay level. */
const beadsFrom = (phases: readonly Drawn[]): number => {
  const { letters } = layOf(phases.length)
  const lines = Math.max(...phases.map(({ label }) => linesOf(label, letters).length))
  return 112 + Math.max(lines - 3, 0) * 19
}
const heightOf = (phases: readonly Drawn[]): number => {
  const { perRow } = layOf(phases.length)
  const rows = Math.max(
    ...phases.map(({ steps }) => Math.ceil(steps.filter(isShown).length / perRow)),
  )
  return Math.max(208, beadsFrom(phases) + rows * 32)
}

/** Arrow-shaped fields one after another, each with its own steps inside. */
export const Fields = ({ phases, beside, choose, words }: DrawingProps) => {
  const share = width / phases.length
  const { wide: w, letters, perRow } = layOf(phases.length)
  const height = heightOf(phases)
  const beadsAt = beadsFrom(phases)
  return (
    <>
      {phases.map((phase, place) => {
        const x = place * share
        const notch = place === 0 ? 0 : tip * 0.7
        const shown = phase.steps.filter(isShown)
        return (
          <g key={phase.id}>
            <path
              className={phase.isCurrent ? 'field-now' : 'field-shape'}
              d={`M${x} 2H${x + w - tip}L${x + w} ${height / 2}L${x + w - tip} ${height - 2}H${x}L${x + notch} ${height / 2}Z`}
            />
            <PhaseNode phase={phase} at={{ x: x + 62, y: 50 }} size={25} choose={choose} />
            <Label
              text={phase.label}
              at={{ x: x + 102, y: 46 }}
              anchor="start"
              letters={letters}
              className={labelClass(phase)}
            />
            {shown.map((step, index) => (
              <Bead
                key={step.id}
                step={step}
                size={8.5}
                at={{
                  x: x + 50 + (index % perRow) * 30,
                  y: beadsAt + Math.floor(index / perRow) * 32,
                }}
              />
            ))}
          </g>
        )
      })}
      {beside.map((row, place) => (
        <g key={row.id} className="phase-node" onClick={() => choose(row.id)}>
          <text className="pt-2" x="4" y={height + 30 + place * 34}>
            {row.label}
          </text>
          {row.steps.map((step, index) => (
            <Bead
              key={step.id}
              step={step}
              size={8}
              at={{ x: 360 + index * 34, y: height + 25 + place * 34 }}
            />
          ))}
        </g>
      ))}
      <text className="pt-2" x={width - 22} y={height + 30} textAnchor="end">
        {beside.length === 0 ? words.exit : ''}
      </text>
    </>
  )
}
export const fieldsBox = (phases: readonly Drawn[], beside: number): string =>
  `0 0 ${width} ${heightOf(phases) + 40 + Math.max(beside - 1, 0) * 34}`
