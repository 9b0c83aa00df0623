import { Link, useParams } from 'react-router'
import { useModel } from '../api/queries.ts'
import type { ModelShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { ModelCoverage } from './ModelCoverage.tsx'
import { ModelStep } from './ModelStep.tsx'

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
      heading={`${model.letter} ${said(model.title)}`}
      lede={said(model.summary)}
      above={
        <p className="crumbs">
          <Link to="/models">{say('screen.models')}</Link>
        </p>
      }
    >
      <div className="stack-l">
        <ModelFacts model={model} />
        {Object.entries(model.phases).map(([phase, { title }]) => (
          <section key={phase} aria-labelledby={`phase-${phase}`}>
            <h2 id={`phase-${phase}`} className="section-h">
              {said(title)}
            </h2>
            <ol className="sheet lines-sheet">
              {steps
                .filter(([, step]) => step.phase === phase)
                .map(([id, step]) => (
                  <ModelStep key={id} id={id} step={step} />
                ))}
            </ol>
          </section>
        ))}
        <ModelQuestions model={model} />
        <ModelCoverage model={model} />
      </div>
    </Page>
  )
}

const ModelFacts = ({ model }: { model: ModelShown }) => {
  const say = useText()
  const steps = Object.values(model.steps)
  const { settings } = model
  const facts: readonly (readonly [string, string | number])[] = [
    [say('screen.modelShape'), say(`screen.modelShape-${model.shape}`)],
    [say('screen.modelSteps'), steps.length],
    [say('screen.modelReleased'), steps.filter(({ released }) => released).length],
    [say('screen.modelSilent'), steps.filter(({ ambiguity }) => ambiguity).length],
    [say('screen.modelPermission'), say(`screen.modelPermission-${settings.permissionForm}`)],
    [say('screen.modelRemote'), say(`screen.modelRemote-${settings.remoteWithoutVideo}`)],
    [
      say('screen.modelRoles'),
      settings.meetingRoles.map((role) => say(`stepRole.${role}`)).join(', ') || '–',
    ],
  ]
  return (
    <section aria-labelledby="model-facts">
      <h2 id="model-facts" className="section-h">
        {say('screen.modelFacts')} · {say('screen.versionNumber', { number: model.version })}
      </h2>
      <dl className="sheet sheet-pad facts">
        {facts.map(([label, value]) => (
          <div key={label} className="fact-pair">
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const ModelQuestions = ({ model }: { model: ModelShown }) => {
  const say = useText()
  const said = useSaid()
  const questions = Object.entries(model.questions)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="section-h">
        {say('screen.modelQuestions')}
      </h2>
      <ol className="sheet lines-sheet">
        {questions.map(([id, { text }]) => (
          <li key={id} className="model-step">
            <span className="meta num">{id}</span>
            <p>{said(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
