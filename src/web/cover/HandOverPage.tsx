import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { Button, Textarea } from 'suomifi-ui-components'
import { useSession, useWorkers } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { useTell } from '../client/use-tell.ts'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { SavedLine } from '../parts/form/SavedLine.tsx'
import { Select } from '../parts/form/Select.tsx'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { takeFocus } from '../parts/take-focus.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { helsinkiToday, readDay, shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { ActionFrame } from '../worker/ActionFrame.tsx'
import { type HandedThing, heldBy, pendingOffers, takersAmong } from './hand-over.ts'

export const HandOverPage = () => (
  <ActionFrame kind="offer-hand-over" lede="screen.handOverLede">
    {(view) => <HandOverForm view={view} />}
  </ActionFrame>
)

const keyOf = ({ object, task }: HandedThing) => task ?? object

/** What, to whom, from when, in which words. It stays the giver's until the other has accepted. */
const HandOverForm = ({ view }: { view: View }) => {
  const say = useText()
  const language = useLanguage()
  const { data: session } = useSession()
  const [search] = useSearchParams()
  const { state } = useLocation() as { state: { from?: string } | null }
  const me = session?.person.id ?? ''
  const held = heldBy(view, me)
  const [what, setWhat] = useState(
    search.get('task') ??
      search.get('object') ??
      (held.length === 1 ? held.map(keyOf)[0] : '') ??
      '',
  )
  const [chosenMember, setMember] = useState('')
  const [colleague, setColleague] = useState('')
  const [from, setFrom] = useState(shortDay(helsinkiToday()))
  const [topics, setTopics] = useState<readonly string[]>([])
  const faults = useFaults('hand', ['what', 'to', 'from'])
  const back = state?.from ?? `/pair-works/${view.id}`
  const { tell, isTelling, trouble } = useTell(view, 'offer-hand-over', back)
  const { words, setWords, draft } = useDraftText({
    pairWork: view.id,
    form: 'offer-hand-over',
    about: '',
  })
  const place = usePlaceGuard(view, words)
  const thing = held.find((one) => keyOf(one) === what)
  const takers = takersAmong(view, me, thing?.object ?? null)
  // A pair of two has one other.
  const only = takers.length === 1 ? takers[0]?.id : undefined
  const member = chosenMember || (only ?? '')
  const service = session?.acting?.service ?? ''
  const workers = useWorkers({ service }, service !== '')
  const others = (workers.data ?? [])
    .filter(({ id }) => id !== me && !takers.some((one) => one.id === id))
    .map(({ id, name }) => ({ id, label: name }))
  const to = colleague || member
  const submit = () => {
    const day = readDay(from)
    const wrong = [
      ...(thing ? [] : [{ field: 'what', text: say('screen.handOverWhatMissing') }]),
      ...(to === '' ? [{ field: 'to', text: say('screen.handOverToMissing') }] : []),
      ...(thing?.object === 'own-worker' && day === null
        ? [{ field: 'from', text: say('screen.handOverFromWrong') }]
        : []),
    ]
    if (faults.set(wrong) || !thing) return
    tell(
      {
        object: thing.object,
        to,
        ...(thing.task ? { task: thing.task } : {}),
        ...(thing.object === 'own-worker' && day !== null ? { from: day } : {}),
        ...(words.trim() === '' ? {} : { words, ...(topics.length > 0 ? { topics } : {}) }),
      },
      draft.startAgain,
      place.keepsPlace,
    )
  }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <Pending view={view} me={me} />
      <ChoiceInput
        {...faults.at('what')}
        label={say('screen.handOverWhat')}
        options={held.map((one) => ({
          id: keyOf(one),
          label:
            one.object === 'task'
              ? say('screen.handOverTask', { what: one.what ?? '' })
              : say(`screen.handOver-${one.object}`),
        }))}
        value={what}
        change={setWhat}
      />
      <div className="stack-s">
        {takers.length > 0 && (
          <ChoiceInput
            {...faults.at('to')}
            label={say('screen.handOverTo')}
            options={takers}
            value={colleague === '' ? member : ''}
            change={(one) => {
              setMember(one)
              setColleague('')
            }}
          />
        )}
        {others.length > 0 && (
          <Select
            {...faults.at(takers.length > 0 ? 'other' : 'to')}
            label={say(takers.length > 0 ? 'screen.handOverElsewhere' : 'screen.handOverTo')}
            options={others}
            value={colleague}
            change={setColleague}
          />
        )}
        {takers.length + others.length === 0 && <p>{say('screen.handOverToNobody')}</p>}
      </div>
      {thing?.object === 'own-worker' && (
        <DayInput
          {...faults.at('from')}
          label={say('screen.handOverFrom')}
          language={language}
          value={from}
          change={setFrom}
        />
      )}
      <Textarea
        id="hand-words"
        labelText={say('screen.handOverWords')}
        hintText={say('screen.handOverWordsHint')}
        optionalText={say('screen.optional')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        fullWidth
      />
      {words.trim() !== '' && (
        <TopicChips id="hand-topics" value={topics} change={setTopics} text={words} />
      )}
      {place.warning}
      <SavedLine saved={draft.saved} />
      <div className="btns">
        <Button type="submit" aria-busy={isTelling}>
          {say('screen.handOverSend')}
        </Button>
      </div>
    </form>
  )
}

/** What waits for somebody's yes: nothing has changed hands before it, and its maker may take it back. */
const Pending = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const { tell, isTelling, trouble } = useTell(view, 'withdraw-hand-over')
  const [isTakenBack, setTakenBack] = useState(false)
  // What waits for oneself stands among what is asked of one.
  const pending = pendingOffers(view).filter(({ to }) => to !== me)
  if (pending.length === 0) return isTakenBack ? <TakenBack /> : null
  return (
    <section aria-labelledby="hand-waits" className="stack-s">
      {isTakenBack && <TakenBack />}
      <h2 id="hand-waits" className="h3">
        {say('screen.handOverWaits')}
      </h2>
      <ul className="sheet way-rows">
        {pending.map(({ id, object, to, by, task }) => {
          const what =
            view.tasks.find((one) => one.id === task)?.what ?? say(`screen.handOver-${object}`)
          const name = view.names[to] ?? say('screen.nameless')
          return (
            <li key={id} className="way-row">
              <span>{say('screen.handOverWaitsFor', { what, name })}</span>
              {by === me && (
                <button
                  type="button"
                  className="btn btn-2"
                  aria-label={say('screen.handOverTakeBackThis', { what, name })}
                  aria-busy={isTelling}
                  onClick={() => tell({ offer: id }, () => setTakenBack(true))}
                >
                  {say('screen.handOverTakeBack')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}

const TakenBack = () => (
  <p className="saved" role="status" tabIndex={-1} ref={takeFocus}>
    {useText()('screen.handOverTakenBack')}
  </p>
)
