import { pathwayOf } from '../api/pathway.ts'
import { useSession } from '../api/queries.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { PathwaySection } from '../parts/pathway/PathwaySection.tsx'
import { StepRow } from '../parts/StepRow.tsx'
import { StopPanel } from '../parts/StopPanel.tsx'
import { useText } from '../text/use-text.ts'
import { OpenTasks } from './OpenTasks.tsx'
import { Proposals } from './Proposals.tsx'
import { usePairWork } from './use-pair-work.ts'

/** Who does what and by when: the first thing on a pair work. */
export const Now = () => {
  const say = useText()
  const view = usePairWork()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  const pathway = pathwayOf(view)
  if (!pathway) return <Empty title={say('screen.noPathway')}>{say('screen.noPathwayHelp')}</Empty>
  const next = view.next
  const isOver = view.round?.state === 'ended'
  const steps = isOver ? [] : next.flatMap((id) => pathway.steps.filter((step) => step.id === id))
  const stopped = steps.filter(({ state }) => state === 'blocked')
  const isWideAbove = view.model.shape === 'line' || view.model.shape === 'fields'
  return (
    <div className={isWideAbove ? 'now now-above' : 'now'}>
      <div className="now-steps stack-l">
        {stopped.slice(0, 1).map((step) => (
          <StopPanel key={step.id} view={view} step={step} />
        ))}
        <section aria-labelledby="now">
          <div className="head">
            <h2 id="now">{say('screen.tabNow')}</h2>
            <span className="meta">{say('screen.nowHint')}</span>
          </div>
          {isOver && <p className="round-over">{say('screen.roundOver')}</p>}
          {isOver ? null : steps.length > 0 ? (
            <ol className="sheet steps-list">
              {steps.map((step, place) => (
                <StepRow
                  key={step.id}
                  view={view}
                  step={step}
                  me={me}
                  isNext={place === steps.findIndex(({ state }) => state !== 'blocked')}
                />
              ))}
            </ol>
          ) : (
            <Empty
              title={say('screen.nothingNext')}
              action={<ActionLink view={view} command="propose" />}
            >
              {say('screen.nothingNextHelp')}
            </Empty>
          )}
        </section>
        {stopped.slice(1).map((step) => (
          <StopPanel key={step.id} view={view} step={step} />
        ))}
        <OpenTasks view={view} me={me} />
        <Proposals view={view} />
      </div>
      <div className="now-picture">
        <PathwaySection view={view} pathway={pathway} />
      </div>
    </div>
  )
}
