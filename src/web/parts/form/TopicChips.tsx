import { suggestTopics } from '#domain/topic-words'
import { topics } from '#domain/words'
import { useText } from '../../text/use-text.ts'

interface TopicChipsProps {
  readonly id: string
  readonly value: readonly string[]
  readonly change: (value: readonly string[]) => void
  /** What has been written so far: its words suggest topics and decide none. */
  readonly text?: string
  /** The writer speaks for themselves. */
  readonly isOwn?: boolean
}

/** What the text is about: suggested by its words, chosen by its writer, and told in grey when not chosen. */
export const TopicChips = ({ id, value, change, text = '', isOwn = false }: TopicChipsProps) => {
  const say = useText()
  const suggested = suggestTopics(text).filter((topic) => !value.includes(topic))
  return (
    <fieldset className="plain topics">
      <legend>{say('screen.topicsOf')}</legend>
      <div className="chips">
        {topics.map((topic) => (
          <label key={topic} className="chip">
            <input
              type="checkbox"
              id={`${id}-${topic}`}
              checked={value.includes(topic)}
              onChange={(event) =>
                change(
                  event.target.checked
                    ? [...value, topic]
                    : value.filter((other) => other !== topic),
                )
              }
            />
            {say(`topic.${topic}`)}
          </label>
        ))}
      </div>
      {suggested.length > 0 && (
        <div className="suggested" role="group" aria-label={say('screen.suggestedTopics')}>
          <span className="meta">{say('screen.suggestedTopics')}</span>
          {suggested.map((topic) => (
            <button
              key={topic}
              type="button"
              className="btn btn-3"
              onClick={() => change([...value, topic])}
            >
              {say('screen.takeTopic', { topic: say(`topic.${topic}`) })}
            </button>
          ))}
        </div>
      )}
      {value.length === 0 && (
        <p className="meta">{say(isOwn ? 'screen.unsortedMine' : 'screen.unsortedMeans')}</p>
      )}
    </fieldset>
  )
}
