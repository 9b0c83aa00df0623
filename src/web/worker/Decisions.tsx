import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { usePairWork } from './use-pair-work.ts'

/** A decision has one named office-holder; the pair prepares, never decides. */
export const Decisions = () => {
  const say = useText()
  const view = usePairWork()
  const words = useFactWords(view)
  const { day } = useDays()
  return (
    <section aria-labelledby="decisions">
      <div className="head">
        <h2 id="decisions">{say('screen.tabDecisions')}</h2>
        <ActionLink view={view} command="prepare-decision" />
      </div>
      {view.decisions.length === 0 ? (
        <Empty title={say('screen.noDecisionsTitle')}>{say('screen.noDecisions')}</Empty>
      ) : (
        <ul className="stack">
          {view.decisions.map((decision) => (
            <li key={decision.id} className="sheet sheet-pad stack-s">
              <h3>{decision.about}</h3>
              <p>
                {decision.outcome
                  ? `${words.choice('outcome', decision.outcome)}${decision.decidedOn ? `, ${day(decision.decidedOn)}` : ''}`
                  : say('screen.notDecided')}
              </p>
              {(decision.decider || !decision.outcome) && (
                <p className="meta">
                  {decision.decider
                    ? say(decision.outcome ? 'screen.decidedBy' : 'screen.decides', {
                        name: words.name(decision.decider),
                      })
                    : say('screen.noDecider')}
                </p>
              )}
              {!decision.outcome && (
                <div className="btns">
                  <ActionLink
                    view={view}
                    command="assign-decision"
                    given={{ decision: decision.id }}
                  />
                  <ActionLink
                    view={view}
                    command="make-decision"
                    given={{ decision: decision.id }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
