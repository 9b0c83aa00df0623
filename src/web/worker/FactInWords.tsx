import type { Recorded, RecordedPart, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { isOwnWords } from '../parts/Quote.tsx'
import { Corrections } from '../record/Corrections.tsx'
import { mayTakeBack } from '../record/fresh.ts'
import { PlaceOf } from '../record/MarkPlace.tsx'
import { correctionsOf } from '../record/parts.ts'
import { UndoSeal } from '../record/SealEntry.tsx'
import { SortText } from '../record/SortText.tsx'
import { needsPlaceWarning } from '../record/use-place-guard.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import type { ManyPartName } from '../text/keys.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

const hour = 3_600_000
/** Told more than an hour after it happened. */
const isToldLater = (fact: Recorded) =>
  Date.parse(fact.recordedAt) - Date.parse(fact.happenedAt) > hour

/** One fact in words: the sentence, who and when, and the parts the reader sees. */
export const FactInWords = ({ view, fact }: { view: View; fact: Recorded }) => {
  const say = useText()
  const words = useFactWords(view)
  const { moment } = useDays()
  return (
    <li className="told">
      <p className="told-when num">
        <time dateTime={fact.happenedAt}>{moment(fact.happenedAt)}</time>
        {isToldLater(fact) && (
          <span className="meta block">
            {say('screen.toldLater', { when: moment(fact.recordedAt) })}
          </span>
        )}
      </p>
      <div className="stack-s">
        <b>{words.sentence(fact)}</b>
        {fact.parts.map((part) => (
          <PartInWords key={part.id} view={view} fact={fact} part={part} />
        ))}
        {mayTakeBack(fact) && (
          <ActionLink
            view={view}
            command="seal-entry"
            given={{ fact: fact.id }}
            kind="plain"
            label={say('screen.wrongPerson')}
          />
        )}
        {fact.kind === 'entry-sealed' && <UndoSeal view={view} fact={fact} />}
      </div>
    </li>
  )
}

const PartInWords = ({ view, fact, part }: { view: View; fact: Recorded; part: RecordedPart }) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useFactWords(view)
  const { day } = useDays()
  const told = words.fields(fact, part)
  if (told.length === 0) return null
  const hasText = told.some(({ isText }) => isText)
  const corrections = hasText ? correctionsOf(view, part.id) : []
  // Whose words they are stands above the words themselves.
  const voiceField = hasText ? ['whose', 'voice'].find((name) => name in part.values) : undefined
  const voice = String(voiceField ? part.values[voiceField] : '')
  const voiceWords = maybe(`voice.${voice as 'client'}`)
  // Short answers first: what was written is read last, and whole.
  const fields = told
    .filter(({ name }) => !voiceWords || name !== voiceField)
    // The day it happened stands beside it already.
    .filter(({ name, words: value }) => name !== 'on' || value !== day(fact.happenedAt))
    .toSorted((one, other) => Number(one.isText) - Number(other.isText))
  if (fields.length === 0) return null
  const isOwn = isOwnWords(voice) || fact.kind === 'voice-recorded'
  const title = maybe(`part.${part.name as ManyPartName}`)
  const isTitled =
    fact.parts.filter(({ name }) => name === part.name).length > 1 &&
    fields.every(({ label }) => label !== title)
  return (
    <div className="part">
      {isTitled && <p className="eyebrow">{title}</p>}
      <Corrections corrections={corrections} />
      {corrections.length > 0 && <p className="eyebrow">{say('screen.original')}</p>}
      <dl className={corrections.length > 0 ? 'told-facts corrected' : 'told-facts'}>
        {fields.map(({ name, label, words: value, isText }) => (
          <div key={name} className={isText ? 'told-text' : undefined}>
            <dt>{(isText && voiceWords) || label.replace(/\?$/, '')}</dt>
            <dd className={isText && isOwn ? 'voice' : isText ? 'said' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {hasText && part.unsorted && <SortText view={view} found={{ fact, part }} />}
      {hasText && !part.unsorted && (
        <p className="rule by-line">
          {part.topics.length === 0
            ? say('screen.topicNotChosen')
            : part.topics.map((topic) => say(`topic.${topic}`)).join(', ')}
          {(part.mine || view.standing === 'home') && (
            <>
              {' '}
              <ActionLink view={view} command="retag-part" given={{ part: part.id }} kind="plain" />
              <ActionLink
                view={view}
                command="correct-entry"
                given={{ part: part.id }}
                kind="plain"
              />
            </>
          )}
        </p>
      )}
      {hasText && needsPlaceWarning(view) && <PlaceOf view={view} part={part} />}
    </div>
  )
}
