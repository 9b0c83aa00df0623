import { Link, useLocation } from 'react-router'
import type { StepShown, View } from '../api/view.ts'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { ConsultedBeside } from '../worker/ConsultViews.tsx'
import { ActionLink } from './ActionLink.tsx'
import { StateMark } from './StateMark.tsx'
import { useActionPath } from './use-action-path.ts'
import { useWho } from './use-who.ts'

interface StepRowProps {
  readonly view: View
  readonly step: StepShown
  readonly isNext: boolean
  readonly me: string
}

/** What, who, when and by which rule, and one action: the eye moves right. */
export const StepRow = ({ view, step, isNext, me }: StepRowProps) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const pathOf = useActionPath(view)
  const who = useWho(view, me)
  const { pathname } = useLocation()
  const isStopped = step.state === 'blocked'
  const action = step.action
  const canAct = action !== undefined && view.abilities.includes(action)
  return (
    <li className={isNext ? 'step step-now' : 'step'}>
      <span className="state">
        <StateMark state={step.state} />
      </span>
      <div className="what">
        <b>{said(step.title)}</b>
        {step.why && <span className="meta block">{said(step.why)}</span>}
        <ConsultedBeside view={view} step={step} />
        <StepSource step={step}>
          {step.state === 'open' && (
            <ActionLink
              view={view}
              command="skip-step"
              given={{ step: step.id }}
              kind="plain"
              label={say('screen.skipThis')}
            />
          )}
        </StepSource>
      </div>
      <div className="whom meta">{who(step)}</div>
      <div className="when">
        {step.due ? (
          <>
            <span className="num">{say('screen.byDay', { day: day(step.due.on) })}</span>
            {step.due.on < helsinkiToday() && (
              <span className="late block">{say('screen.dayPassed')}</span>
            )}
            <span className="rule block">
              {said(step.due.rule)}{' '}
              {step.due.statute ?? (step.due.local ? say('screen.localRule') : '')}
            </span>
          </>
        ) : (
          <span className="meta">{say('screen.noDeadline')}</span>
        )}
      </div>
      <div className="act">
        {isStopped ? (
          <a className="btn btn-2" href={`#stop-${step.id}`}>
            {say('screen.why')}
          </a>
        ) : (
          canAct && (
            <Link
              className={isNext ? 'btn' : 'btn btn-2'}
              to={pathOf(action, { step: step.id })}
              state={{ from: pathname }}
            >
              {say(`command.${action}`)}
            </Link>
          )
        )}
      </div>
    </li>
  )
}

/** Where the step stands in its source, what it says to do, and where the chart is silent. */
export const StepSource = ({
  step,
  children,
}: {
  readonly step: StepShown
  readonly children?: React.ReactNode
}) => {
  const say = useText()
  const said = useSaid()
  return (
    <details className="source">
      <summary>{say('screen.moreOfStep', { step: step.id })}</summary>
      <div className="stack-s">
        <p>{said(step.guidance)}</p>
        {step.modality && <p className="meta">{say(`modality.${step.modality}`)}</p>}
        {step.ambiguity && (
          <p className="meta">
            {say('screen.chartSilent')} {said(step.ambiguity.text)}
          </p>
        )}
        {step.source && (
          <p className="rule">
            {say('screen.sourceOf', {
              step: step.id,
              seed: step.source.seed,
              from: step.source.lines[0],
              to: step.source.lines[1],
              lines: step.source.lines[1] - step.source.lines[0] + 1,
            })}
          </p>
        )}
        {children}
      </div>
    </details>
  )
}
