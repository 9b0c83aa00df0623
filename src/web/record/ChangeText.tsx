import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { View } from '../api/view.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { aboutOf } from '../parts/form/use-command-form.ts'
import { useDraft } from '../parts/form/use-draft.ts'
import { isOwnSide } from '../parts/own-side.ts'
import { useText } from '../text/use-text.ts'
import { OpensTo } from './OpensTo.tsx'
import { findPart, textOf } from './parts.ts'
import { useOpening } from './use-opening.ts'
import { usePlaceGuard } from './use-place-guard.tsx'

interface ChangeTextProps {
  readonly view: View
  readonly kind: 'retag-part' | 'correct-entry'
  readonly part: string
  readonly back: string
}
const longest = 8000

/** What a text is about, said anew, or how it should be: with the text itself in sight. */
export const ChangeText = ({ view, kind, part, back }: ChangeTextProps) => {
  const say = useText()
  const navigate = useNavigate()
  const found = findPart(view, part)
  const draft = useDraft<{ readonly topics: readonly string[]; readonly words: string }>({
    place: { pairWork: view.id, form: kind, about: aboutOf({ part }) },
    start: () => ({ topics: found?.part.topics ?? [], words: '' }),
    words: (typed) => (typed.words.trim() === '' ? [] : [typed.words]),
  })
  const { topics, words } = draft.values
  const setTopics = (chosen: readonly string[]) => draft.set({ ...draft.values, topics: chosen })
  const setWords = (typed: string) => draft.set({ ...draft.values, words: typed })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const isCorrection = kind === 'correct-entry'
  const place = usePlaceGuard(view, isCorrection ? words : '')
  const opening = useOpening(
    view,
    kind,
    () => {
      draft.drop()
      void navigate(back, { state: { done: kind } })
    },
    draft,
    place.keepsPlace,
  )
  if (!found)
    return (
      <div className="sheet sheet-pad stack">
        <p>{say('screen.notYours')}</p>
        <Link className="btn btn-2" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    )
  if (opening.opening)
    return (
      <OpensTo
        opening={opening.opening}
        isBusy={opening.isBusy}
        confirm={opening.confirm}
        leave={opening.leave}
      />
    )
  const text = textOf(found)
  const submit = () => {
    const missing: Fault[] =
      isCorrection && words.trim() === ''
        ? [{ id: 'correction-words', text: say('screen.wordsMissing') }]
        : !isCorrection && topics.length === 0
          ? [{ id: 'change-topics', text: say('screen.topicsMissing') }]
          : []
    setFaults(missing)
    if (missing.length > 0) return
    const payload = {
      part,
      ...(isCorrection ? { words: words.trim() } : {}),
      ...(isCorrection && topics.length === 0 ? {} : { topics }),
    }
    void opening.submit(payload)
  }
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults} />
      <figure className="sheet sheet-pad stack-s">
        <figcaption className="eyebrow">
          {say(isCorrection ? 'screen.original' : 'screen.retagWhat')}
        </figcaption>
        <blockquote className="as-written">{text}</blockquote>
      </figure>
      {isCorrection && (
        <LongText
          id="correction-words"
          label={say('screen.correctedWords')}
          hint={say('screen.correctWhat')}
          optional={undefined}
          error={faultAt(faults, 'correction-words')}
          limit={longest}
          value={words}
          change={setWords}
        />
      )}
      <TopicChips
        id="change-topics"
        value={topics}
        change={setTopics}
        text={`${text}\n${words}`}
        isOwn={isOwnSide(view)}
      />
      {isCorrection && place.warning}
      {!isCorrection && <p className="meta">{say('screen.tightensNow')}</p>}
      {opening.trouble && (
        <p className="error" role="alert">
          {opening.trouble}
        </p>
      )}
      <DraftState draft={draft} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={opening.isBusy}>
          {say(isCorrection ? 'screen.correctAct' : 'screen.retagAct')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}
