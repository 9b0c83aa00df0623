import type { Recorded, RecordedPart, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { isOwnWords } from '../parts/Quote.tsx'
import { Corrections } from '../record/Corrections.tsx'
import { PlaceOf } from '../record/MarkPlace.tsx'
import { needsPlaceWarning } from '../record/PlaceWarning.tsx'
import { correctionsOf, mayTakeBack } from '../record/parts.ts'
import { UndoSeal } from '../record/SealEntry.tsx'
import { SortText } from '../record/SortText.tsx'
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
  const fields = words.fields(fact, part)
  const voiceOf = part.values.whose ?? part.values.voice
  const voice = typeof voiceOf === 'string' ? voiceOf : ''
  const hasText = fields.some(({ isText }) => isText)
  const corrections = hasText ? correctionsOf(view, part.id) : []
  if (fields.length === 0) return null
  const isMany = fact.parts.filter(({ name }) => name === part.name).length > 1
  return (
    <div className="part">
      {isMany && <p className="eyebrow">{maybe(`part.${part.name as ManyPartName}`)}</p>}
      <Corrections corrections={corrections} />
      {corrections.length > 0 && <p className="eyebrow">{say('screen.original')}</p>}
      <dl className={corrections.length > 0 ? 'facts corrected' : 'facts'}>
        {fields.map((field) => (
          <div key={field.name} className="fact-pair">
            <dt>{field.label.replace(/\?$/, '')}</dt>
            <dd
              className={
                field.isText && (isOwnWords(voice) || fact.kind === 'voice-recorded')
                  ? 'voice'
                  : undefined
              }
            >
              {field.words}
            </dd>
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
