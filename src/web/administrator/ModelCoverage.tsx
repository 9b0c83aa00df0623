import type { ModelShown } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'

type Carrier = ModelShown['carries'][string]

/** Every numbered point of the source and what carries it, so that nothing of the chart is lost. */
export const ModelCoverage = ({ model }: { model: ModelShown }) => {
  const say = useText()
  const said = useSaid()
  const carried = Object.entries(model.carries)
  const byKind = Map.groupBy(carried, ([, { as: kind }]) => kind)
  const wordsOf = (id: string, carrier: Carrier): string => {
    switch (carrier.as) {
      case 'step':
        return said(model.steps[id]?.title)
      case 'question':
        return said(model.questions[carrier.question ?? id]?.text)
      case 'field':
        return said(model.templates[carrier.template]?.title)
      case 'role':
        return say(`stepRole.${carrier.role}`)
      case 'frame':
        return said(carrier.text)
      case 'rule':
        return carrier.rule
    }
  }
  if (carried.length === 0) return null
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage" className="section-h">
        {say('screen.modelCoverage')}
      </h2>
      <div className="sheet sheet-pad stack">
        <p>{say('screen.modelCoverageLede')}</p>
        <p className="meta num">
          {[...byKind]
            .map(([kind, ids]) => `${say(`screen.carried-${kind}`)} ${ids.length}`)
            .join(' · ')}
        </p>
        <div className="scroll-x">
          <table className="table stacked">
            <caption className="sr">{say('screen.modelCoverage')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('screen.sourceId')}</th>
                <th scope="col">{say('screen.carriedBy')}</th>
                <th scope="col">{say('screen.logWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {carried.map(([id, carrier]) => (
                <tr key={id}>
                  <th scope="row" className="num">
                    {id}
                  </th>
                  <td data-label={say('screen.carriedBy')}>
                    {say(`screen.carried-${carrier.as}`)}
                  </td>
                  <td
                    data-label={say('screen.logWhat')}
                    lang={carrier.as === 'rule' ? 'en' : undefined}
                  >
                    {wordsOf(id, carrier)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
