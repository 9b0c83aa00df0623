import type { PartyShown, PermissionsShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { StateMark } from '../parts/StateMark.tsx'
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
  const maybe = useMaybeText()
  const { day } = useDays()
  return (
    <>
      <section aria-labelledby="givers">
        <div className="head">
          <h2 id="givers">{say('screen.givers')}</h2>
          <ActionLink view={view} command="require-giver" />
        </div>
        {permissions.givers.length === 0 ? (
          <Empty title={say('screen.noGiversTitle')}>{say('screen.noGivers')}</Empty>
        ) : (
          <ul className="sheet lines-sheet">
            {permissions.givers.map((giver) => (
              <li key={giver.person} className="line-row">
                <div>
                  <b>{giver.name ?? say('screen.nameless')}</b>
                  <span className="meta block">
                    {maybe(`choice.${giver.standing}`)}
                    {giver.until && `, ${say('screen.untilDay', { day: day(giver.until) })}`}
                  </span>
                </div>
                <ActionLink
                  view={view}
                  command="release-giver"
                  given={{ giver: giver.person }}
                  kind="plain"
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="parties">
        <div className="head">
          <h2 id="parties">{say('screen.whoMayKnow')}</h2>
          <div className="btns">
            <ActionLink view={view} command="give-information" kind="plain" />
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
    </>
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
                </td>
                <td data-label={say('screen.days')} className="num">
                  {line?.until && isGiven ? say('screen.untilDay', { day: day(line.until) }) : '–'}
                </td>
                <td className="btns">
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
      <div className="btns">
        <ActionLink view={view} command="withdraw-line" />
        <ActionLink view={view} command="disclose-by-statute" kind="plain" />
        <ActionLink view={view} command="leave" kind="plain" />
      </div>
    </section>
  )
}
