import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'

/** What others ask of the home, until it has been answered. */
export const Proposals = ({ view }: { view: View }) => {
  const say = useText()
  const words = useFactWords(view)
  const open = view.proposals.filter(({ outcome }) => outcome === null)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className="section-h">
        {say('screen.proposals')}
      </h2>
      <ul className="sheet lines-sheet">
        {open.map((proposal) => (
          <li key={proposal.id} className="line-row">
            <div>
              <b>{words.choice('about', proposal.about)}</b>
              <p>{proposal.words}</p>
              <span className="meta">{words.name(proposal.by)}</span>
            </div>
            <ActionLink view={view} command="settle-proposal" given={{ proposal: proposal.id }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
