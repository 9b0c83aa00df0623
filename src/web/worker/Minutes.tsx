import type { View } from '../api/view.ts'
import { Corrections } from '../record/Corrections.tsx'
import { correctionsOf } from '../record/parts.ts'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useNames, useText } from '../text/use-text.ts'

const about = ['meeting-held', 'remark-added', 'agenda-agreed', 'practicalities-agreed']

/** What was said and agreed, who has confirmed it, and remarks beside it. */
export const Minutes = ({ view, meeting }: { view: View; meeting: View['meetings'][number] }) => {
  const say = useText()
  const namesOf = useNames()
  const words = useFactWords(view)
  const { day } = useDays()
  const facts = view.record.filter(
    (fact) =>
      about.includes(fact.kind) && fact.parts.some(({ values }) => values.meeting === meeting.id),
  )
  if (facts.length === 0) return null
  return (
    <section className="minutes stack-s">
      <h4>{say('screen.minutes')}</h4>
      {facts.map((fact) => (
        <div key={fact.id} className="stack-s">
          <p className="meta">
            {words.sentence(fact)}, {day(fact.happenedAt)}
          </p>
          {fact.parts.map((part) => (
            <div key={part.id}>
              <Corrections corrections={correctionsOf(view, part.id)} />
              {words
                .fields(fact, part)
                .filter(({ isText }) => isText)
                .map((field) => (
                  <p key={field.name} className="said">
                    {field.words}
                  </p>
                ))}
            </div>
          ))}
        </div>
      ))}
      {meeting.state === 'held' && (
        <p className="meta">
          {meeting.confirmedBy.length > 0
            ? say('screen.confirmedBy', { names: namesOf(meeting.confirmedBy.map(words.name)) })
            : say('screen.notConfirmed')}
        </p>
      )}
    </section>
  )
}
