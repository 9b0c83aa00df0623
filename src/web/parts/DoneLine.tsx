import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type CommandKind, ruleOf } from '#domain/commands'
import { useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { freshUntil } from '../record/fresh.ts'
import { UndoSeal } from '../record/SealEntry.tsx'
import { justRecorded, waysBack } from '../record/ways-back.ts'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { useJustTapped } from '../worker/just-tapped.ts'
import { UndoTap } from '../worker/UndoTap.tsx'
import { ActionLink } from './ActionLink.tsx'

/** By then the row that was tapped is gone. */
const drawn = 100

/** What the reader has just recorded, told once where they come back to, with what may still be done about it. */
export const DoneLine = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  const { state, key } = useLocation() as {
    state: { done?: CommandKind; how?: string; undone?: string } | null
    key: string
  }
  const by = session?.person.name ?? ''
  const fact = state?.done && say(`fact.${ruleOf(state.done).records}`, { by })
  // A fact alone does not tell that nobody answered.
  const words = fact && state?.how ? `${fact}: ${state.how}` : fact
  const line = useRef<HTMLParagraphElement>(null)
  // What was tapped in place goes with its row: whoever stood on it stands where it is told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one act from the next
  useEffect(() => {
    if (!state?.done && !state?.undone) return
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) line.current?.focus()
    }, drawn)
    return () => clearTimeout(timer)
  }, [state, key])
  return (
    <>
      <p className="saved done-line" role="status" tabIndex={-1} ref={line}>
        {words && say('screen.recorded', { what: words })}
        {state?.undone && say('screen.undoTapDone', { what: state.undone })}
      </p>
      {state?.done && (
        <WaysBack view={view} done={state.done} {...(words ? { told: words } : {})} />
      )}
    </>
  )
}

/** For ten minutes, and only what there is a command for: nothing recorded is ever made undone in silence. */
export const WaysBack = ({
  view,
  done,
  told,
}: {
  view: View
  done: CommandKind
  /** In the same words it is told when it is taken back. */
  told?: string
}) => {
  const say = useText()
  const fact = justRecorded(view, ruleOf(done).records)
  const tapped = useJustTapped()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  if (!fact) return null
  // One tap is taken back by one.
  if (tapped?.fact === fact.id)
    return (
      <UndoTap
        pairWork={view.id}
        isToldHere
        undone={() => {
          if (told) void navigate(pathname, { replace: true, state: { undone: told } })
        }}
      />
    )
  if (fact.kind === 'entry-sealed') return <UndoSeal view={view} fact={fact} />
  const ways = waysBack(view, fact)
  if (ways.length === 0) return null
  return (
    <p className="ways-back">
      <span className="meta">
        {say('screen.doneUntil', { time: shortTime(freshUntil(fact.recordedAt)) })}
      </span>
      {ways.map(({ command, given }) => (
        <ActionLink key={command} view={view} command={command} given={given} kind="plain" />
      ))}
    </p>
  )
}
