import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button, ErrorSummary } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { ApiProblem, isProblem, type ProblemError } from '../api/problem.ts'
import { keys, useModel, useModels, useServices, useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ChoiceInput, ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { idOf } from '../parts/form/FieldInput.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { useErrorWords } from '../parts/form/use-error-words.ts'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { readDay } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { ClientChoice, type ClientTyped, noClient } from './ClientChoice.tsx'
import { ModelPhases } from './ModelPhases.tsx'

interface Typed {
  readonly client: Omit<ClientTyped, 'identityCode'>
  readonly model: string
  readonly ways: readonly string[]
  readonly channel: string
  readonly urgent: string
  readonly words: string
  readonly topics: readonly string[]
  /** Null: the service one acts in. */
  readonly home: readonly string[] | null
}
const { identityCode: _code, ...noClientTyped } = noClient
const nothingTyped: Typed = {
  client: noClientTyped,
  model: '',
  ways: [],
  channel: '',
  urgent: '',
  words: '',
  topics: [],
  home: null,
}

/** From a need to an open pair work: who, which way of working, how the need shows. */
export const OpenPairWork = () => {
  const say = useText()
  const said = useSaid()
  const navigate = useNavigate()
  // The team's answer, on its way from a case of no name: the words and the week, nothing else.
  const asked = (useLocation().state as { teamAnswer?: { query: string; words: string } } | null)
    ?.teamAnswer
  const queries = useQueryClient()
  const { data: session } = useSession()
  const models = useModels()
  const services = useServices()
  const summary = useRef<HTMLHeadingElement>(null)
  const errorWords = useErrorWords('need-recognised')
  const draft = useDraft<Typed>({
    place: { pairWork: null, form: 'open-pair-work', about: '' },
    start: () => nothingTyped,
    words: ({ words: typed }) => (typed.trim() === '' ? [] : [typed]),
  })
  const { model, ways, channel, urgent, words, topics, home: chosenHome } = draft.values
  // A code is never kept with what is typed.
  const [identityCode, setIdentityCode] = useState('')
  const client: ClientTyped = { ...draft.values.client, identityCode }
  const change = (changed: Partial<Typed>) => draft.set({ ...draft.values, ...changed })
  const [local, setLocal] = useState<readonly ProblemError[]>([])
  const chosen = useModel(model || undefined).data
  const own = session?.acting?.service
  const joint = services.data?.services.find(({ id }) => id === own)?.jointWith ?? []
  const home = chosenHome ?? (own ? [own] : [])
  const homes = serviceOptions(services.data, said).filter(
    ({ id }) => id === own || joint.includes(id) || home.includes(id),
  )
  const open = useMutation({
    mutationFn: () =>
      ask<View>('/pair-works', {
        method: 'POST',
        body: {
          commandId: draft.commandId,
          client: client.id
            ? { id: client.id }
            : {
                new: {
                  name: client.name,
                  birthDate: client.birthDate ? readDay(client.birthDate) : null,
                  language: client.language,
                  ...(client.rehearsal ? { rehearsal: true } : {}),
                  ...(client.identityCode.trim() ? { identityCode: client.identityCode } : {}),
                },
              },
          model,
          homeServices: home,
          need: {
            ways,
            ...(channel ? { channel } : {}),
            ...(urgent ? { urgent: urgent === 'yes' } : {}),
            ...(words.trim() ? { words } : {}),
            ...(topics.length > 0 ? { topics } : {}),
          },
          ...(startsIn ? { startsIn } : {}),
        },
      }),
    onSuccess: (view) => {
      draft.drop()
      queries.setQueryData(keys.view(view.id), view)
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
      void queries.invalidateQueries({ queryKey: keys.today })
      const isToJustify =
        urgent === 'yes' && !asked && view.abilities.includes('justify-urgent-start')
      const { words: told, query } = asked ?? {}
      void navigate(
        asked
          ? `/pair-works/${view.id}/actions/copy-team-answer?${query}`
          : isToJustify && model === 'disability-social-work'
            ? `/pair-works/${view.id}/actions/justify-urgent-start?step=A.05`
            : `/pair-works/${view.id}`,
        { state: told ? { carried: { words: told } } : null },
      )
    },
    onError: (error) => {
      if (!isProblem(error, 0)) draft.renew()
      setTimeout(() => summary.current?.focus())
    },
  })
  const late = ways.flatMap((way) => chosen?.entry.late?.[way] ?? [])
  const startsIn = late[0]
  const refused = open.error instanceof ApiProblem ? open.error.body : null
  const errors = local.length > 0 ? local : (refused?.errors ?? [])
  const errorAt = (...pointers: string[]) => {
    const found = errors.find(
      ({ pointer }) => pointer && pointers.some((at) => pointer.endsWith(at)),
    )
    return found && errorWords(found)
  }
  const submit = () => {
    const found: ProblemError[] = []
    if (!client.id && client.name.trim() === '')
      found.push({ code: 'missing', pointer: '/client', text: say('screen.errorNoClient') })
    if (client.birthDate && !readDay(client.birthDate))
      found.push({ code: 'no-day', pointer: '/client/new/birthDate' })
    if (!model) found.push({ code: 'missing', pointer: '/model', text: say('screen.errorNoModel') })
    else if (ways.length === 0)
      found.push({ code: 'missing', pointer: '/ways', text: say('screen.errorNoWays') })
    setLocal(found)
    if (found.length > 0) setTimeout(() => summary.current?.focus())
    else open.mutate()
  }
  const plain = { hint: undefined, optional: undefined }
  return (
    <Page
      heading={say('screen.openPairWork')}
      lede={say('screen.openPairWorkLede')}
      className="narrow-page"
    >
      <form
        className="command-form stack-l"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {(errors.length > 0 || refused) && (
          <ErrorSummary
            headingText={say('screen.formErrors')}
            headingRef={summary}
            headingVariant="h2"
            items={(errors.length > 0
              ? errors
              : [
                  {
                    code: '',
                    text: refused?.detail ?? refused?.title ?? say('screen.notReachedForm'),
                  },
                ]
            ).map((error) => ({
              text: error.text ?? errorWords(error),
              inputId: idOf(
                `/${error.pointer?.split('/').find((part) => ['client', 'model', 'ways', 'channel', 'words', 'homeServices'].includes(part)) ?? 'client'}`,
              ),
            }))}
          />
        )}
        <ClientChoice
          value={client}
          error={errorAt('/client', '/client/id', '/name')}
          birthDateError={errorAt('/birthDate')}
          codeError={errorAt('/identityCode')}
          change={({ identityCode: code, ...typed }) => {
            setIdentityCode(code)
            if (code === identityCode || code === '') change({ client: typed })
          }}
        />
        <ChoiceInput
          {...plain}
          id={idOf('/model')}
          label={say('field.model')}
          error={errorAt('/model')}
          value={model}
          options={(models.data ?? []).map(({ id, title, summary: about }) => ({
            id,
            label: said(title),
            ...(about ? { note: said(about) } : {}),
          }))}
          change={(value) => change({ model: value, ways: [], channel: '' })}
        />
        {chosen && (
          <>
            <ModelPhases model={chosen} />
            <ChoicesInput
              {...plain}
              id={idOf('/ways')}
              label={say('field.ways')}
              hint={say('screen.waysHint')}
              error={errorAt('/ways')}
              value={ways}
              options={Object.entries(chosen.entry.ways).map(([id, way]) => ({
                id,
                label: said(way.title),
              }))}
              change={(value) => change({ ways: value })}
            />
            {startsIn && (
              <p className="how-soon">
                {say('screen.lateStart')}{' '}
                <Link to="/team/new">{say('screen.teamHintAnswerDo')}</Link>
                {' · '}
                <Link to="/ask-first/new">{say('screen.teamHintExpert')}</Link>
              </p>
            )}
            {Object.keys(chosen.entry.channels ?? {}).length > 0 && (
              <ChoiceInput
                {...plain}
                id={idOf('/channel')}
                label={say('field.channel')}
                optional={say('screen.optional')}
                error={errorAt('/channel')}
                value={channel}
                options={Object.entries(chosen.entry.channels ?? {}).map(([id, title]) => ({
                  id,
                  label: said(title),
                }))}
                change={(value) => change({ channel: value })}
              />
            )}
          </>
        )}
        <ChoiceInput
          {...plain}
          id={idOf('/urgent')}
          label={say('field.urgent')}
          optional={say('screen.optional')}
          error={undefined}
          value={urgent}
          options={[
            { id: 'yes', label: say('screen.yes') },
            { id: 'no', label: say('screen.no') },
          ]}
          change={(value) => change({ urgent: value })}
        />
        <LongText
          {...plain}
          id={idOf('/words')}
          label={say('fieldOf.need-recognised.words')}
          optional={say('screen.optional')}
          error={errorAt('/words')}
          value={words}
          limit={8000}
          change={(value) => change({ words: value })}
        />
        <TopicChips
          id={idOf('/topics')}
          value={topics}
          change={(value) => change({ topics: value })}
        />
        {homes.length > 1 && (
          <ChoicesInput
            {...plain}
            id={idOf('/homeServices')}
            label={say('screen.homeService')}
            hint={say('screen.homeServiceHint')}
            error={errorAt('/homeServices')}
            value={home}
            options={homes}
            change={(value) => change({ home: value })}
          />
        )}
        {homes.length === 1 && (
          <p>
            <span className="meta">{say('screen.homeService')}: </span>
            {homes[0]?.label}
          </p>
        )}
        <DraftState draft={draft} />
        <div className="btns">
          <Button type="submit">{say('screen.openPairWork')}</Button>
        </div>
      </form>
    </Page>
  )
}
