import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { mostMessages, questionWords } from '#domain/question'
import { useWorkers } from '../api/queries.ts'
import { type Fault, faultAt } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Face } from '../parts/Face.tsx'
import { GuardedText } from '../parts/form/GuardedText.tsx'
import { HandForm } from '../parts/form/HandForm.tsx'
import { SavedLine } from '../parts/form/SavedLine.tsx'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { useOtherEnd } from './AskFirst.tsx'
import { PairWorkPick } from './PairWorkPick.tsx'
import { useTeamDraft } from './use-draft.ts'
import { type QuestionShown, useQuestions, useShown, useTeamSend } from './use-team.ts'
import { faultsIn, useVouching } from './use-vouching.tsx'

type Names = Readonly<Record<string, string>>

/** A talk between two. Which one stands behind the `#` of the address. */
export const QuestionPage = () => {
  const say = useText()
  const questions = useQuestions()
  const id = useShown()
  return (
    <Answered of={questions}>
      {({ questions: all, names }) => {
        const question = all.find((one) => one.id === id)
        return question ? (
          <Talk key={id} question={question} names={names} />
        ) : (
          <Page heading={say('screen.notFoundTitle')} className="narrow-page">
            <Empty
              title={say('screen.notFoundTitle')}
              action={
                <Link className="btn btn-2" to="/ask-first">
                  {say('screen.askFirst')}
                </Link>
              }
            >
              {say('screen.notFound')}
            </Empty>
          </Page>
        )
      }}
    </Answered>
  )
}

const Talk = ({ question, names }: { question: QuestionShown; names: Names }) => {
  const say = useText()
  const { day } = useDays()
  const otherEnd = useOtherEnd()(question, names)
  const end = useTeamSend<{ readonly question: string }>('/questions/endings', false)
  const isClosed = question.state === 'closed'
  const mayPair = question.mine && question.messages.some(({ byAsker }) => !byAsker)
  const isFull = question.messages.length >= mostMessages
  return (
    <Page
      heading={otherEnd}
      tab={say('screen.askThreadTitle')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/ask-first">{say('screen.askFirst')}</Link>
        </p>
      }
    >
      <div className="stack-l">
        <ol className="plain-list stack talk">
          {question.messages.map((message, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its place
              key={place}
              className={
                message.byAsker === question.mine ? 'sheet sheet-pad said-own' : 'sheet sheet-pad'
              }
            >
              <p className="said-by">
                <Face name={names[message.person] ?? null} side="worker" />
                <span>
                  <b>{names[message.person]}</b>
                  <span className="meta block">{day(message.saidOn)}</span>
                </span>
              </p>
              <p className="words">{message.words}</p>
            </li>
          ))}
        </ol>
        <p className="meta">
          {isClosed
            ? say('screen.askEndedText', { day: day(question.until) })
            : say('screen.askKeptUntil', { day: day(question.until) })}
        </p>
        {isFull && !isClosed && <p className="meta">{say('screen.askFull')}</p>}
        {!isClosed && !isFull && <Reply question={question} />}
        {end.error && <TroubleLine error={end.error} again={() => end.reset()} />}
        {(mayPair || !isClosed) && (
          <section className="stack" aria-labelledby="after">
            <h2 id="after" className="section-h">
              {say('screen.askAfter')}
            </h2>
            {mayPair && <AsPair question={question} />}
            {!isClosed && (
              <button
                type="button"
                className="btn btn-2"
                onClick={() => end.mutate({ question: question.id })}
              >
                {say('screen.askEnd')}
              </button>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}

const fields = { '/words': 'reply-words' }

const Reply = ({ question }: { question: QuestionShown }) => {
  const say = useText()
  const draft = useTeamDraft('question-reply', question.id, { words: '' })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const vouching = useVouching('reply')
  const send = useTeamSend<{
    readonly question: string
    readonly words: string
    readonly tellsNobody: readonly string[]
  }>('/questions/messages')
  const { words } = draft.value
  const submit = async () => {
    const missing =
      words.trim() === '' ? [{ id: 'reply-words', text: say('screen.errorEmpty') }] : []
    const told = await vouching.judge({ 'reply-words': words })
    setFaults([...missing, ...told])
    if (missing.length + told.length > 0) return
    send.mutate(
      { question: question.id, words, tellsNobody: vouching.tellsNobody },
      {
        onSuccess: () => {
          draft.drop()
          vouching.forget()
        },
        onError: (error) => setFaults(faultsIn(error, fields) ?? []),
      },
    )
  }
  return (
    <HandForm faults={faults} error={send.error} submit={submit}>
      <h2 className="section-h">{say(question.mine ? 'screen.askMore' : 'screen.askReply')}</h2>
      <GuardedText
        id="reply-words"
        label={say('screen.askReplyWords')}
        hint={say('screen.askReplyHint')}
        optional={undefined}
        error={faultAt(faults, 'reply-words')}
        limit={questionWords}
        value={words}
        change={(typed) => draft.change({ words: typed })}
      />
      {vouching.boxes}
      <SavedLine saved={draft.saved} />
      <div className="btns">
        <Button type="submit" aria-busy={send.isPending}>
          {say('screen.askReplySend')}
        </Button>
      </div>
    </HandForm>
  )
}

/** Whoever answered becomes the invited, in the form of a pair work of one's own; nothing of the talk goes along. */
const AsPair = ({ question }: { question: QuestionShown }) => {
  const say = useText()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const service = question.asked.service
  const person = question.messages.findLast(({ byAsker }) => !byAsker)?.person
  const workers = useWorkers({ service }, isOpen)
  const competence = workers.data
    ?.find(({ id }) => id === person)
    ?.hats.find((hat) => hat.service === service)?.profession
  return (
    <div className="stack-s">
      <p className="meta">{say('screen.askAsPairHelp')}</p>
      {isOpen ? (
        <PairWorkPick
          id="as-pair-which"
          label={say('screen.askAsPairWhich')}
          button={say('screen.askAsPairDo')}
          none={say('screen.askAsPairNone')}
          go={(pairWork) => {
            const given = new URLSearchParams({
              service,
              ...(person ? { person } : {}),
              ...(competence ? { competence } : {}),
            })
            void navigate(`/pair-works/${pairWork}/actions/invite-member?${given}`)
          }}
        />
      ) : (
        <div className="btns">
          <button type="button" className="btn btn-2" onClick={() => setOpen(true)}>
            {say('screen.askAsPair')}
          </button>
        </div>
      )}
    </div>
  )
}
