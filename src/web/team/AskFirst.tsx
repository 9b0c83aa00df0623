import { Link } from 'react-router'
import { useServices } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { ToldNow } from '../parts/ToldNow.tsx'
import { useDays } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { AskNav } from './AskNav.tsx'
import { type QuestionShown, type QuestionsShown, useQuestions } from './use-team.ts'

/** What one is asked, and what one has asked. */
export const AskFirst = () => {
  const say = useText()
  const questions = useQuestions()
  return (
    <Page
      heading={say('screen.askFirst')}
      lede={say('screen.askFirstLede')}
      above={<AskNav />}
      beside={
        <Link className="btn" to="/ask-first/new">
          {say('screen.askFirstNew')}
        </Link>
      }
    >
      <div className="stack-l">
        <ToldNow />
        <Answered of={questions}>{(shown) => <Questions shown={shown} />}</Answered>
      </div>
    </Page>
  )
}

const Questions = ({ shown }: { shown: QuestionsShown }) => {
  const say = useText()
  const open = shown.questions.filter(({ state }) => state !== 'closed')
  const closed = shown.questions.filter(({ state }) => state === 'closed')
  const part = (
    id: string,
    title: string,
    rows: readonly QuestionShown[],
    none: string | undefined,
  ) =>
    rows.length === 0 && none === undefined ? null : (
      <section aria-labelledby={id}>
        <h2 id={id} className="section-h">
          {title}
        </h2>
        {rows.length === 0 ? (
          <p className="meta">{none}</p>
        ) : (
          <ul className="sheet lines-sheet">
            {rows.map((question) => (
              <QuestionRow key={question.id} question={question} names={shown.names} />
            ))}
          </ul>
        )}
      </section>
    )
  return (
    <div className="stack-l">
      {part(
        'asked-of-me',
        say('screen.askFirstOfMe'),
        open.filter(({ mine }) => !mine),
        say('screen.askFirstNobody'),
      )}
      {part(
        'asked-by-me',
        say('screen.askFirstMine'),
        open.filter(({ mine }) => mine),
        say('screen.askFirstNothing'),
      )}
      {part('asked-ended', say('screen.askFirstClosed'), closed, undefined)}
    </div>
  )
}

/** Who is at the other end, as the directory tells. */
export const useOtherEnd = () => {
  const say = useText()
  const said = useSaid()
  const services = useServices()
  const service = (id: string) => said(services.data?.services.find((one) => one.id === id)?.name)
  return (question: QuestionShown, names: Readonly<Record<string, string>>): string => {
    const { person, service: at } = question.mine ? question.asked : question.asker
    const name = person === null ? undefined : names[person]
    return name === undefined
      ? say('screen.askFirstDesk', { service: service(at) })
      : say('screen.askFrom', { name, service: service(at) })
  }
}

/** How it stands for whoever reads: who wrote last, and to whom. */
const stateOf = ({ state, mine, waitsForMe }: QuestionShown): TextKey => {
  if (state === 'closed') return 'screen.askFirstEnded'
  if (waitsForMe) return mine ? 'screen.askFirstAnsweredYou' : 'screen.askFirstYourTurn'
  return mine ? 'screen.askFirstWaits' : 'screen.askFirstAnswered'
}

const QuestionRow = ({
  question,
  names,
}: {
  question: QuestionShown
  names: Readonly<Record<string, string>>
}) => {
  const say = useText()
  const { day } = useDays()
  const otherEnd = useOtherEnd()(question, names)
  const last = question.messages.at(-1)
  return (
    <li className="line-row">
      <div>
        <b>{otherEnd}</b>
        <span className="meta block one-line">{last?.words}</span>
      </div>
      <span className="meta">
        <span className="capital">{say(stateOf(question))}</span>
        <span className="block">
          {question.state === 'closed'
            ? say('screen.teamGoneAfter', { day: day(question.until) })
            : question.state === 'answered' && last
              ? day(last.saidOn)
              : say('screen.askFirstWaited', { count: question.waitedWorkingDays })}
        </span>
      </span>
      <Link className="btn btn-2" to={`/ask-first/talk#${question.id}`}>
        {say('screen.teamOpenOne')}
        <span className="sr"> {otherEnd}</span>
      </Link>
    </li>
  )
}
