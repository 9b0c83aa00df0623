import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'

/** A withdrawal nobody has sorted yet keeps lines closed: the home sees it first of all. */
export const WaitsForSorting = ({ view }: { view: View }) => {
  const say = useText()
  if (view.permissions?.is !== 'all') return null
  const waiting = view.permissions.parties.filter(({ lines }) =>
    lines.some(({ answer }) => answer === 'paused'),
  )
  if (waiting.length === 0) return null
  const names = waiting.map(({ name }) => name ?? say('screen.nameless')).join(', ')
  return (
    <section className="sheet sheet-pad stack-s waits" aria-labelledby="waits-for-sorting">
      <h2 id="waits-for-sorting" className="h3">
        {say('screen.waitsForSorting')}
      </h2>
      <p>{say('screen.waitsForSortingWhat', { names })}</p>
      <div className="btns">
        <ActionLink
          view={view}
          command="acknowledge-withdrawal"
          kind="filled"
          label={say('screen.sortIt')}
        />
      </div>
    </section>
  )
}
