import type { ModelShown } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'

interface ModelStepProps {
  readonly id: string
  readonly step: ModelShown['steps'][string]
}

/** One step: what, who, how firmly, what a party may see of it, and its line in the source. */
export const ModelStep = ({ id, step }: ModelStepProps) => {
  const say = useText()
  const said = useSaid()
  return (
    <li className="model-step">
      <span className="meta num">{id}</span>
      <div className="stack-s">
        <h3 className="h4">{said(step.title)}</h3>
        <p>{said(step.guidance)}</p>
        <p className="meta">
          {[
            step.who.map((role) => say(`stepRole.${role}`)).join(', '),
            say(`modality.${step.modality}`),
            say(`command.${step.action}`),
          ].join(' · ')}
        </p>
        {step.asks && (
          <p className="meta">{say('screen.stepAsks', { who: say(`screen.asks-${step.asks}`) })}</p>
        )}
        {step.released && <p className="meta">{say('screen.stepReleased')}</p>}
        {(step.stops ?? []).map((stop) => (
          <p key={stop}>
            {stop} {say(`stop.${stop}`)}
          </p>
        ))}
        {step.ambiguity && (
          <p className="notice-line">
            {say('screen.chartSilent')} {said(step.ambiguity.text)}{' '}
            <span className="meta">{step.ambiguity.id}</span>
          </p>
        )}
        <p className="rule">
          {say('screen.sourceOf', {
            step: id,
            seed: step.source.seed,
            from: step.source.lines[0],
            to: step.source.lines[1],
            lines: step.source.lines[1] - step.source.lines[0] + 1,
          })}
        </p>
      </div>
    </li>
  )
}
