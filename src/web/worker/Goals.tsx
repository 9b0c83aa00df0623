import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Quote } from '../parts/Quote.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'

export const Goals = ({ view }: { view: View }) => {
  const say = useText()
  return (
    <section aria-labelledby="goals">
      <div className="head">
        <h2 id="goals">{say('screen.goals')}</h2>
        <ActionLink view={view} command="set-goal" />
      </div>
      {view.goals.length === 0 ? (
        <Empty title={say('screen.noGoalsTitle')}>{say('screen.noGoals')}</Empty>
      ) : (
        <ul className="goals">
          {view.goals.map((goal) => (
            <GoalCard key={goal.id} view={view} goal={goal} />
          ))}
        </ul>
      )}
    </section>
  )
}

const GoalCard = ({ view, goal }: { view: View; goal: View['goals'][number] }) => {
  const say = useText()
  const words = useFactWords(view)
  const { day } = useDays()
  const given = { goal: goal.id }
  const hasMore =
    goal.until !== null ||
    [goal.means, goal.commitments, goal.evaluations].some((told) => told.length > 0)
  return (
    <li className="sheet goal">
      <Quote voice={goal.whose} large>
        {goal.words}
      </Quote>
      <div className="sheet-pad stack-s">
        {hasMore && (
          <dl className="facts">
            {goal.means.map((means) => (
              <div key={means.id} className="fact-pair">
                <dt>{say('screen.means')}</dt>
                <dd>
                  {means.words}
                  <span className="meta block">
                    {[
                      means.doer && words.name(means.doer),
                      means.until && say('screen.byDay', { day: day(means.until) }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </dd>
              </div>
            ))}
            {goal.commitments.map((commitment) => (
              <div key={commitment.id} className="fact-pair">
                <dt>{words.name(commitment.who)}</dt>
                <dd>{commitment.words}</dd>
              </div>
            ))}
            {goal.until && (
              <div className="fact-pair">
                <dt>{say('screen.due')}</dt>
                <dd>{day(goal.until)}</dd>
              </div>
            )}
            {goal.evaluations.map((evaluation, place) => (
              <div key={`${evaluation.by}${place}`} className="fact-pair">
                <dt>{say(`voice.${evaluation.whose}`)}</dt>
                <dd>
                  {words.choice('reached', evaluation.reached)}
                  {evaluation.words && <span className="block">{evaluation.words}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {goal.state === 'open' ? (
          <div className="btns">
            <ActionLink view={view} command="agree-means" given={given} kind="plain" />
            <ActionLink view={view} command="evaluate-goal" given={given} kind="plain" />
            <ActionLink view={view} command="close-goal" given={given} kind="plain" />
            <ActionLink view={view} command="drop-goal" given={given} kind="plain" />
          </div>
        ) : (
          <p className="meta">{say(`screen.goal-${goal.state}`)}</p>
        )}
      </div>
    </li>
  )
}
