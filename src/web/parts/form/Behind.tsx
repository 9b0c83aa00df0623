import type { Ref } from 'react'
import type { Recorded, View } from '../../api/view.ts'
import { useDays } from '../../text/days.ts'
import { useFactWords } from '../../text/fact-words.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'

interface BehindProps {
  readonly view: View
  readonly facts: readonly Recorded[]
  readonly headingRef: Ref<HTMLHeadingElement>
}
/** Somebody told something a moment ago. Nothing typed is lost: look, then send again. */
export const Behind = ({ view, facts, headingRef }: BehindProps) => {
  const say = useText()
  const words = useFactWords(view)
  const { moment } = useDays()
  return (
    <section className="notice" aria-labelledby="behind">
      <Icon name="changed" />
      <div className="stack-s">
        <h2 className="h3" id="behind" ref={headingRef} tabIndex={-1}>
          {say('screen.behindTitle')}
        </h2>
        <p>{say('screen.behind')}</p>
        {facts.length > 0 && (
          <ul className="dots">
            {facts.map((fact) => (
              <li key={fact.id}>
                {words.sentence(fact)} <span className="meta">{moment(fact.recordedAt)}</span>
                {fact.parts.flatMap((part) =>
                  words.fields(fact, part).map(({ name, label, words: said }) => (
                    <span key={`${part.id}${name}`} className="meta block">
                      {label.replace(/\?$/, '')}: {said}
                    </span>
                  )),
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
