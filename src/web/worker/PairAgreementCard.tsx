import { useEffect, useRef, useState } from 'react'
import { Button } from 'suomifi-ui-components'
import type { AgreementQuestion, PairAgreement } from '#domain/pair-agreement'
import { ApiProblem } from '../api/problem.ts'
import { useAct } from '../api/use-act.ts'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Refusals } from '../parts/form/Refusals.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { shortTime, useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

/** My own word, else what the other has said, else what is suggested: so that the second thumb is one press. */
const firstChoice = ({ said, suggested }: AgreementQuestion, me: string): string =>
  said.find(({ by }) => by === me)?.who ?? said.at(-1)?.who ?? suggested?.who ?? ''

const isConfirmedBy = (card: PairAgreement, person: string): boolean =>
  card.questions.every(({ said }) => {
    const own = said.find(({ by }) => by === person)
    return own !== undefined && own.who === said.at(-1)?.who
  })

/** Who contacts, handles, records, leads and decides, on one card that two confirm. */
export const PairAgreementCard = ({
  view,
  card,
  me,
}: {
  view: View
  card: PairAgreement
  me: string
}) => {
  const say = useText()
  const { day } = useDays()
  const confirm = useAct<
    { readonly answers: Readonly<Record<string, string>> },
    { readonly view: View | null }
  >(view, 'agreement')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [isAsking, setAsking] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const refusal = useRef<HTMLHeadingElement>(null)
  const problem = confirm.error instanceof ApiProblem ? confirm.error.body : null
  useEffect(() => {
    if (problem) refusal.current?.focus()
  }, [problem])
  const nameOf = (person: string) => view.names[person] ?? say('screen.nameless')
  const answerTo = (question: AgreementQuestion) =>
    chosen[question.asks] ?? firstChoice(question, me)
  const answers = Object.fromEntries(
    card.questions.flatMap((question) => {
      const who = answerTo(question)
      return who === '' ? [] : [[question.asks, who]]
    }),
  )
  const isMine = card.questions.every(
    (question) => question.said.find(({ by }) => by === me)?.who === answerTo(question),
  )
  const isAgreed = isMine && card.questions.every(({ agreed }) => agreed !== null)
  const confirmers = [...new Set(card.questions.flatMap(({ among }) => among))]
  const awaited = confirmers.filter((person) => person !== me && !isConfirmedBy(card, person))
  const isMissing = (question: AgreementQuestion) => isAsking && answerTo(question) === ''
  const submit = () => {
    const first = card.questions.find((question) => answerTo(question) === '')
    setAsking(first !== undefined)
    if (first)
      return form.current?.querySelector<HTMLElement>(`[name="agreement-${first.asks}"]`)?.focus()
    // The button goes when the answer has come: the focus waits where it is told.
    if (!confirm.isPending)
      confirm.mutate({ answers }, { onSuccess: () => status.current?.focus() })
  }
  return (
    <section className="sheet sheet-pad agreement" aria-labelledby="agreement">
      <h2 id="agreement">{say('screen.agreement')}</h2>
      {card.meeting && (
        <p className="meta">
          {say('screen.agreementFor', {
            day: day(card.meeting.startsAt),
            time: shortTime(card.meeting.startsAt),
          })}
        </p>
      )}
      {problem && (
        <Refusals
          view={view}
          problem={problem}
          errors={problem.errors ?? []}
          headingRef={refusal}
        />
      )}
      {card.asksOwnWorker && card.ownWorker === null && (
        <div className="agreement-asked">
          <p>{say('screen.agreementOwnWorkerAsked')}</p>
          <ActionLink view={view} command="state-own-worker" kind="plain" />
        </div>
      )}
      {card.ownWorker?.exists && card.ownWorker.who && (
        <p className="agreement-asked meta">
          {say('screen.agreementOwnWorkerIs', { name: nameOf(card.ownWorker.who) })}
        </p>
      )}
      {confirmers.length < 2 && (
        <div className="agreement-asked">
          <p>{say('screen.agreementAlone')}</p>
          <ActionLink view={view} command="invite-member" kind="plain" />
        </div>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {card.questions.map((question) => (
          <Question
            key={question.asks}
            question={question}
            value={answerTo(question)}
            isEqual={card.isEqual}
            isMissing={isMissing(question)}
            nameOf={nameOf}
            change={(who) => setChosen({ ...chosen, [question.asks]: who })}
          />
        ))}
        <ul className="agreement-by">
          {confirmers.map((person) => (
            <li key={person} className="with-i">
              <StateMark state={isConfirmedBy(card, person) ? 'done' : 'open'} silent />
              {say(
                isConfirmedBy(card, person) ? 'screen.agreementSaid' : 'screen.agreementNotSaid',
                { name: person === me ? say('screen.you') : nameOf(person) },
              )}
            </li>
          ))}
        </ul>
        <p role="status" className="meta" tabIndex={-1} ref={status}>
          {isAgreed && say('screen.agreementHolds')}
          {isMine &&
            !isAgreed &&
            awaited.length > 0 &&
            say('screen.agreementAwaits', { names: awaited.map(nameOf).join(', ') })}
        </p>
        {!isMine && (
          <Button type="submit" variant="secondary" aria-busy={confirm.isPending}>
            {say('screen.agreementConfirm')}
          </Button>
        )}
      </form>
    </section>
  )
}

/** Given names, as colleagues call each other, where nobody else has the same. */
const callNamesOf = (
  people: readonly string[],
  nameOf: (person: string) => string,
): Readonly<Record<string, string>> => {
  const given = people.map((person) => nameOf(person).split(' ')[0] ?? '')
  return Object.fromEntries(
    people.map((person, place) => {
      const name = given[place] ?? ''
      const isOnly = given.filter((other) => other === name).length === 1
      return [person, isOnly ? name : nameOf(person)]
    }),
  )
}

const Question = ({
  question,
  value,
  isEqual,
  isMissing,
  nameOf,
  change,
}: {
  question: AgreementQuestion
  value: string
  isEqual: boolean
  isMissing: boolean
  nameOf: (person: string) => string
  change: (who: string) => void
}) => {
  const say = useText()
  const { asks, among, last, suggested, said } = question
  const callNames = callNamesOf(among, nameOf)
  const others = said.filter(({ who }) => who !== value)
  return (
    <fieldset
      className="agreement-q"
      {...(isMissing ? { 'aria-describedby': `agreement-${asks}-missing` } : {})}
    >
      <legend>{say(`screen.agreement-${asks}`)}</legend>
      <div className={among.length > 2 ? 'duo duo-many' : 'duo'}>
        {among.map((person) => (
          <label key={person}>
            <input
              type="radio"
              name={`agreement-${asks}`}
              value={person}
              checked={value === person}
              onChange={() => change(person)}
            />
            {callNames[person]}
          </label>
        ))}
      </div>
      {isMissing && (
        <p className="error" id={`agreement-${asks}-missing`}>
          {say('screen.agreementMissing')}
        </p>
      )}
      {asks === 'handler' && isEqual && <p className="meta">{say('screen.agreementEqual')}</p>}
      {others.map(({ by, who }) => (
        <p key={by} className="meta">
          {say('screen.agreementOther', { by: nameOf(by), who: nameOf(who) })}
        </p>
      ))}
      {said.length === 0 && suggested ? (
        <p className="meta">{say(`screen.agreementBecause-${suggested.because}`)}</p>
      ) : (
        last && <p className="meta">{say('screen.agreementLast', { name: nameOf(last) })}</p>
      )}
    </fieldset>
  )
}
