import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Quote } from '../parts/Quote.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { PlanVersions } from '../worker/PlanVersions.tsx'

export const MyGoals = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { long } = useDays()
  const goals = view.goals.filter(({ state }) => state === 'open')
  return (
    <section aria-labelledby="goals" className="stack">
      <h2 id="goals">{say('screen.yourGoals')}</h2>
      {goals.length === 0 && <p>{say('screen.yourGoalsNone')}</p>}
      {goals.map((goal) => (
        <div key={goal.id} className="stack-s">
          <Quote voice={goal.whose} large>
            {goal.words}
          </Quote>
          <ul className="my-means">
            {goal.means.map((means) => (
              <li key={means.id}>
                <b>
                  {means.doer === me
                    ? say('screen.youStart')
                    : means.doer
                      ? words.name(means.doer)
                      : ''}
                </b>{' '}
                {means.words}
                {means.until && (
                  <span className="meta block">
                    {say('screen.byDay', { day: long(means.until) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <ActionLink view={view} command="evaluate-goal" given={{ goal: goal.id }} kind="plain" />
        </div>
      ))}
      <div className="my-buttons">
        <ActionLink view={view} command="propose" given={{ about: 'goal' }} />
      </div>
      {view.plan.versions.length > 0 && <PlanVersions view={view} />}
    </section>
  )
}
