import { suggestTopics } from '#domain/topic-words'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import { OpensTo } from './OpensTo.tsx'
import { type Found, textOf } from './parts.ts'
import { useOpening } from './use-opening.ts'

/** An unsorted text: who sees it, and one tap to sort it by what its words suggest. */
export const SortText = ({ view, found }: { view: View; found: Found }) => {
  const say = useText()
  const opening = useOpening(view, 'retag-part', () => {})
  const part = found.part.id
  if (opening.opening)
    return (
      <OpensTo
        opening={opening.opening}
        isBusy={opening.isBusy}
        confirm={opening.confirm}
        leave={opening.leave}
      />
    )
  const maySort =
    view.abilities.includes('retag-part') && (found.part.mine || view.standing === 'home')
  return (
    <div className="unsorted stack-s">
      <p className="meta">
        <b>{say('screen.unsorted')}</b> {say('screen.unsortedWho')}
      </p>
      {maySort && (
        <div className="btns">
          {suggestTopics(textOf(found)).map((topic) => (
            <button
              key={topic}
              type="button"
              className="btn btn-2"
              aria-busy={opening.isBusy}
              onClick={() => void opening.submit({ part, topics: [topic] })}
            >
              {say('screen.sortNow', { topic: say(`topic.${topic}`) })}
            </button>
          ))}
          <ActionLink
            view={view}
            command="retag-part"
            given={{ part }}
            kind="plain"
            label={say('screen.sortOther')}
          />
        </div>
      )}
      {opening.trouble && (
        <p className="error" role="alert">
          {opening.trouble}
        </p>
      )}
    </div>
  )
}
