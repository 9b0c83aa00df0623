import { useLocation } from 'react-router'
import { type CommandKind, ruleOf } from '#domain/commands'
import { useSession } from '../api/queries.ts'
import { useText } from '../text/use-text.ts'

/** What the reader has just recorded, told once where they come back to. */
export const DoneLine = () => {
  const say = useText()
  const { data: session } = useSession()
  const { state } = useLocation() as { state: { done?: CommandKind } | null }
  const by = session?.person.name ?? ''
  return (
    <p className="saved done-line" role="status">
      {state?.done
        ? say('screen.recorded', { what: say(`fact.${ruleOf(state.done).records}`, { by }) })
        : ''}
    </p>
  )
}
