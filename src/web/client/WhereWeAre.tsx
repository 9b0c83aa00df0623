import { pathwayOf } from '../api/pathway.ts'
import type { View } from '../api/view.ts'
import { StateMark } from '../parts/StateMark.tsx'
import { useDays } from '../text/days.ts'
import type { ShownState } from '../text/keys.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** The phases as a simple line downwards: done, now, and those ahead without a word about them. */
export const WhereWeAre = ({ view }: { view: View }) => {
  const say = useText()
  const said = useSaid()
  const { long } = useDays()
  const pathway = pathwayOf(view)
  if (!pathway) return null
  const phases = pathway.phases.filter(({ beside }) => !beside)
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say('screen.whereWeAre')}</h2>
      <ol className="my-path">
        {phases.map((phase) => {
          const isNow = phase.id === pathway.currentPhase
          const state: ShownState = isNow ? 'open' : phase.state === 'done' ? 'done' : 'waiting'
          const done = pathway.steps.filter(
            (step) => step.phase === phase.id && step.state === 'done',
          )
          return (
            <li key={phase.id} className={isNow ? 'my-now' : undefined}>
              <StateMark state={state} silent />
              <div>
                <b>{said(phase.title)}</b>
                <span className="meta block">
                  {isNow
                    ? say('screen.hereNow')
                    : state === 'done'
                      ? say('screen.thisIsDone')
                      : say('screen.later')}
                </span>
                {done.length > 0 && (
                  <ul className="dots">
                    {done.map((step) => (
                      <li key={step.id}>
                        {said(step.title)}
                        {step.doneOn && <span className="meta"> {long(step.doneOn)}</span>}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
