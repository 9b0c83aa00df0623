import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import type { Recorded } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Face } from '../parts/Face.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { shortDay, useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { type UrgentShown, useAsked, useTold } from './use-bases.ts'
import { type Fault, faultAt, Wrong } from './Wrong.tsx'

/** What is open urgently: who, whom to call, safety, the next meeting; the rest by a second reason. */
export const UrgentView = () => {
  const say = useText()
  const { id = '' } = useParams()
  const shown = useAsked<UrgentShown>(`/urgent-access/${id}`)
  if (isProblem(shown.error, 404))
    return (
      <Page heading={say('screen.urgentTitle')} className="narrow-page">
        <p className="sheet sheet-pad">{say('screen.urgentOver')}</p>
        <p>
          <Link className="btn btn-2" to="/urgent">
            {say('screen.urgentTitle')}
          </Link>
        </p>
      </Page>
    )
  return <Answered of={shown}>{(urgent) => <UrgentOf urgent={urgent} />}</Answered>
}

const UrgentOf = ({ urgent }: { urgent: UrgentShown }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  const { client, call, meeting } = urgent
  return (
    <Page
      heading={client.name ?? say('screen.nameless')}
      tab={say('screen.urgentTitle')}
      className="narrow-page"
      lede={say('screen.urgentUntil', { until: moment(urgent.endsAt) })}
    >
      <div className="stack-l">
        <section className="sheet sheet-pad stack-s" aria-labelledby="urgent-who">
          <h2 id="urgent-who">{say('screen.urgentWho')}</h2>
          {client.birthDate && (
            <p>{say('screen.urgentBorn', { day: shortDay(client.birthDate) })}</p>
          )}
          <p>
            {client.phone ? (
              <a href={`tel:${client.phone}`}>
                {say('screen.urgentPhone')}: {client.phone}
              </a>
            ) : (
              say('screen.urgentNoPhone')
            )}
          </p>
        </section>
        <section aria-labelledby="urgent-call">
          <h2 id="urgent-call" className="section-h">
            {say('screen.urgentCall')}
          </h2>
          {call.length === 0 ? (
            <p className="meta">{say('screen.urgentNobody')}</p>
          ) : (
            <ul className="my-people">
              {call.map(({ person, name, service, phone, ownWorker }) => (
                <li key={`${person} ${service}`}>
                  <Face name={name} side="worker" large />
                  <div>
                    <b>{name}</b>
                    <p className="meta">
                      {[service, ownWorker ? say('stepRole.own-worker') : null]
                        .filter(Boolean)
                        .join(', ')}
                    </p>
                    {phone && <a href={`tel:${phone}`}>{phone}</a>}
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="urgent-safety">
          <h2 id="urgent-safety" className="section-h">
            {say('screen.urgentSafety')}
          </h2>
          <Told facts={urgent.safety} none={say('screen.urgentNoSafety')} />
        </section>
        <section aria-labelledby="urgent-meeting">
          <h2 id="urgent-meeting" className="section-h">
            {say('screen.urgentMeeting')}
          </h2>
          {meeting ? (
            <p className="sheet sheet-pad">
              <b>{moment(meeting.startsAt)}</b>
              <span className="block">
                {meeting.place ?? maybe(`choice.${meeting.placeKind}`) ?? ''}
              </span>
            </p>
          ) : (
            <p className="meta">{say('screen.urgentNoMeeting')}</p>
          )}
        </section>
        <section aria-labelledby="urgent-rest">
          <h2 id="urgent-rest" className="section-h">
            {say('screen.urgentRest')}
          </h2>
          {urgent.rest ? (
            <Told facts={urgent.rest.toReversed()} none={say('screen.urgentNoSafety')} />
          ) : (
            <SecondReason id={urgent.id} />
          )}
        </section>
      </div>
    </Page>
  )
}

/** Each thing told in words: what it is, when, by whom, and what was written. */
const Told = ({ facts, none }: { facts: readonly Recorded[]; none: string }) => {
  const maybe = useMaybeText()
  if (facts.length === 0) return <p className="meta">{none}</p>
  return (
    <ul className="plain-list record">
      {facts.map((fact) => (
        <li key={fact.id} className="sheet sheet-pad">
          <b>{maybe(`fact.${fact.kind}`) ?? fact.kind}</b>
          <span className="meta block">
            {[shortDay(fact.happenedAt), fact.by.name].filter(Boolean).join(', ')}
          </span>
          {fact.parts
            .flatMap((part) => wordsIn(part.values).map((words) => `${part.id}|${words}`))
            .map((words) => (
              <p key={words}>{words.slice(words.indexOf('|') + 1)}</p>
            ))}
        </li>
      ))}
    </ul>
  )
}
const written = ['words', 'reasons', 'what', 'question', 'view', 'help', 'place', 'reason']
const wordsIn = (values: Readonly<Record<string, unknown>>): readonly string[] =>
  written.flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []))

const SecondReason = ({ id }: { id: string }) => {
  const say = useText()
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'urgent-second', about: id })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const open = useTold(() => ({
    path: `/urgent-access/${id}/second`,
    body: { commandId: draft.commandId, reason: reason.trim() },
  }))
  const submit = () => {
    const missing =
      reason.trim() === '' ? [{ id: 'urgent-second', text: say('screen.errorEmpty') }] : []
    setFaults(missing)
    if (missing.length === 0) open.mutate(undefined, { onSuccess: draft.drop })
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{say('screen.urgentRestLede')}</p>
      <Wrong faults={faults} />
      {open.error && <TroubleLine error={open.error} again={submit} />}
      <LongText
        id="urgent-second"
        label={say('screen.urgentSecond')}
        hint={undefined}
        optional={undefined}
        error={faultAt(faults, 'urgent-second')}
        limit={8000}
        value={reason}
        change={setReason}
      />
      <DraftState draft={draft} />
      <p>
        <Button type="submit" variant="secondary" aria-busy={open.isPending}>
          {say('screen.urgentOpenRest')}
        </Button>
      </p>
    </form>
  )
}
