import { useState } from 'react'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type Card, type CardEvent, useIdentityChange } from './card.ts'
import { FormFrame } from './FormFrame.tsx'

/** What the client's side has asked to have corrected, and waits for an answer to. */
export const Requests = ({ pairWork, card }: { pairWork: string; card: Card }) => {
  const say = useText()
  const waiting = card.events.filter(
    ({ kind, answer }) => kind === 'correction-asked' && answer === null,
  )
  if (!card.may.change || waiting.length === 0) return null
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="requests-h">
      <h3 id="requests-h">{say('screen.identityRequests')}</h3>
      {waiting.map((event) => (
        <Request key={event.id} pairWork={pairWork} card={card} event={event} />
      ))}
    </section>
  )
}

const Request = ({ pairWork, card, event }: { pairWork: string; card: Card; event: CardEvent }) => {
  const say = useText()
  const answer = useIdentityChange(pairWork, 'answers')
  const [isOpen, setOpen] = useState(false)
  const [outcome, setOutcome] = useState('')
  const { words, setWords, draft } = useDraftText({
    pairWork,
    form: 'identity-request',
    about: `answer-${event.id}`,
  })
  return (
    <div className="stack-s">
      <p className="meta">
        {say('screen.identityRequestBy', {
          name: card.names[event.person] ?? '',
          day: shortDay(event.at),
        })}
      </p>
      <blockquote className="voice">”{event.words}”</blockquote>
      {isOpen ? (
        <FormFrame
          name={`answer-${event.id}`}
          sending={answer}
          submit={say('screen.identityAnswerDo')}
          fields={['/outcome', '/words']}
          check={() => ({
            errors: [
              ...(outcome
                ? []
                : [{ code: 'missing', pointer: '/outcome', text: say('screen.errorMissing') }]),
              ...(outcome === 'not-corrected' && words.trim().length < 3
                ? [{ code: 'missing', pointer: '/words', text: say('screen.errorMissing') }]
                : []),
            ],
            body: { request: event.id, outcome, ...(words.trim() ? { words } : {}) },
          })}
          done={() => {
            draft.drop()
            setOpen(false)
          }}
          cancel={() => setOpen(false)}
        >
          {(field) => (
            <>
              <ChoiceInput
                {...field('/outcome')}
                hint={undefined}
                optional={undefined}
                label={say('screen.identityAnswerWhat')}
                options={(['corrected', 'not-corrected'] as const).map((id) => ({
                  id,
                  label: say(`screen.identityAnswer-${id}`),
                }))}
                value={outcome}
                change={setOutcome}
              />
              <LongText
                {...field('/words')}
                hint={undefined}
                optional={outcome === 'not-corrected' ? undefined : say('screen.optional')}
                label={say('screen.identityAnswerWords')}
                value={words}
                limit={2000}
                change={setWords}
              />
              <DraftState draft={draft} />
            </>
          )}
        </FormFrame>
      ) : (
        <button type="button" className="btn btn-2" onClick={() => setOpen(true)}>
          {say('screen.identityAnswer')}
        </button>
      )}
    </div>
  )
}
