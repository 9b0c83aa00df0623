import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { commandIds } from '../api/command-id.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { Page } from '../parts/Page.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { FormFrame } from './FormFrame.tsx'
import { WordsForm } from './order-forms.tsx'

interface Recorded {
  readonly id: string
  readonly name: string
  readonly earlierNames: readonly string[]
  readonly birthDate: string | null
  readonly hasCode: boolean
}
interface Pair {
  readonly one: Recorded
  readonly other: Recorded
}
interface Found {
  readonly suggested: readonly (Pair & {
    readonly because: 'identity-code' | 'name-and-birth-date'
  })[]
  readonly settled: readonly (Pair & {
    readonly id: string
    readonly isSame: boolean
    readonly decidedAt: string
  })[]
}

const key = ['duplicates']
const useSettle = (path: string) => {
  const queries = useQueryClient()
  const [ids] = useState(commandIds)
  return useMutation({
    mutationFn: (body: unknown) =>
      ask<Found>(path, { method: 'POST', body: { commandId: ids.of(body), ...(body as object) } }),
    onSuccess: (found) => {
      ids.done()
      queries.setQueryData(key, found)
    },
  })
}

/** Records that may be of one person: settled pair by pair, with a reason, and undone the same way. */
export const Duplicates = () => {
  const say = useText()
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<Found>('/duplicates', { signal }),
  })
  return (
    <Page heading={say('screen.duplicates')} lede={say('screen.duplicatesLede')}>
      <p className="meta after">{say('screen.duplicatesHelp')}</p>
      <Answered of={found}>
        {({ suggested, settled }) => (
          <div className="stack-l">
            {suggested.length === 0 ? (
              <Empty title={say('screen.duplicatesNoneTitle')}>
                {say('screen.duplicatesNone')}
              </Empty>
            ) : (
              <ul className="sheet lines-sheet">
                {suggested.map((pair) => (
                  <Suggested key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
                ))}
              </ul>
            )}
            {settled.length > 0 && (
              <section className="stack-s" aria-labelledby="settled-h">
                <h2 id="settled-h">{say('screen.duplicatesSettled')}</h2>
                <ul className="sheet lines-sheet">
                  {settled.map((pair) => (
                    <Settled key={pair.id} pair={pair} />
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </Answered>
    </Page>
  )
}

const Both = ({ one, other }: Pair) => (
  <div className="both">
    <Person of={one} />
    <Person of={other} />
  </div>
)

const Person = ({ of }: { of: Recorded }) => {
  const say = useText()
  return (
    <div>
      <b>{of.name}</b>
      <span className="meta block">
        {[
          of.birthDate && say('screen.duplicatesBorn', { day: shortDay(of.birthDate) }),
          of.hasCode && say('screen.identityCode'),
          of.earlierNames.length > 0 &&
            say('screen.duplicatesEarlier', { names: of.earlierNames.join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

const Suggested = ({ pair }: { pair: Found['suggested'][number] }) => {
  const say = useText()
  const settle = useSettle('/duplicates')
  const [isOpen, setOpen] = useState<boolean>()
  const draft = useDraft<{ readonly answer: string; readonly words: string }>({
    place: { pairWork: null, form: 'duplicate', about: `${pair.one.id} ${pair.other.id}` },
    start: () => ({ answer: '', words: '' }),
    words: (typed) => (typed.words.trim() === '' ? [] : [typed.words]),
  })
  const { answer, words } = draft.values
  // What was begun is seen at once by whoever comes back to it.
  const isShown = isOpen ?? draft.saved.state !== 'nothing'
  return (
    <li className="stack-s">
      <Both {...pair} />
      <p className="meta">{say(`screen.duplicates-${pair.because}`)}</p>
      <div className="btns">
        <button
          type="button"
          className="btn btn-2"
          aria-expanded={isShown}
          aria-label={`${say('screen.duplicatesDecide')}: ${pair.one.name}, ${pair.other.name}`}
          onClick={() => setOpen(!isShown)}
        >
          {say('screen.duplicatesDecide')}
        </button>
      </div>
      {isShown && (
        <FormFrame
          name={`settle-${pair.one.id}`}
          sending={settle}
          submit={say('screen.duplicatesDo')}
          fields={['/isSame', '/words']}
          check={() => ({
            errors: [
              ...(answer
                ? []
                : [{ code: 'missing', pointer: '/isSame', text: say('screen.errorMissing') }]),
              ...(words.trim().length >= 3
                ? []
                : [{ code: 'missing', pointer: '/words', text: say('screen.errorMissing') }]),
            ],
            body: { one: pair.one.id, other: pair.other.id, isSame: answer === 'same', words },
          })}
          done={() => {
            draft.startAgain()
            setOpen(false)
          }}
          cancel={() => setOpen(false)}
        >
          {(field) => (
            <>
              <ChoiceInput
                {...field('/isSame')}
                hint={undefined}
                optional={undefined}
                label={say('screen.duplicatesIs')}
                options={[
                  { id: 'same', label: say('screen.duplicatesSame') },
                  { id: 'two', label: say('screen.duplicatesTwo') },
                ]}
                value={answer}
                change={(chosen) => draft.set({ answer: chosen, words })}
              />
              <LongText
                {...field('/words')}
                hint={undefined}
                optional={undefined}
                label={say('screen.duplicatesWhy')}
                value={words}
                limit={2000}
                change={(typed) => draft.set({ answer, words: typed })}
              />
              <DraftState draft={draft} />
            </>
          )}
        </FormFrame>
      )}
    </li>
  )
}

const Settled = ({ pair }: { pair: Found['settled'][number] }) => {
  const say = useText()
  const undo = useSettle('/duplicates/undo')
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="stack-s">
      <Both {...pair} />
      <p className="meta">
        {say(pair.isSame ? 'screen.duplicatesSame' : 'screen.duplicatesTwo')} ·{' '}
        {shortDay(pair.decidedAt)}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn btn-3"
          aria-expanded={isOpen}
          aria-label={`${say('screen.duplicatesUndo')}: ${pair.one.name}, ${pair.other.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {say('screen.duplicatesUndo')}
        </button>
      </div>
      {isOpen && (
        <WordsForm
          pairWork={null}
          name={`undo-${pair.id}`}
          label={say('screen.duplicatesUndoWhy')}
          submit={say('screen.duplicatesUndo')}
          sending={undo}
          body={(words) => ({ sameness: pair.id, words })}
          done={() => setOpen(false)}
          cancel={() => setOpen(false)}
        />
      )}
    </li>
  )
}
