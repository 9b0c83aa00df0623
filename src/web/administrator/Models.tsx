import { Link } from 'react-router'
import { useModels } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'

export const Models = () => {
  const say = useText()
  const said = useSaid()
  const models = useModels()
  return (
    <Page
      heading={say('screen.models')}
      lede={say('screen.modelsLede')}
      beside={
        <Link className="btn btn-2" to="/referral-lists">
          {say('screen.referralLists')}
        </Link>
      }
    >
      <Answered of={models}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say('screen.noModelsTitle')}>{say('screen.noModels')}</Empty>
          ) : (
            <ul className="sheet lines-sheet">
              {rows.map((model) => (
                <li key={model.id} className="line-row">
                  <div>
                    <h2 className="h3">
                      {model.letter} {said(model.title)}
                    </h2>
                    <span className="meta block">{said(model.summary)}</span>
                  </div>
                  <span className="meta">
                    {say('screen.versionNumber', { number: model.version })},{' '}
                    {say(`screen.modelShape-${model.shape}`)}
                  </span>
                  <Link
                    className="btn btn-2"
                    to={`/models/${model.id}`}
                    aria-label={`${say('screen.readModel')}: ${said(model.title)}`}
                  >
                    {say('screen.readModel')}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  )
}
