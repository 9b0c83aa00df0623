import type { ModelShown } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** What choosing this way of working means: its phases in order. */
export const ModelPhases = ({ model }: { model: ModelShown }) => {
  const say = useText()
  const said = useSaid()
  const phases = Object.entries(model.phases).filter(([, { beside }]) => !beside)
  return (
    <section className="sheet sheet-pad stack-s">
      <h2 className="h3">{say('screen.phasesOfModel')}</h2>
      <ol className="numbered">
        {phases.map(([id, { title }]) => (
          <li key={id}>{said(title)}</li>
        ))}
      </ol>
    </section>
  )
}
