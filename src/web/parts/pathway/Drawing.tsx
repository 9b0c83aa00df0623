import type { PathwayShown, StepShown } from '../../api/view.ts'
import type { ShownState } from '../../text/keys.ts'
import { StateShape } from '../StateMark.tsx'

export interface Drawn {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly state: ShownState
  readonly isCurrent: boolean
  readonly steps: readonly StepShown[]
}

/** What every shape is drawn from. */
export interface DrawingProps {
  readonly phases: readonly Drawn[]
  readonly beside: readonly Drawn[]
  readonly title: string
  readonly choose: (phase: string) => void
  readonly lanes: readonly { readonly label: string; readonly isChosen: boolean }[]
  readonly words: { readonly loop: string; readonly exit: string; readonly goesOn: string }
}

/** Decisions stand on the path as diamonds. */
const gateActions: readonly string[] = [
  'continue-pair-work',
  'judge-pair-need',
  'settle-segment',
  'end-client-relationship',
  'continue-client-relationship',
  'end-pair-work',
]
export const isGate = (step: StepShown): boolean =>
  step.action !== undefined && gateActions.includes(step.action)

export const isWalked = ({ state }: Drawn): boolean => state === 'done'

export interface Point {
  readonly x: number
  readonly y: number
}

export const Bead = ({ step, at, size }: { step: StepShown; at: Point; size: number }) =>
  step.state === 'not-in-your-part' ? null : (
    <g transform={`translate(${at.x} ${at.y}) scale(${size / 9})`}>
      <StateShape state={step.state} gate={isGate(step)} />
    </g>
  )

export const PhaseNode = ({
  phase,
  at,
  size,
  choose,
}: {
  phase: Drawn
  at: Point
  size: number
  choose: (phase: string) => void
}) => {
  const { state } = phase
  const isOpen =
    state === 'open' || state === 'yours' || (phase.isCurrent && state !== 'not-in-your-part')
  const text = isOpen
    ? 'pt-now'
    : state === 'done'
      ? 'pt-on'
      : state === 'not-in-your-part'
        ? 'pt-off'
        : ''
  return (
    <g
      transform={`translate(${at.x} ${at.y})`}
      className="phase-node"
      onClick={() => choose(phase.id)}
    >
      {isOpen ? (
        <>
          <circle className="s-open" style={{ strokeWidth: 5 }} r={size - 2} />
          {phase.isCurrent && (
            <circle fill="none" stroke="var(--accent)" strokeWidth="1" r={size + 6} />
          )}
        </>
      ) : state === 'done' ? (
        <circle className="s-done" r={size} />
      ) : state === 'not-in-your-part' ? (
        <circle className="s-pale" r={size} />
      ) : state === 'not-applicable' ? (
        <circle className="s-skip" r={size} />
      ) : (
        <circle className="s-wait" r={size} />
      )}
      <text className={`pt-num ${text}`} textAnchor="middle" y="6">
        {phase.number}
      </text>
      {state === 'done' && !isOpen && (
        <g transform={`translate(${size * 0.72} ${-size * 0.72})`}>
          <circle r="10" fill="var(--surface)" />
          <g transform="scale(.9)">
            <StateShape state="done" />
          </g>
        </g>
      )}
    </g>
  )
}

export const Arrow = ({
  at,
  turn,
  isWalked: walked,
}: {
  at: Point
  turn: number
  isWalked: boolean
}) => (
  <path
    className={walked ? 'arrow-done' : 'arrow'}
    transform={`translate(${at.x} ${at.y}) rotate(${turn})`}
    d="M6 0-5-5.500v11z"
  />
)

/** Breaks a label into lines of about so many letters, at spaces only. */
export const linesOf = (label: string, letters: number): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export const Label = ({
  text,
  at,
  anchor = 'middle',
  letters = 18,
  className = 'pt',
}: {
  text: string
  at: Point
  anchor?: 'start' | 'middle' | 'end'
  letters?: number
  className?: string
}) => (
  <text className={className} x={at.x} y={at.y} textAnchor={anchor}>
    {linesOf(text, letters).map((line, place) => (
      <tspan key={line} x={at.x} dy={place === 0 ? 0 : 19}>
        {line}
      </tspan>
    ))}
  </text>
)

export const labelClass = (phase: Drawn): string =>
  phase.isCurrent && phase.state !== 'not-in-your-part'
    ? 'pt pt-now'
    : phase.state === 'not-in-your-part'
      ? 'pt pt-off'
      : 'pt'

/** Phases in the order the source tells them, each with its own steps. */
export const drawnPhases = (
  pathway: PathwayShown,
  said: (text: PathwayShown['phases'][number]['title']) => string,
): { readonly phases: readonly Drawn[]; readonly beside: readonly Drawn[] } => {
  let number = 0
  const all = pathway.phases.map((phase): Drawn & { isBeside: boolean } => {
    if (!phase.beside) number += 1
    return {
      id: phase.id,
      number,
      label: said(phase.title),
      state: phase.state,
      isCurrent: phase.id === pathway.currentPhase,
      steps: pathway.steps.filter((step) => step.phase === phase.id),
      isBeside: phase.beside,
    }
  })
  return {
    phases: all.filter(({ isBeside }) => !isBeside),
    beside: all.filter(({ isBeside }) => isBeside),
  }
}
