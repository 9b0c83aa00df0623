import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { keys, useModel, useModels, useServices, useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { ChoiceInput, ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { serviceOptions } from '../parts/form/use-options.ts'
import { helsinkiToday, shortDay } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { useWaysMissing } from '../worker/use-ways-missing.ts'
import { Heard } from './ReferralSaid.tsx'
import { type IncomingShown, useTellReferral } from './referrals.ts'
import { useFaults } from './use-faults.ts'

/** What of the referral each way of the SOTE pair's entry stands for; other ways of working are ticked by hand. */
const waysIn = ({ content }: IncomingShown): readonly string[] =>
  content
    ? [
        ...(content.concern ? ['professional-concern'] : []),
        ...(content.indications.length > 0 ? ['criteria-met'] : []),
        ...(content.noResults ? ['no-result'] : []),
        ...(content.noProgress ? ['no-progress'] : []),
      ]
    : []

const sotePair = 'sote-pair'

/** One step: who the client is, the basis, the criteria and the words go along; the referrer is told. */
export const OpenFromReferral = ({ one }: { one: IncomingShown }) => {
  const say = useText()
  const said = useSaid()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: session } = useSession()
  const services = useServices()
  const models = useModels()
  const [model, setModel] = useState(sotePair)
  const chosen = useModel(model).data
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const same = one.alike.filter(({ by }) => by !== 'name')
  const [client, setClient] = useState(same.length === 1 ? (same[0]?.id ?? '') : '')
  const [whom, setWhom] = useState('')
  const [chosenHome, setHome] = useState<readonly string[] | null>(null)
  const { words, setWords, draft } = useDraftText({
    pairWork: null,
    form: 'referral-opened',
    about: one.id,
  })
  const tell = useTellReferral<View>()
  const faults = useFaults(
    'open',
    ['client', 'model', 'need-ways', 'homeServices', 'tell-words'],
    undefined,
    useWaysMissing(chosen),
  )
  const own = session?.acting?.service
  const joint = services.data?.services.find(({ id }) => id === own)?.jointWith ?? []
  const homes = serviceOptions(services.data, said).filter(
    ({ id }) => id === own || joint.includes(id),
  )
  const home = chosenHome ?? homes.map(({ id }) => id)
  const known = Object.keys(chosen?.entry.ways ?? {})
  const ways = (ticked ?? waysIn(one)).filter((way) => known.includes(way))
  const submit = () => {
    const isUnsettled = one.alike.length > 0 && client === '' && whom !== 'new'
    const hinders = [
      ...(isUnsettled ? [{ field: 'client', text: say('screen.referralChooseClient') }] : []),
      ...(ways.length === 0 ? [{ field: 'need-ways', text: say('screen.errorNoWays') }] : []),
    ]
    if (faults.set(hinders)) return
    tell.mutate(
      {
        path: `/referrals/${one.id}/open`,
        body: {
          commandId: draft.commandId,
          client: client === '' || whom === 'new' ? { asReferred: true } : { id: client },
          model,
          homeServices: home,
          need: { ways },
          tell: words.trim() === '' ? {} : { words },
        },
      },
      {
        onSuccess: (view) => {
          draft.drop()
          queries.setQueryData(keys.view(view.id), view)
          void queries.invalidateQueries({ queryKey: keys.pairWorks })
          void navigate(`/pair-works/${view.id}`)
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
  return (
    <section aria-labelledby="open" className="stack">
      <h2 id="open" className="section-h">
        {say('screen.referralOpen')}
      </h2>
      <form
        className="sheet sheet-pad stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Wrong faults={faults.all} />
        <p>{say('screen.referralOpenHelp')}</p>
        {one.alike.length > 0 && (
          <ChoiceInput
            {...faults.at('client')}
            label={say('screen.referralAlike')}
            hint={say('screen.referralAlikeHint')}
            value={whom === 'new' ? 'new' : client}
            options={[
              ...one.alike.map(({ id, name, birthDate, by }) => ({
                id,
                label: name,
                note: [birthDate && shortDay(birthDate), say(`screen.referralAlike-${by}`)]
                  .filter(Boolean)
                  .join(', '),
              })),
              { id: 'new', label: say('screen.referralNewClient') },
            ]}
            change={(value) => {
              setWhom(value === 'new' ? 'new' : '')
              setClient(value === 'new' ? '' : value)
            }}
          />
        )}
        <ChoiceInput
          {...faults.at('model')}
          label={say('field.model')}
          value={model}
          options={(models.data ?? []).map(({ id, title }) => ({ id, label: said(title) }))}
          change={(value) => {
            setModel(value)
            setTicked(null)
          }}
        />
        {chosen && (
          <ChoicesInput
            {...faults.at('need-ways')}
            label={say('field.ways')}
            value={ways}
            options={Object.entries(chosen.entry.ways).map(([id, way]) => ({
              id,
              label: said(way.title),
            }))}
            change={setTicked}
          />
        )}
        {homes.length > 1 && (
          <ChoicesInput
            {...faults.at('homeServices')}
            label={say('screen.homeService')}
            value={home}
            options={homes}
            change={setHome}
          />
        )}
        <LongText
          {...faults.at('tell-words')}
          label={say('screen.referralTellWords')}
          optional={say('screen.optional')}
          hint={say('screen.referralTellHint')}
          limit={8000}
          value={words}
          change={setWords}
        />
        <p className="label">{say('screen.referralWillRead')}</p>
        <Heard
          answers={[
            {
              told: 'started',
              words: words.trim() || null,
              on: helsinkiToday(),
              by: session?.person.name ?? null,
            },
          ]}
        />
        <DraftState draft={draft} />
        <div className="btns">
          <Button type="submit">{say('screen.referralOpen')}</Button>
        </div>
      </form>
    </section>
  )
}
