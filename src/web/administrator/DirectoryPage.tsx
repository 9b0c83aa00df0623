import { Link } from 'react-router'
import { useServices } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { ServicesTable } from './ServicesTable.tsx'
import { WorkersTable } from './WorkersTable.tsx'

/** Who there is and where they work. Nobody's clients, and no pair work, is here. */
export const DirectoryPage = () => {
  const say = useText()
  const services = useServices()
  return (
    <Page
      heading={say('screen.directory')}
      lede={say('screen.directoryLede')}
      beside={
        <>
          <Link className="btn btn-3" to="/experts">
            {say('screen.experts')}
          </Link>
          <Link className="btn btn-3" to="/second-keys">
            {say('screen.secondKeys')}
          </Link>
        </>
      }
    >
      <Answered of={services}>
        {(shown) =>
          shown.services.length === 0 ? (
            <Empty title={say('screen.noServicesHereTitle')}>{say('screen.noServicesHere')}</Empty>
          ) : (
            <div className="stack-l">
              <ServicesTable shown={shown} />
              <WorkersTable shown={shown} />
            </div>
          )
        }
      </Answered>
    </Page>
  )
}
