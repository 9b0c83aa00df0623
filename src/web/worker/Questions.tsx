import { useModel } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Quote } from '../parts/Quote.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { useSaid, useText } from '../text/use-text.ts'

/** The model's questions one by one, and what has been answered. */
export const Questions = ({ view }: { view: View }) => {
  const say = useText()
  const said = useSaid()
  const model = useModel(view.model.id)
  const questions = Object.entries(model.data?.questions ?? {})
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="section-h">
        {say('screen.questions')}
      </h2>
      <ol className="sheet lines-sheet">
        {questions.map(([id, question]) => {
          const answers = view.record
            .filter(({ kind }) => kind === 'question-answered')
            .flatMap(({ parts }) => parts)
            .filter(({ values }) => values.question === id)
          return (
            <li key={id} className="question">
              <StateMark state={answers.length > 0 ? 'done' : 'waiting'} />
              <div className="stack-s">
                <b>{said(question.text)}</b>
                {answers.map((part) => (
                  <Quote key={part.id} voice={String(part.values.whose)}>
                    {String(part.values.words)}
                  </Quote>
                ))}
              </div>
              <ActionLink
                view={view}
                command="answer-question"
                given={{ question: id }}
                kind="plain"
                label={say(
                  answers.length > 0 ? 'screen.questionAnswerMore' : 'screen.questionAnswer',
                )}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
