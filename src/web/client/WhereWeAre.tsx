import { pathwayOf } from '../api/pathway.ts'
import type { PathwayShown, StepShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { shortDay } from '../text/days.ts'
import type { ShownState } from '../text/keys.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** The phases as a simple line downwards: done, now, and those ahead without a word about them. */
export const WhereWeAre = ({ view }: { view: View }) => {
  const say = useText()
  const pathway = pathwayOf(view)
  if (!pathway) return null
  const phases = pathway.phases.filter(({ beside }) => !beside)
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say('screen.whereWeAre')}</h2>
      <ol className="my-path">
        {phases.map((phase) => (
          <PhaseRow key={phase.id} view={view} pathway={pathway} phase={phase} />
        ))}
      </ol>
      <WhatWasDone pathway={pathway} />
    </section>
  )
}

interface PhaseRowProps {
  readonly view: View
  readonly pathway: PathwayShown
  readonly phase: PathwayShown['phases'][number]
}
const PhaseRow = ({ view, pathway, phase }: PhaseRowProps) => {
  const say = useText()
  const said = useSaid()
  const isNow = phase.id === pathway.currentPhase
  const state: ShownState = isNow ? 'open' : phase.state === 'done' ? 'done' : 'waiting'
  const steps = pathway.steps.filter((step) => step.phase === phase.id)
  const done = steps.filter((step) => step.state === 'done')
  const mine = steps.filter((step) => step.state === 'yours')
  const lastDone = done
    .flatMap(({ doneOn }) => doneOn ?? [])
    .toSorted()
    .at(-1)
  const where = isNow
    ? say('screen.hereNow')
    : state === 'done'
      ? lastDone
        ? say('screen.doneOnDay', { day: shortDay(lastDone) })
        : say('screen.thisIsDone')
      : say(done.length > 0 ? 'screen.someDone' : 'screen.later')
  return (
    <li className={isNow ? 'my-now' : undefined} aria-current={isNow ? 'step' : undefined}>
      <StateMark state={state} silent />
      <div className="stack-s">
        <p>
          <b>{said(phase.title)}</b>
          <span className="block">{where}</span>
        </p>
        {mine.map((step) => (
          <AskedStep key={step.id} view={view} step={step} />
        ))}
      </div>
    </li>
  )
}

const AskedStep = ({ view, step }: { view: View; step: StepShown }) => {
  const say = useText()
  const said = useSaid()
  return (
    <div className="my-asked">
      <p>
        <b>{said(step.title)}</b>
        <span className="block">{say('screen.askedOfMe')}</span>
      </p>
      <div className="my-buttons">
        {step.action && view.abilities.includes(step.action) ? (
          <ActionLink view={view} command={step.action} given={{ step: step.id }} />
        ) : (
          <ActionLink
            view={view}
            command="propose"
            given={{ about: 'other' }}
            label={say('screen.tellMyView')}
          />
        )}
      </div>
    </div>
  )
}

/** Every step that is done, phase by phase, folded until asked for. */
const WhatWasDone = ({ pathway }: { pathway: PathwayShown }) => {
  const say = useText()
  const said = useSaid()
  const done = pathway.steps.filter(({ state }) => state === 'done')
  if (done.length === 0) return null
  return (
    <details className="my-done">
      <summary>{say('screen.whatWasDone')}</summary>
      {pathway.phases
        .filter(({ id }) => done.some(({ phase }) => phase === id))
        .map(({ id, title }) => (
          <div key={id} className="stack-s">
            <h3>{said(title)}</h3>
            <ul className="dots">
              {done
                .filter(({ phase }) => phase === id)
                .map((step) => (
                  <li key={step.id}>
                    {said(step.title)}
                    {step.doneOn && <span className="meta block">{shortDay(step.doneOn)}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </details>
  )
}
