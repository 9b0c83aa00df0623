import type { PartyShown, PermissionsShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { PaperOf } from './PaperOf.tsx'

interface PartyCardProps {
  readonly view: View
  readonly party: PartyShown
  readonly givers: Extract<PermissionsShown, { is: 'all' }>['givers']
}
/** One party: what it reads, and what each giver has answered. */
export const PartyCard = ({ view, party, givers }: PartyCardProps) => {
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
                    <ActionLink
                      view={view}
                      command="give-line"
                      given={given}
                      kind="plain"
                      {...(isGiven ? { label: say('screen.mapNarrow') } : {})}
                    />
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
