import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { TextInput } from 'suomifi-ui-components'
import { useWorkers } from '../api/queries.ts'
import type { DirectoryPerson, ServicesShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { serviceOptions } from '../parts/form/use-options.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** The server gives at most this many. */
const mostFound = 200

interface WorkersTableProps {
  readonly shown: ServicesShown
}

export const WorkersTable = ({ shown }: WorkersTableProps) => {
  const say = useText()
  const said = useSaid()
  const [name, setName] = useState('')
  const [service, setService] = useState('')
  const text = useDeferredValue(name).trim()
  const found = useWorkers({
    ...(text === '' ? {} : { text }),
    ...(service === '' ? {} : { service }),
  })
  return (
    <section aria-labelledby="workers">
      <h2 id="workers" className="section-h">
        {say('screen.workers')}
      </h2>
      <div className="filters">
        <TextInput
          id="worker-name"
          labelText={say('screen.findWorkerByName')}
          value={name}
          onChange={(typed) => setName(String(typed ?? ''))}
          autoComplete="off"
          fullWidth
        />
        <div className="field">
          <label htmlFor="worker-service">{say('field.service')}</label>
          <select
            id="worker-service"
            className="input select"
            value={service}
            onChange={(event) => setService(event.target.value)}
          >
            <option value="">{say('screen.allServices')}</option>
            {serviceOptions(shown, said).map(({ id, label, note }) => (
              <option key={id} value={id}>
                {note ? `${label}, ${note}` : label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Answered of={found}>{(people) => <Workers people={people} shown={shown} />}</Answered>
    </section>
  )
}

interface WorkersProps extends WorkersTableProps {
  readonly people: readonly DirectoryPerson[]
}
const Workers = ({ people, shown }: WorkersProps) => {
  const say = useText()
  const said = useSaid()
  const nameOf = (id: string) => said(shown.services.find((one) => one.id === id)?.name)
  if (people.length === 0)
    return <Empty title={say('screen.noWorkersTitle')}>{say('screen.noWorkers')}</Empty>
  return (
    <>
      <p className="meta" role="status">
        {people.length >= mostFound
          ? say('screen.firstOnly', { count: mostFound })
          : say('screen.workersOf', { count: people.length })}
      </p>
      <div className="sheet sheet-pad scroll-x">
        <table className="table stacked">
          <caption className="sr">{say('screen.workers')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('field.name')}</th>
              <th scope="col">{say('screen.profession')}</th>
              <th scope="col">{say('field.service')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, hats }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/accounts/${id}`}>{name}</Link>
                </th>
                <td data-label={say('screen.profession')}>
                  {hats.map((hat) => (
                    <span key={hat.service} className="block">
                      {[
                        say(`profession.${hat.profession}`),
                        hat.officeholder && say('screen.isOfficeholder'),
                        hat.supervisor && say('screen.isSupervisor'),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  ))}
                </td>
                <td data-label={say('field.service')}>
                  {hats.map(({ service }) => (
                    <span key={service} className="block">
                      {nameOf(service)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
