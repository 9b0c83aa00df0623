import { useQueryClient } from '@tanstack/react-query'
import type { Ref } from 'react'
import { Link } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { stops } from '#domain/refusal'
import type { ProblemBody, ProblemError } from '../../api/problem.ts'
import { keys } from '../../api/queries.ts'
import type { View } from '../../api/view.ts'
import { useText } from '../../text/use-text.ts'
import { StateMark } from '../StateMark.tsx'
import { useActionPath } from '../use-action-path.ts'

interface RefusalsProps {
  readonly view: View
  readonly problem: ProblemBody | null
  readonly errors: readonly ProblemError[]
  readonly headingRef: Ref<HTMLHeadingElement>
}

/** Why it cannot be done, everything missing at once, and the button that leads out. */
export const Refusals = ({ view, problem, errors, headingRef }: RefusalsProps) => {
  const say = useText()
  const pathOf = useActionPath(view)
  const queries = useQueryClient()
  const isSignedOut = problem?.status === 401
  const first = errors[0]
  const stop = stops.find((id) => id === first?.stop)
  const heading = stop
    ? say(`stop.${stop}`)
    : isSignedOut
      ? say('screen.sessionEndedTitle')
      : problem?.status === 0
        ? say('screen.notReachedTitle')
        : say('screen.cannotYet')
  const ways = [...new Set(errors.flatMap(({ wayOut }) => (wayOut ? [wayOut as CommandKind] : [])))]
  const open = ways.filter((way) => view.abilities.includes(way))
  const words = errors.flatMap(({ text }) => (text ? [text] : []))
  const fallback = isSignedOut
    ? say('screen.keptForYou')
    : problem?.status === 0
      ? say('screen.notReachedForm')
      : (problem?.detail ?? problem?.title ?? '')
  return (
    <section className="stop stack" aria-labelledby="refusal">
      <h2 id="refusal" ref={headingRef} tabIndex={-1}>
        <StateMark state="blocked" silent />
        {heading}
      </h2>
      {words.length > 0 ? (
        words.map((text) => <p key={text}>{text}</p>)
      ) : (
        <p>{fallback || say('screen.trouble')}</p>
      )}
      {isSignedOut && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => void queries.invalidateQueries({ queryKey: keys.session })}
          >
            {say('screen.signIn')}
          </button>
        </div>
      )}
      <MissingNames view={view} errors={errors} />
      {open.length > 0 && (
        <div className="btns">
          {open.map((way) => (
            <Link key={way} className="btn btn-2" to={pathOf(way)}>
              {say(`command.${way}`)}
            </Link>
          ))}
        </div>
      )}
    </section>
  )
}

const MissingNames = ({ view, errors }: { view: View; errors: readonly ProblemError[] }) => {
  const names = errors
    .flatMap(({ missing }) => missing ?? [])
    .flatMap((id) => (view.names[id] ? [view.names[id]] : []))
  if (names.length === 0) return null
  return (
    <ul className="lines">
      {[...new Set(names)].map((name) => (
        <li key={name} className="with-i">
          <StateMark state="blocked" silent />
          {name}
        </li>
      ))}
    </ul>
  )
}
