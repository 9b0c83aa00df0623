import { useState } from 'react'
import { Link } from 'react-router'
import { useModel } from '../../api/queries.ts'
import type { PathwayShown, StepShown, View } from '../../api/view.ts'
import { useDays } from '../../text/days.ts'
import type { ShownState } from '../../text/keys.ts'
import { useSaid, useText } from '../../text/use-text.ts'
import { StateMark } from '../StateMark.tsx'
import { useActionPath } from '../use-action-path.ts'
import { type Drawn, drawnPhases, isGate } from './Drawing.tsx'
import { PathwayPicture } from './PathwayPicture.tsx'

/** What is behind first, then what is open, what comes, and what stays aside. */
const legendOrder: readonly ShownState[] = [
  'done',
  'open',
  'yours',
  'waiting',
  'blocked',
  'skipped',
  'not-applicable',
  'not-in-your-part',
]

/** The picture and, beside it, the same as a list: each phase opens its steps. */
export const PathwaySection = ({ view, pathway }: { view: View; pathway: PathwayShown }) => {
  const say = useText()
  const said = useSaid()
  const model = useModel(view.model.shape === 'lanes' ? view.model.id : undefined)
  const { phases, beside } = drawnPhases(pathway, said)
  const [open, setOpen] = useState<string | null>(pathway.currentPhase)
  const isRing = view.model.shape === 'ring'
  const [isListed, setListed] = useState(isRing)
  const settled = view.record.findLast(({ kind }) => kind === 'segment-settled')
  const segment = settled?.parts.find(({ name }) => name === 'segment')?.values.segment
  const lanes = Object.entries(model.data?.segments ?? {}).map(([id, { title }]) => ({
    label: said(title),
    isChosen: id === segment,
  }))
  const states = legendOrder.filter((state) => pathway.steps.some((step) => step.state === state))
  const hasGate = pathway.steps.some((step) => isGate(step) && step.state !== 'not-in-your-part')
  return (
    <section className={`sheet pathway pathway-${view.model.shape}`} aria-labelledby="pathway">
      <div className="sheet-h">
        <h2 id="pathway">{say('screen.pathway')}</h2>
        <span className="meta">{say('screen.pathwayHint')}</span>
      </div>
      <div className="pathway-in sheet-pad">
        <PathwayPicture
          shape={view.model.shape}
          phases={phases}
          beside={beside}
          title={said(view.model.title)}
          choose={(phase) => {
            setOpen(phase)
            setListed(true)
          }}
          lanes={lanes}
          words={{
            loop: say('screen.loopBack'),
            exit: say('screen.wayOut'),
            goesOn: say('screen.goesOnOrEnds'),
          }}
        />
        {isRing ? (
          <PhaseList {...{ view, phases, beside, open, setOpen }} />
        ) : (
          <details open={isListed} onToggle={(event) => setListed(event.currentTarget.open)}>
            <summary>{say('screen.sameAsList')}</summary>
            <PhaseList {...{ view, phases, beside, open, setOpen }} />
          </details>
        )}
      </div>
      <ul className="legend" aria-label={say('screen.legend')}>
        {states.map((state) => (
          <li key={state} className="with-i">
            <StateMark state={state} silent />
            <span className="meta">{say(`state.${state}`)}</span>
          </li>
        ))}
        {hasGate && (
          <li className="with-i">
            <StateMark state="waiting" gate silent />
            <span className="meta">{say('screen.legendGate')}</span>
          </li>
        )}
      </ul>
    </section>
  )
}

interface PhaseListProps {
  readonly view: View
  readonly phases: readonly Drawn[]
  readonly beside: readonly Drawn[]
  readonly open: string | null
  readonly setOpen: (phase: string | null) => void
}
const PhaseList = ({ view, phases, beside, open, setOpen }: PhaseListProps) => (
  <ol className="phases">
    {[...phases, ...beside].map((phase) => (
      <PhaseItem
        key={phase.id}
        view={view}
        phase={phase}
        isBeside={beside.includes(phase)}
        isOpen={open === phase.id}
        toggle={() => setOpen(open === phase.id ? null : phase.id)}
      />
    ))}
  </ol>
)

interface PhaseItemProps {
  readonly view: View
  readonly phase: Drawn
  readonly isBeside: boolean
  readonly isOpen: boolean
  readonly toggle: () => void
}

const PhaseItem = ({ view, phase, isBeside, isOpen, toggle }: PhaseItemProps) => {
  const say = useText()
  return (
    <li className={phase.isCurrent ? 'phase phase-now' : 'phase'}>
      <button type="button" aria-expanded={isOpen} onClick={toggle} className="phase-button">
        <StateMark state={phase.state} silent />
        <span>
          {isBeside ? '' : `${phase.number} `}
          {phase.label}
          <span className="sr">, {say(`state.${phase.state}`)}</span>
        </span>
      </button>
      {isOpen && (
        <ol className="phase-steps">
          {phase.steps.map((step) => (
            <StepLine key={step.id} view={view} step={step} />
          ))}
        </ol>
      )}
    </li>
  )
}

const StepLine = ({ view, step }: { view: View; step: StepShown }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const pathOf = useActionPath(view)
  const isToDo = step.state === 'open' || step.state === 'yours'
  const canAct = isToDo && step.action && view.abilities.includes(step.action)
  const by = step.doneBy ? view.names[step.doneBy] : undefined
  return (
    <li>
      <StateMark state={step.state} />
      <div>
        {canAct && step.action ? (
          <Link to={pathOf(step.action, { step: step.id })}>{said(step.title)}</Link>
        ) : (
          <span>{said(step.title)}</span>
        )}
        <span className="rule block">
          {step.id}
          {step.doneOn && ` · ${day(step.doneOn)}`}
          {by && ` · ${by}`}
          {step.due && isToDo && ` · ${say('screen.byDay', { day: day(step.due.on) })}`}
        </span>
        {step.reason && <span className="meta block">”{step.reason}”</span>}
      </div>
    </li>
  )
}
