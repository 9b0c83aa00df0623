import { Link } from 'react-router'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Face } from '../parts/Face.tsx'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Applications } from './Applications.tsx'
import { InvitedList } from './InvitedList.tsx'
import { Told } from './Told.tsx'
import { usePairWork } from './use-pair-work.ts'

export const ServicesAndPeople = () => {
  const say = useText()
  const view = usePairWork()
  return (
    <div className="stack-l">
      <section aria-labelledby="people">
        <div className="head">
          <h2 id="people">{say('screen.peopleAround')}</h2>
          <div className="btns">
            <ActionLink view={view} command="offer-hand-over" kind="plain" />
            {view.abilities.includes('name-substitute') && (
              <Link className="btn btn-3" to={`/pair-works/${view.id}/cover`}>
                {say('screen.coverFor')}
              </Link>
            )}
            <ActionLink view={view} command="invite-member" />
            {view.abilities.includes('choose-partner') && (
              <Link className="btn" to={`/pair-works/${view.id}/find-pair`}>
                {say('screen.expertsFind')}
              </Link>
            )}
          </div>
        </div>
        <ul className="sheet lines-sheet">
          {view.people.map((person) => (
            <PersonRow
              key={`${person.person}${person.service ?? ''}`}
              view={view}
              person={person}
            />
          ))}
        </ul>
      </section>
      <InvitedList view={view} />
      <ServiceList view={view} />
      <Applications view={view} />
      <Told
        view={view}
        title={say('screen.servicesTold')}
        kinds={[
          'partner-wished',
          'partner-chosen',
          'service-contacted',
          'situation-mapped',
          'assessment-started',
          'assessment-recorded',
          'special-support-assessed',
          'profile-answered',
          'segment-settled',
          'path-chosen',
          'team-assembled',
          'network-option-chosen',
          'forum-chosen',
          'kela-consultation-booked',
          'kela-consulted',
        ]}
      />
    </div>
  )
}

const PersonRow = ({ view, person }: { view: View; person: View['people'][number] }) => {
  const say = useText()
  const maybe = useMaybeText()
  const isClientSide = person.side === 'client'
  const role = isClientSide
    ? (maybe(`choice.${person.role}`) ?? '')
    : (maybe(`memberRole.${person.role}`) ?? '')
  return (
    <li className="line-row">
      <span className="who">
        <Face name={person.name} side={isClientSide ? 'client' : 'worker'} />
        <span>
          <b>{person.name ?? say('screen.nameless')}</b>
          <span className="meta block">
            {[
              person.profession && say(`profession.${person.profession}`),
              person.service && view.names[person.service],
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
      </span>
      <span className="meta">
        {[
          role,
          person.ownWorker && say('screen.ownWorker'),
          person.handler && say(`screen.handler-${person.handler}`),
          person.side === 'party' && say('screen.fromOutside'),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  )
}

const ServiceList = ({ view }: { view: View }) => {
  const say = useText()
  const words = useFactWords(view)
  const mapped = view.record
    .filter(({ kind }) => kind === 'service-mapped')
    .flatMap(({ parts }) => parts)
    .filter(({ name }) => name === 'services')
  return (
    <section aria-labelledby="services">
      <div className="head">
        <h2 id="services">{say('screen.servicesOfClient')}</h2>
        <ActionLink view={view} command="map-services" />
      </div>
      {mapped.length === 0 ? (
        <Empty title={say('screen.noServicesTitle')}>{say('screen.noServices')}</Empty>
      ) : (
        <div className="sheet sheet-pad scroll-x">
          <table className="table stacked">
            <caption className="sr">{say('screen.servicesOfClient')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('field.service')}</th>
                <th scope="col">{say('screen.clientSaid')}</th>
                <th scope="col">{say('field.status')}</th>
              </tr>
            </thead>
            <tbody>
              {mapped.map(({ id, values }) => (
                <tr key={id}>
                  <th scope="row">
                    {typeof values.name === 'string' && values.name}
                    {typeof values.person === 'string' && (
                      <span className="meta block">{values.person}</span>
                    )}
                  </th>
                  <td data-label={say('screen.clientSaid')} className="voice">
                    {typeof values.words === 'string' ? `”${values.words}”` : '–'}
                  </td>
                  <td data-label={say('field.status')}>
                    {words.choice('status', String(values.status))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
