import type { PlanVersionShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import { PlanVersions } from '../worker/PlanVersions.tsx'
import { MyGoal } from './MyGoal.tsx'
import { TapButton } from './TapButton.tsx'

/** Goals as they were said, who does what for them, and the plan with one's own view beside it. */
export const MyPlan = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const goals = view.goals.filter(({ state }) => state === 'open')
  const isOwn = view.standing === 'client'
  const newest = view.plan.versions.at(-1)
  return (
    <section aria-labelledby="my-plan" className="stack">
      <h2 id="my-plan">{say(isOwn ? 'screen.yourPlan' : 'screen.planFor')}</h2>
      {goals.length === 0 && isOwn && <p>{say('screen.yourGoalsNone')}</p>}
      {goals.map((goal) => (
        <MyGoal key={goal.id} view={view} goal={goal} me={me} />
      ))}
      <div className="my-buttons">
        <ActionLink
          view={view}
          command="propose"
          given={{ about: 'goal' }}
          label={say('screen.proposeGoal')}
        />
      </div>
      {newest && (
        <>
          <MyView view={view} version={newest} me={me} />
          <details className="my-whole">
            <summary>{say('screen.readWholePlan')}</summary>
            <PlanVersions view={view} />
          </details>
        </>
      )}
    </section>
  )
}

interface MyViewProps {
  readonly view: View
  readonly version: PlanVersionShown
  readonly me: string
}
/** One's own view on the plan: a yes in one tap, a difference in one's own words. Both are welcome. */
const MyView = ({ view, version, me }: MyViewProps) => {
  const say = useText()
  const told = version.views.findLast(({ whose }) => whose === me)
  if (!version.id) return null
  const given = { version: version.id }
  return (
    <div className="my-view stack-s" tabIndex={-1}>
      <p>
        <b>
          {!told
            ? say('screen.planAsk')
            : say(told.view === 'agree' ? 'screen.planYouAgree' : 'screen.planYouDiffer')}
        </b>
      </p>
      {told?.words && (
        <p>
          {say('screen.planYourWords')} <q className="voice">{told.words}</q>
        </p>
      )}
      <div className="my-buttons">
        {told?.view !== 'agree' && (
          <TapButton
            view={view}
            command="give-plan-view"
            payload={{ ...given, whose: me, view: 'agree' }}
            label={say('screen.planAgree')}
          />
        )}
        <ActionLink
          view={view}
          command="give-plan-view"
          given={{ ...given, view: 'differ' }}
          label={say('screen.planDiffer')}
        />
      </div>
    </div>
  )
}
