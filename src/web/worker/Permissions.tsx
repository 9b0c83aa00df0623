import { Link, useLocation } from 'react-router'
import type { PartyShown, PermissionsShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { linesForHome, type MapLine } from '../permission/map-lines.ts'
import { PaperOf } from '../permission/PaperOf.tsx'
import { PapersWaited } from '../permission/PapersWaited.tsx'
import { PermissionMap } from '../permission/PermissionMap.tsx'
import { WhoAnswers } from '../permission/WhoAnswers.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Told } from './Told.tsx'
import { usePairWork } from './use-pair-work.ts'

export const Permissions = () => {
  const say = useText()
  const view = usePairWork()
  const { permissions } = view
  return (
    <div className="stack-l">
      {permissions?.is === 'all' ? (
        <AllPermissions view={view} permissions={permissions} />
      ) : permissions?.is === 'own' ? (
        <OwnPermission view={view} permissions={permissions} />
      ) : (
        <Empty title={say('screen.tabPermissions')}>{say('screen.onlyHome')}</Empty>
      )}
      <Told
        view={view}
        title={say('screen.otherBases')}
        kinds={[
          'capacity-assessed',
          'representation-recorded',
          'representation-ended',
          'guardian-view-settled',
          'guardian-view-limited',
          'prohibition-checked',
          'disclosure-permit-checked',
          'disclosed',
          'disclosed-by-statute',
          'consent-document-stored',
          'access-opened-urgently',
          'urgent-access-reviewed',
          'line-withdrawn',
          'withdrawal-acknowledged',
        ]}
      />
    </div>
  )
}

type All = Extract<PermissionsShown, { is: 'all' }>
type Own = Extract<PermissionsShown, { is: 'own' }>

const AllPermissions = ({ view, permissions }: { view: View; permissions: All }) => {
  const say = useText()
  const words = useFactWords(view)
  const { state } = useLocation() as { state: { scanTrouble?: string } | null }
  const nameOf = (party: string) =>
    permissions.parties.find((one) => one.party === party)?.name ?? words.name(party)
  const lines = linesForHome(view, permissions, nameOf)
  const count = permissions.parties.filter(({ inForce }) => inForce).length
  const mayGive = view.abilities.includes('give-line')
  const answering = permissions.givers
    .filter(({ person }) => person !== view.client?.id)
    .map(({ person }) => words.name(person))
  return (
    <>
      {state?.scanTrouble && (
        <div className="error" role="alert">
          <p>{say('screen.scanFailed')}</p>
          <p>{state.scanTrouble}</p>
        </div>
      )}
      <PapersWaited view={view} permissions={permissions} />
      <section aria-labelledby="map">
        <div className="head">
          <div>
            <h2 id="map">{say('screen.permissionMap')}</h2>
            <p className="meta">
              {say('screen.mapLede', {
                name: answering.length > 0 ? answering.join(', ') : (view.client?.name ?? ''),
              })}{' '}
              {say('screen.mapCount', { count })}
            </p>
          </div>
          {mayGive && (
            <Link className="btn" to={`/pair-works/${view.id}/sitting`}>
              {say('screen.takePermissions')}
            </Link>
          )}
        </div>
        <PermissionMap
          pairWork={view.id}
          name={view.client?.name ?? ''}
          answering={answering}
          lines={lines}
          drawPath={mayGive ? `/pair-works/${view.id}/sitting` : undefined}
        >
          {(line) => <LineActions view={view} line={line} permissions={permissions} />}
        </PermissionMap>
      </section>
      <section aria-labelledby="parties">
        <div className="head">
          <h2 id="parties">{say('screen.mapSameList')}</h2>
          <div className="btns">
            <ActionLink view={view} command="give-information" kind="plain" />
            <ActionLink view={view} command="check-prohibition" kind="plain" />
            <ActionLink view={view} command="refuse-line" kind="plain" />
            <ActionLink view={view} command="withdraw-line" kind="plain" />
            <ActionLink view={view} command="give-line" />
          </div>
        </div>
        {permissions.parties.length === 0 ? (
          <Empty title={say('screen.noPartiesTitle')}>{say('screen.noParties')}</Empty>
        ) : (
          <ul className="stack">
            {permissions.parties.map((party) => (
              <PartyCard key={party.party} view={view} party={party} givers={permissions.givers} />
            ))}
          </ul>
        )}
      </section>
      <WhoAnswers view={view} permissions={permissions} />
    </>
  )
}

/** What can be done with a chosen line: for each giver who said yes, theirs is narrowed or cut. */
const LineActions = ({
  view,
  line,
  permissions,
}: {
  view: View
  line: MapLine
  permissions: All
}) => {
  const say = useText()
  const words = useFactWords(view)
  if (line.state === 'home') return null
  const party = permissions.parties.find((one) => one.party === line.id)
  const several = permissions.givers.length > 1
  return (
    <ul className="stack-s">
      {permissions.givers.map(({ person }) => {
        const isGiven = party?.lines.some(
          ({ giver, answer }) => giver === person && (answer === 'given' || answer === 'paused'),
        )
        const given = { giver: person, party: line.id }
        return (
          <li key={person}>
            {several && <b className="block">{words.name(person)}</b>}
            <div className="btns">
              <ActionLink
                view={view}
                command="give-line"
                given={given}
                label={say(isGiven ? 'screen.mapNarrow' : 'screen.mapDrawThis')}
              />
              {isGiven && (
                <ActionLink
                  view={view}
                  command="withdraw-line"
                  given={{ ...given, scope: 'party' }}
                  label={say('screen.mapCut')}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

interface PartyCardProps {
  readonly view: View
  readonly party: PartyShown
  readonly givers: All['givers']
}
const PartyCard = ({ view, party, givers }: PartyCardProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useFactWords(view)
  const { day } = useDays()
  return (
    <li className="sheet sheet-pad stack-s">
      <h3 className="with-i">
        <StateMark state={party.inForce ? 'done' : 'waiting'} silent />
        {party.name ?? words.name(party.party)}
        <span className="tag">{maybe(`screen.line-${party.state}`) ?? party.state}</span>
      </h3>
      {party.inForce && (
        <p>
          {party.categories.map((category) => say(`category.${category}`)).join(', ')}
          {party.until && (
            <span className="meta block">{say('screen.untilDay', { day: day(party.until) })}</span>
          )}
          {party.endsInDays !== null && (
            <b className="block">{say('screen.endsInDays', { days: party.endsInDays })}</b>
          )}
        </p>
      )}
      {party.minusTopics.length > 0 && (
        <p>
          {say('screen.notTold')}{' '}
          <s>{party.minusTopics.map((topic) => say(`topic.${topic}`)).join(', ')}</s>
        </p>
      )}
      <table className="table stacked">
        <caption className="sr">{say('screen.answersOfGivers')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.giver')}</th>
            <th scope="col">{say('screen.theirAnswer')}</th>
            <th scope="col">{say('screen.days')}</th>
            <th scope="col">
              <span className="sr">{say('screen.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {givers.map((giver) => {
            const line = party.lines.find((one) => one.giver === giver.person)
            const given = { giver: giver.person, party: party.party }
            const isGiven = line?.answer === 'given'
            return (
              <tr key={giver.person}>
                <th scope="row">{giver.name}</th>
                <td data-label={say('screen.theirAnswer')}>
                  {say(line ? `screen.answer-${line.answer as 'given'}` : 'screen.answer-none')}
                  {line?.form && isGiven && (
                    <span className="meta block">{words.choice('form', line.form)}</span>
                  )}
                  {line && isGiven && (
                    <PaperOf pairWork={view.id} paper={line.paper} waits={line.waitsForPaper} />
                  )}
                  {line?.confirmBy && (
                    <span className="meta block">
                      {say('screen.confirmWaits', { day: day(line.confirmBy) })}
                    </span>
                  )}
                </td>
                <td data-label={say('screen.days')} className="num">
                  {line?.until && isGiven ? say('screen.untilDay', { day: day(line.until) }) : '–'}
                </td>
                <td>
                  <div className="btns answer-do">
                    {isGiven && line.form === 'oral' && (
                      <ActionLink view={view} command="confirm-line" given={{ line: line.line }} />
                    )}
                    {isGiven && (
                      <ActionLink
                        view={view}
                        command="withdraw-line"
                        given={{ ...given, scope: 'party' }}
                        kind="plain"
                      />
                    )}
                    <ActionLink view={view} command="give-line" given={given} kind="plain" />
                    {!isGiven && (
                      <ActionLink view={view} command="refuse-line" given={given} kind="plain" />
                    )}
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </li>
  )
}

/** What a party is told of its own permission, and nothing else. */
const OwnPermission = ({ view, permissions }: { view: View; permissions: Own }) => {
  const say = useText()
  const { day } = useDays()
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="own">
      <h2 id="own">{say('screen.yourPermission')}</h2>
      <p>{permissions.categories.map((category) => say(`category.${category}`)).join(', ')}</p>
      {permissions.until && <p>{say('screen.untilDay', { day: day(permissions.until) })}</p>}
      {permissions.endsInDays !== null && (
        <p>
          <b>{say('screen.endsInDays', { days: permissions.endsInDays })}</b>
        </p>
      )}
      <div className="btns">
        <ActionLink view={view} command="withdraw-line" />
        <ActionLink view={view} command="disclose-by-statute" kind="plain" />
        <ActionLink view={view} command="leave" kind="plain" />
      </div>
    </section>
  )
}
