import { Link } from 'react-router'
import { useModels } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'

export const Models = () => {
  const say = useText()
  const said = useSaid()
  const models = useModels()
  return (
    <Page heading={say('screen.models')} lede={say('screen.modelsLede')}>
      <Answered of={models}>
        {(rows) => (
          <ul className="sheet lines-sheet">
            {rows.map((model) => (
              <li key={model.id} className="line-row">
                <div>
                  <b>
                    {model.letter} {said(model.title)}
                  </b>
                  <span className="meta block">{said(model.summary)}</span>
                </div>
                <span className="meta">
                  {say('screen.versionNumber', { number: model.version })}
                </span>
                <Link className="btn btn-2" to={`/models/${model.id}`}>
                  {say('screen.readModel')}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Page>
  )
}
