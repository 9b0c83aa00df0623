import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { newCommandId } from '../api/command-id.ts'
import { isProblem } from '../api/problem.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useSend } from '../parts/form/send.ts'
import { LongText } from '../parts/form/TextFields.tsx'
import { aboutOf } from '../parts/form/use-command-form.ts'
import { useDraft } from '../parts/form/use-draft.ts'
import { NotFound } from '../parts/NotFound.tsx'
import { Page } from '../parts/Page.tsx'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { useText } from '../text/use-text.ts'
import { ConsultViews, SettlesNothing } from '../worker/ConsultViews.tsx'
import { FactInWords } from '../worker/FactInWords.tsx'

type Asked = View['consultations'][number]

/** One question: what goes with it, the supervisor's view, and joining. It settles nothing, and says so. */
export const ConsultationPage = () => {
  const { pairWork = '', id = '' } = useParams()
  const view = useView(pairWork)
  return (
    <Answered of={view}>
      {(seen) => {
        const asked = seen.consultations.find((one) => one.id === id)
        return asked ? <ConsultationOf view={seen} asked={asked} /> : <NotFound />
      }}
    </Answered>
  )
}

const ConsultationOf = ({ view, asked }: { view: View; asked: Asked }) => {
  const say = useText()
  const { data: session } = useSession()
  const me = session?.person.id
  const isMine = asked.supervisor === me
  const isAnswered = asked.views.some(({ by }) => by === me)
  return (
    <Page
      heading={say(`screen.consultAbout-${asked.about}`)}
      tab={say('screen.consultations')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/consultations">{say('screen.consultations')}</Link>
        </p>
      }
      lede={view.client?.name}
    >
      <div className="stack-l">
        <section aria-labelledby="question">
          <h2 id="question" className="section-h">
            {say('screen.consultQuestion')}
          </h2>
          <figure className="worker-box">
            <figcaption className="meta">{view.names[asked.by]}</figcaption>
            <blockquote className="said">{asked.question}</blockquote>
          </figure>
        </section>
        <section aria-labelledby="shown">
          <h2 id="shown" className="section-h">
            {say('screen.consultShown', { count: asked.shows.length })}
          </h2>
          {asked.shows.length === 0 ? (
            <p className="meta">{say('screen.consultNothingShown')}</p>
          ) : (
            <Shown view={view} asked={asked} />
          )}
          <p className="meta">{say('screen.consultLogged')}</p>
        </section>
        <section aria-labelledby="view" className="stack">
          <h2 id="view" className="section-h">
            {say('screen.consultView')}
          </h2>
          {(!isMine || asked.views.length > 0) && <ConsultViews view={view} asked={asked} />}
          {isMine && !isAnswered && view.abilities.includes('give-supervisor-view') && (
            <ViewForm view={view} asked={asked} />
          )}
          <SettlesNothing about={asked.about} />
        </section>
        <Joining view={view} />
      </div>
    </Page>
  )
}

/** Exactly what was chosen, and what corrects it. */
const Shown = ({ view, asked }: { view: View; asked: Asked }) => {
  const shows = new Set<string>(asked.shows)
  const facts = view.record.flatMap((fact) => {
    const parts = fact.parts.filter(({ id }) => shows.has(id))
    return parts.length === 0 ? [] : [{ ...fact, parts }]
  })
  return (
    <ol className="sheet record">
      {facts.map((fact) => (
        <FactInWords key={fact.id} view={view} fact={fact} />
      ))}
    </ol>
  )
}

const leans = ['yes', 'no', 'open'] as const

const ViewForm = ({ view, asked }: { view: View; asked: Asked }) => {
  const say = useText()
  const draft = useDraft<{ readonly lean: string; readonly words: string }>({
    place: {
      pairWork: view.id,
      form: 'give-supervisor-view',
      about: aboutOf({ consultation: asked.id }),
    },
    start: () => ({ lean: '', words: '' }),
    words: (typed) => (typed.words.trim() === '' ? [] : [typed.words]),
  })
  const { lean, words } = draft.values
  const setLean = (chosen: string) => draft.set({ ...draft.values, lean: chosen })
  const setWords = (typed: string) => draft.set({ ...draft.values, words: typed })
  const send = useSend(view)
  const place = usePlaceGuard(view, words)
  const faults = useFaults('consult', ['view', 'leans'])
  const submit = () => {
    if (
      faults.set(words.trim() === '' ? [{ field: 'view', text: say('screen.consultNoView') }] : [])
    )
      return
    send.mutate(
      {
        commandId: draft.commandId,
        kind: 'give-supervisor-view',
        happenedAt: undefined,
        keepsPlace: place.keepsPlace,
        payload: {
          consultation: asked.id,
          view: words,
          ...(lean === '' ? {} : { leans: lean }),
        },
      },
      {
        onSuccess: draft.drop,
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
  return (
    <form
      className="sheet sheet-pad stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      <ChoiceInput
        {...faults.at('leans')}
        label={say('field.leans')}
        optional={say('screen.optional')}
        value={lean}
        options={leans.map((id) => ({ id, label: say(`screen.consultLeans-${id}`) }))}
        change={setLean}
      />
      <LongText
        {...faults.at('view')}
        label={say('screen.consultYourView')}
        hint={say('screen.consultYourViewHint')}
        limit={8000}
        value={words}
        change={setWords}
      />
      {place.warning}
      <DraftState draft={draft} />
      <div className="btns">
        <Button type="submit">{say('screen.consultGive')}</Button>
      </div>
    </form>
  )
}

/** A.36: in the work itself, as a member like others, and out again. */
const Joining = ({ view }: { view: View }) => {
  const say = useText()
  const [commandId] = useState(newCommandId)
  const send = useSend(view)
  const isMember = view.standing === 'home'
  const mayJoin = view.abilities.includes('join-as-supervisor')
  if (!isMember && !mayJoin) return null
  return (
    <section aria-labelledby="joining">
      <h2 id="joining" className="section-h">
        {say('screen.consultJoin')}
      </h2>
      <div className="sheet sheet-pad stack-s">
        <p>{say(isMember ? 'screen.consultIsMember' : 'screen.consultJoinHelp')}</p>
        <div className="btns">
          {isMember ? (
            <>
              <Link className="btn btn-2" to={`/pair-works/${view.id}`}>
                {say('screen.consultToPairWork')}
              </Link>
              <Link className="btn btn-3" to={`/pair-works/${view.id}/actions/leave`}>
                {say('screen.consultLeave')}
              </Link>
            </>
          ) : (
            <Button
              variant="secondary"
              onClick={() =>
                send.mutate({
                  commandId,
                  kind: 'join-as-supervisor',
                  happenedAt: undefined,
                  payload: {},
                })
              }
            >
              {say('screen.consultJoinNow')}
            </Button>
          )}
        </div>
        {send.error && (
          <p className="error" role="alert">
            {say('screen.trouble')}
          </p>
        )}
      </div>
    </section>
  )
}
