import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { useAsked, useTold } from '../bases/use-bases.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { shortDay, useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import type { LogRequestShown, LogRequestsShown } from './log-requests.ts'

/** Those waiting first, the earliest due date on top; an answer is given once. */
export const LogRequests = () => {
  const say = useText()
  const shown = useAsked<LogRequestsShown>('/log-requests')
  return (
    <Page heading={say('screen.logRequests')} lede={say('screen.logRequestsLede')}>
      <Answered of={shown}>
        {({ requests, names }) =>
          requests.length === 0 ? (
            <Empty title={say('screen.noRequestsTitle')}>{say('screen.noRequests')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {requests.toSorted(waitingFirst).map((one) => (
                <Row key={one.id} one={one} names={names} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  )
}

const waitingFirst = (one: LogRequestShown, other: LogRequestShown): number => {
  if ((one.answer === null) !== (other.answer === null)) return one.answer === null ? -1 : 1
  if (one.answer === null) return one.due.on < other.due.on ? -1 : 1
  return one.askedAt > other.askedAt ? -1 : 1
}

interface RowProps {
  readonly one: LogRequestShown
  readonly names: LogRequestsShown['names']
}
const Row = ({ one, names }: RowProps) => {
  const say = useText()
  const { day, moment } = useDays()
  const name = names[one.person] ?? say('screen.clientSide')
  return (
    <li className="sheet sheet-pad stack">
      <p>
        <b>
          {one.about
            ? say('screen.requestFor', {
                name,
                about: names[one.about] ?? say('screen.clientSide'),
              })
            : name}
        </b>
        <span className="meta block">
          {say(`screen.requestKind-${one.kind}`)} · {moment(one.askedAt)}
        </span>
      </p>
      <p>
        <b>{say(`screen.requestState-${one.state}`)}</b>
        {one.answer === null && (
          <span className="block">
            {say('screen.requestDue', { day: day(one.due.on), statute: one.due.statute })}
          </span>
        )}
      </p>
      {one.kind === 'logs' && (
        <p>{say('screen.requestSpan', { from: shortDay(one.from), until: shortDay(one.until) })}</p>
      )}
      {one.reason && (
        <p>
          <span className="meta">{say('screen.requestOlder')}: </span>
          {one.reason}
        </p>
      )}
      {one.words && <p>”{one.words}”</p>}
      {one.answer ? (
        <p>
          {say(`screen.requestOutcome-${one.answer.outcome}`)}
          <span className="meta block">
            {say('screen.requestAnswered', {
              at: moment(one.answer.at),
              by: names[one.answer.by] ?? say('audience.data-protection-officer'),
            })}
          </span>
          {one.answer.words && <span className="block">{one.answer.words}</span>}
        </p>
      ) : (
        <AnswerForm one={one} />
      )}
    </li>
  )
}

const choices = {
  logs: [
    ['given', 'screen.requestGive'],
    ['refused', 'screen.requestRefuse'],
  ],
  explanation: [
    ['lawful', 'screen.requestLawful'],
    ['unlawful', 'screen.requestUnlawful'],
    ['refused', 'screen.requestRefuse'],
  ],
} as const

const AnswerForm = ({ one }: { one: LogRequestShown }) => {
  const say = useText()
  const { words, setWords, draft } = useDraftText({
    pairWork: null,
    form: 'log-answer',
    about: one.id,
  })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const field = `answer-${one.id}`
  const answer = useTold((outcome: string) => ({
    path: `/log-requests/${one.id}/answer`,
    body: { outcome, words: words.trim() },
  }))
  const send = (outcome: string) => {
    const missing =
      outcome !== 'given' && words.trim() === ''
        ? [{ id: field, text: say('screen.requestNeedsWords') }]
        : []
    setFaults(missing)
    if (missing.length === 0) answer.mutate(outcome, { onSuccess: draft.drop })
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <Wrong faults={faults} />
      {answer.error && <TroubleLine error={answer.error} again={() => answer.reset()} />}
      <LongText
        id={field}
        label={say('screen.requestWords')}
        hint={say('screen.requestWordsHint')}
        optional={undefined}
        error={faultAt(faults, field)}
        limit={8000}
        value={words}
        change={setWords}
      />
      <DraftState draft={draft} />
      <div className="btns">
        {choices[one.kind].map(([outcome, text], index) => (
          <Button
            key={outcome}
            type="button"
            variant={index === 0 ? 'default' : 'secondary'}
            onClick={() => send(outcome)}
          >
            {say(text)}
          </Button>
        ))}
      </div>
    </form>
  )
}
