import { useLocation, useNavigate } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { AskedShown, View } from '../api/view.ts'
import { useText } from '../text/use-text.ts'
import { AskedRows } from './AskedRows.tsx'

/** What stands in a place of its own on every page of a pair work: notes above the tabs, and tasks. */
const ownPlace: readonly CommandKind[] = [
  'read-note',
  'accept-task',
  'finish-task',
  'reassign-task',
]

/** What is asked of me here, and no step or task on the page says already. */
export const askedBeside = (
  view: View,
  shown: Iterable<CommandKind | undefined>,
): readonly AskedShown[] => {
  const elsewhere = new Set<CommandKind | undefined>([...ownPlace, ...shown])
  return view.asked.filter(({ command }) => !elsewhere.has(command))
}

export const AskedHere = ({ view, asked }: { view: View; asked: readonly AskedShown[] }) => {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  return (
    <AskedRows
      rows={asked.map((one) => ({ ...one, pairWork: view.id }))}
      names={view.names}
      done={(done, _client, how) =>
        void navigate(pathname, { replace: true, state: { done, how } })
      }
    />
  )
}

/** Before the steps: somebody waits for an answer. */
export const AskedSection = ({ view, asked }: { view: View; asked: readonly AskedShown[] }) => {
  const say = useText()
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="asked-here">
      <h2 id="asked-here" className="section-h">
        {say('screen.askedOfYou')}
      </h2>
      <AskedHere view={view} asked={asked} />
    </section>
  )
}
