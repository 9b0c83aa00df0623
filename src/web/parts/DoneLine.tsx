import { useLocation } from 'react-router'
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

/** What the reader has just recorded, told once where they come back to, with what may still be done about it. */
export const DoneLine = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  const { state } = useLocation() as { state: { done?: CommandKind } | null }
  const by = session?.person.name ?? ''
  return (
    <>
      <p className="saved done-line" role="status">
        {state?.done
          ? say('screen.recorded', { what: say(`fact.${ruleOf(state.done).records}`, { by }) })
          : ''}
      </p>
      {state?.done && <WaysBack view={view} done={state.done} />}
    </>
  )
}

/** For ten minutes, and only what there is a command for: nothing recorded is ever made undone in silence. */
export const WaysBack = ({ view, done }: { view: View; done: CommandKind }) => {
  const say = useText()
  const fact = justRecorded(view, ruleOf(done).records)
  const tapped = useJustTapped()
  if (!fact) return null
  // One tap is taken back by one.
  if (tapped?.fact === fact.id) return <UndoTap pairWork={view.id} isToldHere />
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
