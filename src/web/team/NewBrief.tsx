import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button, Checkbox } from 'suomifi-ui-components'
import { ageBands, briefWords, urgencies } from '#domain/brief'
import { type Profession, professions, type Topic, topics } from '#domain/words'
import { useServices, useSession } from '../api/queries.ts'
import { type Fault, faultAt } from '../bases/Wrong.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { GuardedText } from '../parts/form/GuardedText.tsx'
import { HandForm, placeIn } from '../parts/form/HandForm.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { SavedLine } from '../parts/form/SavedLine.tsx'
import { Page } from '../parts/Page.tsx'
import { told } from '../parts/ToldNow.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { ChipChoices } from './ChipChoices.tsx'
import { WhatItDoesNotProtect } from './TeamPage.tsx'
import { useTeamDraft } from './use-draft.ts'
import { useTeamSend } from './use-team.ts'
import { faultsIn, useVouching } from './use-vouching.tsx'

interface Typed {
  readonly service: string
  readonly ageBand: string
  readonly situations: readonly Topic[]
  readonly situationWords: string
  readonly helps: readonly Profession[]
  readonly helpWords: string
  readonly urgency: string
  readonly toldAfterwards: boolean
}
const empty: Typed = {
  service: '',
  ageBand: '',
  situations: [],
  situationWords: '',
  helps: [],
  helpWords: '',
  urgency: '',
  toldAfterwards: false,
}
const fields = {
  '/service': 'brief-team',
  '/ageBand': 'brief-age',
  '/situations': 'brief-situations',
  '/situationWords': 'brief-situation',
  '/helps': 'brief-helps',
  '/helpWords': 'brief-help',
  '/urgency': 'brief-urgency',
}

/** Choices that cannot ask who it is, and a few words that are judged as typed. */
export const NewBrief = () => {
  const say = useText()
  const said = useSaid()
  const navigate = useNavigate()
  const { state } = useLocation() as { state: { toldAfterwards?: boolean } | null }
  const { data: session } = useSession()
  const services = useServices()
  const draft = useTeamDraft<Typed>('brief', state?.toldAfterwards ? 'told' : '', {
    ...empty,
    service: session?.acting?.service ?? '',
    toldAfterwards: state?.toldAfterwards ?? false,
  })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const vouching = useVouching('brief')
  const send = useTeamSend<Typed & { readonly tellsNobody: readonly string[] }>('/briefs')
  const { value, change } = draft
  const teams = (session?.hats ?? []).map(({ service, name }) => ({
    id: service,
    label: name ?? said(services.data?.services.find(({ id }) => id === service)?.name),
  }))
  const submit = async () => {
    const missing: Fault[] = []
    const need = (id: string, isThere: boolean, text: string) => {
      if (!isThere) missing.push({ id, text })
    }
    need('brief-team', value.service !== '', say('screen.briefMissingTeam'))
    need('brief-age', value.ageBand !== '', say('screen.briefMissingAge'))
    need('brief-situations', value.situations.length > 0, say('screen.briefMissingSituation'))
    need('brief-urgency', value.urgency !== '', say('screen.briefMissingUrgency'))
    const telling = await vouching.judge({
      'brief-situation': value.situationWords,
      'brief-help': value.helpWords,
    })
    setFaults([...missing, ...telling])
    if (missing.length + telling.length > 0) return
    send.mutate(
      { ...value, tellsNobody: vouching.tellsNobody },
      {
        onSuccess: () => {
          draft.drop()
          void navigate('/team', told('screen.briefSent'))
        },
        onError: (error) => setFaults(faultsIn(error, fields) ?? []),
      },
    )
  }
  const at = placeIn(faults)
  return (
    <Page
      heading={say('screen.newBriefTitle')}
      lede={say('screen.newBriefLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/team">{say('screen.teamTitle')}</Link>
        </p>
      }
    >
      <HandForm className="command-form stack-l" faults={faults} error={send.error} submit={submit}>
        {teams.length > 1 && (
          <ChoiceInput
            {...at('brief-team')}
            label={say('screen.briefTeam')}
            value={value.service}
            options={teams}
            change={(service) => change({ service })}
          />
        )}
        <ChoiceInput
          {...at('brief-age')}
          label={say('screen.briefAge')}
          value={value.ageBand}
          options={ageBands.map((id) => ({ id, label: say(`screen.age-${id}`) }))}
          change={(ageBand) => change({ ageBand })}
        />
        <ChipChoices
          id="brief-situations"
          label={say('screen.briefSituations')}
          error={faultAt(faults, 'brief-situations')}
          options={topics.map((id) => ({ id, label: say(`topic.${id}`) }))}
          value={value.situations}
          change={(situations) => change({ situations })}
        />
        <GuardedText
          {...at('brief-situation')}
          label={say('screen.briefSituationWords')}
          hint={say('screen.briefSituationHint')}
          optional={say('screen.optional')}
          limit={briefWords}
          value={value.situationWords}
          change={(situationWords) => change({ situationWords })}
        />
        <ChipChoices
          id="brief-helps"
          label={say('screen.briefHelps')}
          optional={say('screen.optional')}
          options={professions.map((id) => ({ id, label: say(`profession.${id}`) }))}
          value={value.helps}
          change={(helps) => change({ helps })}
        />
        <GuardedText
          {...at('brief-help')}
          label={say('screen.briefHelpWords')}
          optional={say('screen.optional')}
          limit={briefWords}
          value={value.helpWords}
          change={(helpWords) => change({ helpWords })}
        />
        <ChoiceInput
          {...at('brief-urgency')}
          label={say('screen.briefUrgency')}
          value={value.urgency}
          options={urgencies.map((id) => ({ id, label: say(`screen.urgency-${id}`) }))}
          change={(urgency) => change({ urgency })}
        />
        <Checkbox
          checked={value.toldAfterwards}
          hintText={say('screen.briefToldHint')}
          onClick={({ checkboxState }) => change({ toldAfterwards: checkboxState })}
        >
          {say('screen.briefTold')}
        </Checkbox>
        {vouching.boxes}
        <WhatItDoesNotProtect isOpen />
        <SavedLine saved={draft.saved} />
        <div className="btns">
          <Button type="submit" aria-busy={send.isPending}>
            {say('screen.briefSend')}
          </Button>
          <LeaveForm to="/team" saved={draft.saved} />
        </div>
      </HandForm>
    </Page>
  )
}
