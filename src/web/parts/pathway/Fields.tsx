import { Bead, type DrawingProps, Label, labelClass, PhaseNode } from './Drawing.tsx'

const width = 1200
const height = 208
const tip = 30

/** Arrow-shaped fields one after another, each with its own steps inside. */
export const Fields = ({ phases, beside, choose, words }: DrawingProps) => {
  const share = width / phases.length
  return (
    <>
      {phases.map((phase, place) => {
        const x = place * share
        const w = share - 22
        const notch = place === 0 ? 0 : tip * 0.7
        const perRow = Math.floor((w - tip - 70) / 30)
        const shown = phase.steps.filter(({ state }) => state !== 'not-in-your-part')
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
              letters={Math.floor((w - 150) / 8.5)}
              className={labelClass(phase)}
            />
            {shown.map((step, index) => (
              <Bead
                key={step.id}
                step={step}
                size={8.5}
                at={{ x: x + 50 + (index % perRow) * 30, y: 112 + Math.floor(index / perRow) * 32 }}
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
export const fieldsBox = (beside: number): string =>
  `0 0 ${width} ${height + 40 + Math.max(beside - 1, 0) * 34}`
