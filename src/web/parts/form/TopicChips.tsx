import { topics } from '#domain/words'
import { useText } from '../../text/use-text.ts'

interface TopicChipsProps {
  readonly id: string
  readonly value: readonly string[]
  readonly change: (value: readonly string[]) => void
  /** The writer speaks for themselves. */
  readonly isOwn?: boolean
}

/** What the text is about: never guessed, and told in grey when not chosen. */
export const TopicChips = ({ id, value, change, isOwn = false }: TopicChipsProps) => {
  const say = useText()
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
      {value.length === 0 && (
        <p className="meta">{say(isOwn ? 'screen.unsortedMine' : 'screen.unsortedMeans')}</p>
      )}
    </fieldset>
  )
}
