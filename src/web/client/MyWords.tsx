import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Quote } from '../parts/Quote.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'

/** Own words as they were said, and own proposals with what became of them. */
export const MyWords = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { day } = useDays()
  const voices = view.record.filter(({ kind }) => kind === 'voice-recorded')
  const proposals = view.proposals.filter(({ by }) => by === me)
  return (
    <section aria-labelledby="my-words" className="stack">
      <h2 id="my-words">{say('screen.yourWords')}</h2>
      {voices.toReversed().map((fact) =>
        fact.parts.map((part) => (
          <Quote key={part.id} voice={String(part.values.voice)} by={day(fact.happenedAt)}>
            {String(part.values.words)}
          </Quote>
        )),
      )}
      {proposals.length > 0 && (
        <>
          <h3>{say('screen.yourProposals')}</h3>
          <ul className="my-lines">
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <p>{proposal.words}</p>
                <p className="meta">
                  {proposal.outcome
                    ? words.choice('outcome', proposal.outcome)
                    : say('screen.waitsForAnswer')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="my-buttons">
        <ActionLink view={view} command="record-voice" given={{ whose: me }} />
        <ActionLink view={view} command="record-place-wish" given={{ whose: me }} />
        <ActionLink view={view} command="propose" kind="plain" />
      </div>
    </section>
  )
}
