import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Corrections } from '../record/Corrections.tsx'
import { correctionsOf } from '../record/parts.ts'
import { SortText } from '../record/SortText.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { deriveOwnWords, type OwnWords } from './me.ts'

/** Own words as they were said, own proposals with what became of them, and room for more. */
export const MyWords = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const own = deriveOwnWords(view, me)
  const childs = me === view.client?.id ? [] : deriveOwnWords(view, view.client?.id)
  return (
    <section aria-labelledby="my-words" className="stack">
      {childs.length > 0 && (
        <>
          <h2>{say('screen.childsWords', { name: view.client?.name ?? '' })}</h2>
          <Words words={childs} />
        </>
      )}
      <h2 id="my-words">{say('screen.yourWords')}</h2>
      {own.length === 0 && <p>{say('screen.noWordsYet')}</p>}
      <Words words={own} view={view} />
      <div className="my-buttons">
        <ActionLink view={view} command="record-voice" />
      </div>
      <MyProposals view={view} me={me} />
    </section>
  )
}

/** Own words may be sorted, corrected and tagged anew: only where `view` is given. */
const Words = ({ words, view }: { words: readonly OwnWords[]; view?: View }) => {
  const { day } = useDays()
  return words.map(({ fact, part }) => (
    <div key={part.id} className="stack-s">
      {view && <Corrections corrections={correctionsOf(view, part.id)} />}
      <Quote voice={String(part.values.voice)} mine={view !== undefined} by={day(fact.happenedAt)}>
        {String(part.values.words)}
      </Quote>
      {view && part.unsorted && <SortText view={view} found={{ fact, part }} />}
      {view && part.mine && (
        <p className="my-buttons">
          <ActionLink view={view} command="correct-entry" given={{ part: part.id }} kind="plain" />
          {!part.unsorted && (
            <ActionLink view={view} command="retag-part" given={{ part: part.id }} kind="plain" />
          )}
        </p>
      )}
    </div>
  ))
}

const MyProposals = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const proposals = view.proposals.filter(({ by }) => by === me)
  return (
    <>
      <h3>{say(proposals.length > 0 ? 'screen.yourProposals' : 'screen.saySomething')}</h3>
      {proposals.length > 0 && (
        <ul className="my-lines">
          {proposals.toReversed().map((proposal) => (
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
      )}
      <div className="my-buttons">
        <ActionLink
          view={view}
          command="propose"
          given={{ about: 'time' }}
          label={say('screen.proposeTime')}
        />
        <ActionLink view={view} command="record-place-wish" />
        <ActionLink view={view} command="wish-partner" />
        <ActionLink
          view={view}
          command="propose"
          given={{ about: 'other' }}
          label={say('screen.giveFeedback')}
        />
        <ActionLink view={view} command="propose" kind="plain" label={say('screen.proposeOther')} />
      </div>
    </>
  )
}
