import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { questionWords } from '#domain/question'
import { useServices, useSession, useWorkers } from '../api/queries.ts'
import type { Fault } from '../bases/Wrong.tsx'
import { GuardedText } from '../parts/form/GuardedText.tsx'
import { HandForm, placeIn } from '../parts/form/HandForm.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { SavedLine } from '../parts/form/SavedLine.tsx'
import { Select } from '../parts/form/Select.tsx'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { told } from '../parts/ToldNow.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { useTeamDraft } from './use-draft.ts'
import { useAnswerTimes, useTeamSend } from './use-team.ts'
import { faultsIn, useVouching } from './use-vouching.tsx'

interface Typed {
  readonly service: string
  readonly person: string
  readonly words: string
}
interface Sent {
  readonly service: string
  readonly person: string | null
  readonly words: string
  readonly tellsNobody: readonly string[]
}
const fields = { '/service': 'ask-service', '/person': 'ask-person', '/words': 'ask-words' }

/** Whom, how soon they usually answer, and what: about nobody. */
export const NewQuestion = () => {
  const say = useText()
  const said = useSaid()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const services = useServices()
  // Whoever was found on the expert list is asked by one press; each has a text of their own.
  const { state } = useLocation() as {
    state: { ask?: { service: string; person: string } } | null
  }
  const { service = '', person = '' } = state?.ask ?? {}
  const draft = useTeamDraft<Typed>('question', service + person, { service, person, words: '' })
  const { value, change } = draft
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const vouching = useVouching('ask')
  const send = useTeamSend<Sent>('/questions')
  const workers = useWorkers({ service: value.service }, value.service !== '')
  const people =
    value.service === ''
      ? []
      : (workers.data ?? [])
          .filter(({ id, hats }) =>
            id === session?.person.id
              ? false
              : hats.some(({ service }) => service === value.service),
          )
          .map(({ id, name, hats }) => {
            const hat = hats.find(({ service }) => service === value.service)
            return {
              id,
              label: name,
              ...(hat ? { note: say(`profession.${hat.profession}`) } : {}),
            }
          })
  const submit = async () => {
    const missing: Fault[] = []
    if (value.service === '')
      missing.push({ id: 'ask-service', text: say('screen.askMissingService') })
    if (value.words.trim() === '')
      missing.push({ id: 'ask-words', text: say('screen.askMissingWords') })
    const telling = await vouching.judge({ 'ask-words': value.words })
    setFaults([...missing, ...telling])
    if (missing.length + telling.length > 0) return
    send.mutate(
      {
        service: value.service,
        person: value.person || null,
        words: value.words,
        tellsNobody: vouching.tellsNobody,
      },
      {
        onSuccess: () => {
          draft.drop()
          void navigate('/ask-first', told('screen.askSent'))
        },
        onError: (error) => setFaults(faultsIn(error, fields) ?? []),
      },
    )
  }
  const at = placeIn(faults)
  return (
    <Page
      heading={say('screen.askNewTitle')}
      lede={say('screen.askNewLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/ask-first">{say('screen.askFirst')}</Link>
        </p>
      }
    >
      <HandForm className="command-form stack-l" faults={faults} error={send.error} submit={submit}>
        <Select
          {...at('ask-service')}
          label={say('screen.askService')}
          value={value.service}
          options={serviceOptions(services.data, said)}
          change={(service) => change({ service, person: '' })}
        />
        {value.service !== '' && (
          <>
            <Select
              {...at('ask-person')}
              label={say('screen.askPerson')}
              optional={say('screen.askPersonAnybody')}
              value={value.person}
              options={people}
              change={(person) => change({ person })}
            />
            <HowSoon service={value.service} person={value.person} />
          </>
        )}
        <GuardedText
          {...at('ask-words')}
          label={say('screen.askWords')}
          hint={say('screen.askWordsHint')}
          limit={questionWords}
          value={value.words}
          change={(words) => change({ words })}
        />
        {vouching.boxes}
        <SavedLine saved={draft.saved} />
        <div className="btns">
          <Button type="submit" aria-busy={send.isPending}>
            {say('screen.askSend')}
          </Button>
          <LeaveForm to="/ask-first" saved={draft.saved} />
        </div>
      </HandForm>
    </Page>
  )
}

/** From earlier answers, and the working days they state themselves. */
const HowSoon = ({ service, person }: { service: string; person: string }) => {
  const say = useText()
  const times = useAnswerTimes(service, person)
  return (
    <div className="how-soon" role="status">
      {times.data && (
        <>
          <b>{say('screen.askTimes')}</b>
          <span className="block">
            {times.data.usually
              ? say(`screen.answers-${times.data.usually}`)
              : say('screen.answersNotKnown')}
          </span>
          {times.data.workingDays.length > 0 && (
            <span className="block">
              {say('screen.answersDays', {
                days: times.data.workingDays
                  .map((day) => say(`screen.weekday-${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`))
                  .join(', '),
              })}
            </span>
          )}
        </>
      )}
    </div>
  )
}
