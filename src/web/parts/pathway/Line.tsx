import {
  Arrow,
  Bead,
  type DrawingProps,
  isWalked,
  Label,
  labelClass,
  linesOf,
  PhaseNode,
  type Point,
} from './Drawing.tsx'

const nodeSize = 28
const left = 62
const right = 1090
const level = 118

/** A line of phases with a loop back to the plan, and the way out at the end. */
export const Line = ({ phases, choose, words }: DrawingProps) => {
  const gap = (right - left) / phases.length
  const at = (place: number): Point => ({ x: left + place * gap, y: level })
  const last = at(phases.length - 1)
  const plan = at(Math.max(phases.length - 3, 0))
  return (
    <>
      {phases.map((phase, place) => {
        const from = at(place).x + nodeSize + 10
        const to = at(place).x + gap - nodeSize - 12
        const shown = phase.steps.filter(({ state }) => state !== 'not-in-your-part')
        const room = to - from - 14
        const size = Math.min(7.5, room / Math.max(shown.length, 1) / 2.3)
        return (
          <g key={phase.id}>
            <path
              className={isWalked(phase) ? 'path-done' : 'path'}
              d={`M${from} ${level}H${to}`}
            />
            <Arrow at={{ x: to, y: level }} turn={0} isWalked={isWalked(phase)} />
            {shown.map((step, index) => (
              <Bead
                key={step.id}
                step={step}
                size={size}
                at={{ x: from + (room * (index + 0.5)) / shown.length, y: level }}
              />
            ))}
          </g>
        )
      })}
      {phases.length > 3 && (
        <>
          <path
            className="path"
            d={`M${last.x} ${level - 42}C${last.x} 40 ${last.x - 30} 34 ${(last.x + plan.x) / 2} 34S${plan.x} 40 ${plan.x} ${level - 46}`}
          />
          <Arrow at={{ x: plan.x, y: level - 44 }} turn={90} isWalked={false} />
          <Label
            text={words.loop}
            at={{ x: (last.x + plan.x) / 2, y: 22 }}
            letters={40}
            className="pt-2"
          />
        </>
      )}
      {phases.map((phase, place) => (
        <g key={phase.id}>
          <PhaseNode phase={phase} at={at(place)} size={nodeSize} choose={choose} />
          <Label
            text={phase.label}
            at={{ x: at(place).x, y: level + nodeSize + 30 }}
            letters={14}
            className={labelClass(phase)}
          />
        </g>
      ))}
      <Label
        text={words.exit}
        at={{ x: right - 8, y: level - 14 }}
        anchor="start"
        letters={12}
        className="pt-2"
      />
    </>
  )
}
export const lineBox = '0 0 1200 232'

const rowHeight = 84
const downLetters = 32

/** The same for a phone: downwards, each phase with its steps beside it. */
export const DownLine = ({ phases, choose }: DrawingProps) => (
  <>
    {phases.map((phase, place) => {
      const y = 40 + place * rowHeight
      const shown = phase.steps.filter(({ state }) => state !== 'not-in-your-part')
      const size = Math.min(7.5, 250 / Math.max(shown.length, 1) / 2.3)
      const isLast = place === phases.length - 1
      // A label of two lines begins a line higher, so that it never lies on its beads.
      const above = 4 + (linesOf(phase.label, downLetters).length - 1) * 19
      return (
        <g key={phase.id}>
          {!isLast && (
            <>
              <path
                className={isWalked(phase) ? 'path-done' : 'path'}
                d={`M36 ${y + 32}V${y + rowHeight - 36}`}
              />
              <Arrow at={{ x: 36, y: y + rowHeight - 36 }} turn={90} isWalked={isWalked(phase)} />
            </>
          )}
          <PhaseNode phase={phase} at={{ x: 36, y }} size={23} choose={choose} />
          <Label
            text={phase.label}
            at={{ x: 78, y: y - above }}
            anchor="start"
            letters={downLetters}
            className={labelClass(phase)}
          />
          {shown.map((step, index) => (
            <Bead
              key={step.id}
              step={step}
              size={size}
              at={{ x: 84 + index * size * 2.6, y: y + 18 }}
            />
          ))}
        </g>
      )
    })}
  </>
)
export const downBox = (phases: number): string => `0 0 360 ${phases * rowHeight + 10}`
