import { topics } from '#domain/words'
import { useText } from '../text/use-text.ts'

interface NotTopicsProps {
  readonly value: readonly string[]
  readonly change: (topic: string, isOn: boolean) => void
}

/** What must not be told. A chosen subject is struck through, not only ticked. */
export const NotTopics = ({ value, change }: NotTopicsProps) => {
  const say = useText()
  return (
    <fieldset className="plain topics">
      <legend>{say('screen.whatNot')}</legend>
      <p className="hint">{say('screen.whatNotHelp')}</p>
      <div className="chips">
        {topics.map((topic) => {
          const isChosen = value.includes(topic)
          const word = say(`topic.${topic}`)
          return (
            <label key={topic} className="chip">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={(event) => change(topic, event.target.checked)}
              />
              {isChosen ? <s>{word}</s> : word}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
