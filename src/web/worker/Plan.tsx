import { useSession } from '../api/queries.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import { Goals } from './Goals.tsx'
import { OpenTasks } from './OpenTasks.tsx'
import { PlanVersions } from './PlanVersions.tsx'
import { Told } from './Told.tsx'
import { usePairWork } from './use-pair-work.ts'

const planning = [
  ['publish-plan-version', 'filled'],
  ['evaluate-plan', 'outlined'],
  ['agree-division', 'plain'],
  ['agree-pair-work-plan', 'plain'],
] as const

/** Goals in the words they were said in, two voices side by side, versions that never change, and the tasks. */
export const Plan = () => {
  const say = useText()
  const view = usePairWork()
  const { data: session } = useSession()
  return (
    <div className="stack-l">
      {planning.some(([command]) => view.abilities.includes(command)) && (
        <div className="btns">
          {planning.map(([command, kind]) => (
            <ActionLink key={command} view={view} command={command} kind={kind} />
          ))}
        </div>
      )}
      <Goals view={view} />
      <OpenTasks view={view} me={session?.person.id ?? ''} isAll />
      <PlanVersions view={view} />
      <Told
        view={view}
        title={say('screen.otherAgreements')}
        kinds={[
          'division-agreed',
          'way-of-working-agreed',
          'follow-on-agreed',
          'pair-work-plan-agreed',
          'commitment-made',
          'plan-evaluated',
        ]}
      />
    </div>
  )
}
