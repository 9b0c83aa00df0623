import { useServices, useWorkers } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'

export const DirectoryPage = () => {
  const say = useText()
  return (
    <Page heading={say('screen.directory')} lede={say('screen.directoryLede')}>
      <div className="stack-l">
        <ServicesTable />
        <WorkersTable />
      </div>
    </Page>
  )
}

const ServicesTable = () => {
  const say = useText()
  const said = useSaid()
  const services = useServices()
  return (
    <Answered of={services}>
      {({ organisations, services: rows }) => (
        <section aria-labelledby="services">
          <h2 id="services" className="section-h">
            {say('field.services')}
          </h2>
          <div className="sheet sheet-pad scroll-x">
            <table className="table stacked">
              <caption className="sr">{say('field.services')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('field.service')}</th>
                  <th scope="col">{say('screen.organisation')}</th>
                  <th scope="col">{say('screen.serviceTask')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((service) => (
                  <tr key={service.id}>
                    <th scope="row">{said(service.name)}</th>
                    <td data-label={say('screen.organisation')}>
                      {said(organisations.find(({ id }) => id === service.organisation)?.name)}
                    </td>
                    <td data-label={say('screen.serviceTask')}>
                      {say(`serviceTask.${service.serviceTask}`)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </Answered>
  )
}

const WorkersTable = () => {
  const say = useText()
  const said = useSaid()
  const services = useServices()
  const workers = useWorkers()
  const nameOf = (id: string) => said(services.data?.services.find((one) => one.id === id)?.name)
  return (
    <Answered of={workers}>
      {(people) => (
        <section aria-labelledby="workers">
          <h2 id="workers" className="section-h">
            {say('audience.worker')}
          </h2>
          <div className="sheet sheet-pad scroll-x">
            <table className="table stacked">
              <caption className="sr">{say('audience.worker')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('field.name')}</th>
                  <th scope="col">{say('screen.profession')}</th>
                  <th scope="col">{say('field.service')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <tr key={person.id}>
                    <th scope="row">{person.name}</th>
                    <td data-label={say('screen.profession')}>
                      {person.hats
                        .map(({ profession }) => say(`profession.${profession}`))
                        .join(', ')}
                    </td>
                    <td data-label={say('field.service')}>
                      {person.hats.map(({ service }) => nameOf(service)).join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </Answered>
  )
}
