import { stops } from '#domain/refusal'
import { pathwayOf } from '../api/pathway.ts'
import type { StepShown, View } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { ActionLink } from './ActionLink.tsx'
import { StateMark } from './StateMark.tsx'

/** A stop explains itself: the reason, everything missing, the way out, and what can be done meanwhile. */
export const StopPanel = ({ view, step }: { view: View; step: StepShown }) => {
  const say = useText()
  const said = useSaid()
  const named = stops.find((id) => (step as { stop?: string }).stop === id)
  const heading = named
    ? say(`stop.${named}`)
    : say('screen.stepStopped', { step: said(step.title) })
  const ways = step.waysOut ?? []
  const open = (pathwayOf(view)?.steps ?? []).filter(({ state }) => state === 'open')
  return (
    <section
      className="stop"
      id={`stop-${step.id}`}
      aria-labelledby={`stop-${step.id}-h`}
      tabIndex={-1}
    >
      <h2 id={`stop-${step.id}-h`}>
        <StateMark state="blocked" silent />
        {heading}
      </h2>
      <div className="stop-in">
        <div className="stack">
          {step.why && <p>{said(step.why)}</p>}
          {(step.missing ?? []).length > 0 && (
            <>
              <h3>{say('screen.missing')}</h3>
              <ul className="lines">
                {(step.missing ?? []).map((missing) => (
                  <li key={`${missing.kind}${missing.ids.join()}`} className="with-i">
                    <StateMark state="blocked" silent />
                    <span>
                      {said(missing.text)}
                      {missing.ids.some((id) => view.names[id]) && (
                        <span className="meta block">
                          {missing.ids.flatMap((id) => view.names[id] ?? []).join(', ')}
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="btns">
            {ways.map((command, place) => (
              <ActionLink
                key={command}
                view={view}
                command={command}
                kind={place === 0 ? 'filled' : 'outlined'}
              />
            ))}
          </div>
        </div>
        {open.length > 0 && (
          <div>
            <h3>{say('screen.meanwhile')}</h3>
            <ul className="lines">
              {open.slice(0, 4).map((other) => (
                <li key={other.id} className="with-i">
                  <StateMark state="open" silent />
                  <span>{said(other.title)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p className="rule">
        {said(step.title)} · {step.id}
      </p>
    </section>
  )
}
