import { useState } from 'react'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useSend } from '../parts/form/send.ts'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { ChipChoices } from '../team/ChipChoices.tsx'
import { helsinkiToday } from '../text/days.ts'
import { useNames, useText } from '../text/use-text.ts'
import { readyNotes, receiversOf } from './ready.ts'

interface NotePanelProps {
  readonly view: View
  readonly me: string
  readonly close: (told: string) => void
}
interface Typed {
  readonly words: string
  readonly topics: readonly string[]
}
const ends = ['stays', 'today', 'week'] as const
type End = (typeof ends)[number]
const daysOf: Readonly<Record<Exclude<End, 'stays'>, number>> = { today: 0, week: 7 }
const goesAfter = (end: End): Record<string, string> =>
  end === 'stays'
    ? {}
    : { goesAfter: helsinkiToday(new Date(Date.now() + daysOf[end] * 86_400_000)) }

export const NotePanel = ({ view, me, close }: NotePanelProps) => {
  const say = useText()
  const namesOf = useNames()
  const receivers = receiversOf(view, me)
  const [to, setTo] = useState<readonly string[]>(() =>
    receivers.filter(({ isUsual }) => isUsual).map(({ person }) => person),
  )
  const [end, setEnd] = useState<End>('stays')
  const [hinder, setHinder] = useState('')
  const draft = useDraft<Typed>({
    place: { pairWork: view.id, form: 'quick-note', about: '' },
    start: () => ({ words: '', topics: [] }),
    words: ({ words }) => (words.trim() === '' ? [] : [words]),
  })
  const { words, topics } = draft.values
  const send = useSend(view)
  const place = usePlaceGuard(view, words)
  const chosen = receivers.filter(({ person }) => to.includes(person))
  const give = (
    payload: Record<string, unknown>,
    commandId: string,
    after: () => void,
    keepsPlace = false,
  ) => {
    if (chosen.length === 0) return setHinder(say('screen.noteNoOne'))
    setHinder('')
    if (send.isPending) return undefined
    return send.mutate(
      {
        commandId,
        kind: 'send-note',
        happenedAt: undefined,
        payload: { to: chosen.map(({ person }) => person), ...payload, ...goesAfter(end) },
        keepsPlace,
      },
      {
        onSuccess: () => {
          after()
          close(say('screen.noteSent', { names: namesOf(chosen.map(({ name }) => name)) }))
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          setHinder(troubleOf(error) ?? say('screen.trouble'))
        },
      },
    )
  }
  if (receivers.length === 0) return <p className="note-panel">{say('screen.noteNobody')}</p>
  return (
    <form
      className="note-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === '') return setHinder(say('screen.noteEmpty'))
        return give(
          { words, ...(topics.length > 0 ? { topics } : {}) },
          draft.commandId,
          draft.drop,
          place.keepsPlace,
        )
      }}
    >
      <p className="meta">{say('screen.noteReadyHelp')}</p>
      <div className="note-ready">
        {readyNotes.map((one) => {
          const text = say(`screen.noteReady-${one.id}`)
          return (
            <button
              key={one.id}
              type="button"
              className="btn btn-2"
              aria-busy={send.isPending}
              onClick={() => give({ words: text, topics: one.topics }, newCommandId(), () => {})}
            >
              {text}
              {one.topics.length > 0 && (
                <span className="meta">
                  {' '}
                  ({one.topics.map((topic) => say(`topic.${topic}`)).join(', ')})
                </span>
              )}
            </button>
          )
        })}
      </div>
      {hinder && (
        <p className="error" role="alert">
          {hinder}
        </p>
      )}
      <ChipChoices
        id={`note-to-${view.id}`}
        label={say('screen.noteTo')}
        options={receivers.map(({ person, name }) => ({ id: person, label: name }))}
        value={to}
        change={setTo}
      />
      <fieldset className="plain topics">
        <legend>{say('screen.noteStays')}</legend>
        <div className="chips">
          {ends.map((one) => (
            <label key={one} className="chip">
              <input
                type="radio"
                name={`note-end-${view.id}`}
                checked={end === one}
                onChange={() => setEnd(one)}
              />
              {say(`screen.noteStays-${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <details className="more" open={words !== ''}>
        <summary>{say('screen.noteOwn')}</summary>
        <div className="stack-s">
          <label className="field" htmlFor={`note-words-${view.id}`}>
            {say('fieldOf.note-sent.words')}
            <textarea
              id={`note-words-${view.id}`}
              className="input"
              rows={2}
              maxLength={8000}
              value={words}
              onChange={(event) => draft.set({ words: event.target.value, topics })}
            />
          </label>
          <TopicChips
            id={`note-topics-${view.id}`}
            value={topics}
            change={(next) => draft.set({ words, topics: next })}
            text={words}
          />
          {place.warning}
          <DraftState draft={draft} />
          <button type="submit" className="btn" aria-busy={send.isPending}>
            {say('screen.noteSend')}
          </button>
        </div>
      </details>
      <p className="meta">{say('screen.noteWhoSees')}</p>
      <button type="button" className="btn btn-3" onClick={() => close('')}>
        {say('screen.noteClose')}
      </button>
    </form>
  )
}

const troubleOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem
    ? (error.body.errors[0]?.text ?? error.body.detail ?? error.body.title)
    : undefined
