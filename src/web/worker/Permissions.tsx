import { Link, useLocation } from 'react-router'
import type { PermissionsShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { linesForHome, type MapLine } from '../permission/map-lines.ts'
import { PapersWaited } from '../permission/PapersWaited.tsx'
import { PartyCard } from '../permission/PartyCard.tsx'
import { PermissionMap } from '../permission/PermissionMap.tsx'
import { WhoAnswers } from '../permission/WhoAnswers.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
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
              {answering.length > 1
                ? say('screen.mapLedeMany', { names: answering.join(', ') })
                : say('screen.mapLede', { name: answering[0] ?? view.client?.name ?? '' })}{' '}
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
