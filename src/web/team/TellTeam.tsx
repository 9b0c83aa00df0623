import { Link } from 'react-router'
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

/** After an urgent start the team is told within a week: our own limit, as `team-told-within-7-days` in the core. */
const daysToTell = 7

export const TellTeam = ({ view }: { view: View }) => {
  const say = useText()
  const { day } = useDays()
  const of = (kind: string) => view.record.findLast((fact) => fact.kind === kind)
  const start = of('urgent-start-justified')
  const isTold = of('team-told-afterwards') ?? of('team-answer-copied')
  if (!start || isTold || !view.abilities.includes('tell-team-afterwards')) return null
  const by = addDays(helsinkiDate(start.happenedAt as Instant), daysToTell)
  return (
    <section className="sheet sheet-pad stack-s" aria-labelledby="tell-team">
      <h2 id="tell-team" className="h3">
        {say('screen.tellTeamTitle')}
      </h2>
      <p className="meta">{say('screen.tellTeamBy', { day: day(by) })}</p>
      <div className="btns">
        <Link className="btn btn-2" to="/team/new" state={{ toldAfterwards: true }}>
          {say('screen.tellTeamDo')}
        </Link>
        <Link className="btn btn-3" to={`/pair-works/${view.id}/actions/tell-team-afterwards`}>
          {say('screen.tellTeamRecord')}
        </Link>
      </div>
    </section>
  )
}

/** Beside the form that copies the team's answer: the way to ask, for whoever has not. */
export const TeamHint = ({ kind }: { kind: CommandKind }) => {
  const say = useText()
  if (kind !== 'copy-team-answer') return null
  return (
    <p className="meta">
      {say('screen.teamHintAnswer')} <Link to="/team/new">{say('screen.teamHintAnswerDo')}</Link>
      {' · '}
      <Link to="/ask-first/new">{say('screen.teamHintExpert')}</Link>
    </p>
  )
}
