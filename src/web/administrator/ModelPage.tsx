import { Link, useParams } from 'react-router'
import { useModel } from '../api/queries.ts'
import type { ModelShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'

/** A way of working as it stands, step by step, with its source and where the chart is silent. */
export const ModelPage = () => {
  const { id } = useParams()
  const model = useModel(id)
  return <Answered of={model}>{(shown) => <ModelOf model={shown} />}</Answered>
}

const ModelOf = ({ model }: { model: ModelShown }) => {
  const say = useText()
  const said = useSaid()
  const steps = Object.entries(model.steps)
  return (
    <Page
      heading={said(model.title)}
      lede={said(model.summary)}
      above={
        <p className="crumbs">
          <Link to="/models">{say('screen.models')}</Link>
        </p>
      }
    >
      <div className="stack-l">
        {Object.entries(model.phases).map(([phase, { title }]) => (
          <section key={phase} aria-labelledby={`phase-${phase}`}>
            <h2 id={`phase-${phase}`} className="section-h">
              {said(title)}
            </h2>
            <ol className="sheet lines-sheet">
              {steps
                .filter(([, step]) => step.phase === phase)
                .map(([id, step]) => (
                  <li key={id} className="model-step">
                    <span className="meta num">{id}</span>
                    <div className="stack-s">
                      <b>{said(step.title)}</b>
                      <p>{said(step.guidance)}</p>
                      <p className="meta">
                        {[
                          step.who.map((role) => say(`stepRole.${role}`)).join(', '),
                          say(`modality.${step.modality}`),
                        ].join(' · ')}
                      </p>
                      {step.ambiguity && (
                        <p className="meta">
                          {say('screen.chartSilent')} {said(step.ambiguity.text)}
                        </p>
                      )}
                      <p className="rule">
                        {say('screen.sourceOf', {
                          step: id,
                          seed: step.source.seed,
                          from: step.source.lines[0],
                          to: step.source.lines[1],
                        })}
                      </p>
                    </div>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </Page>
  )
}
