import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button, ErrorSummary } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { ApiProblem, isProblem, type ProblemError } from '../api/problem.ts'
import { keys, useModel, useServices, useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ChoiceInput, ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { idOf } from '../parts/form/FieldInput.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { type Drafted, useDraft } from '../parts/form/use-draft.ts'
import { useErrorWords } from '../parts/form/use-error-words.ts'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { useClientPlaceGuard } from '../record/use-place-guard.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { ClientChoice } from './ClientChoice.tsx'
import { HowNeedShows } from './HowNeedShows.tsx'
import {
  hindersOpening,
  nothingTyped,
  type Opening,
  type OpeningTyped,
  openingBody,
} from './opening.ts'
import { useWaysMissing } from './use-ways-missing.ts'
import { WillOpen } from './WillOpen.tsx'

/** The fields an error can lead to; anything else is said at the client. */
const fields = ['client', 'model', 'ways', 'channel', 'words', 'homeServices']

/** From a need to an open pair work: who, which way of working, how the need shows. */
export const OpenPairWork = () => {
  const say = useText()
  const said = useSaid()
  const { data: session } = useSession()
  const services = useServices().data
  const summary = useRef<HTMLHeadingElement>(null)
  const errorWords = useErrorWords('need-recognised')
  const draft = useDraft<OpeningTyped>({
    place: { pairWork: null, form: 'open-pair-work', about: '' },
    start: () => nothingTyped,
    words: ({ words: typed }) => (typed.trim() === '' ? [] : [typed]),
  })
  const { urgent, words, topics, ways, home: chosenHome } = draft.values
  // A code is never kept with what is typed.
  const [identityCode, setIdentityCode] = useState('')
  const client = { ...draft.values.client, identityCode }
  const place = useClientPlaceGuard(client.id, words)
  const change = (changed: Partial<OpeningTyped>) => draft.set({ ...draft.values, ...changed })
  const [local, setLocal] = useState<readonly ProblemError[]>([])
  const model = useModel(draft.values.model || undefined).data
  const own = session?.acting?.service
  const joint = services?.services.find(({ id }) => id === own)?.jointWith ?? []
  const home = chosenHome ?? (own ? [own] : [])
  const homes = serviceOptions(services, said).filter(
    ({ id }) => id === own || joint.includes(id) || home.includes(id),
  )
  const startsIn = ways.flatMap((way) => model?.entry.late?.[way] ?? [])[0]
  const { open, isFromTeam } = useOpening(draft)
  const refused = open.error instanceof ApiProblem ? open.error.body : null
  useEffect(() => summary.current?.focus(), [refused, local])
  const waysMissing = useWaysMissing(model)
  const errors = local.length > 0 ? local : (refused?.errors ?? []).map(waysMissing)
  const errorAt = (...pointers: string[]) => {
    const found = errors.find(
      ({ pointer }) => pointer && pointers.some((at) => pointer.endsWith(at)),
    )
    return found && errorWords(found)
  }
  const submit = () => {
    const { keepsPlace } = place
    const opening = { ...draft.values, client, home, startsIn, keepsPlace }
    const found = hindersOpening(opening, say)
    setLocal(found)
    if (found.length === 0) open.mutate(opening)
  }
  const plain = { hint: undefined, optional: undefined }
  const noField = { text: refused?.detail ?? refused?.title ?? say('screen.notReachedForm') }
  return (
    <Page
      heading={say('screen.openPairWork')}
      lede={say('screen.openPairWorkLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/pair-works">{say('screen.pairWorks')}</Link>
        </p>
      }
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
            items={(errors.length > 0 ? errors : [{ code: '', ...noField }]).map((error) => ({
              text: error.text ?? errorWords(error),
              inputId: idOf(
                `/${error.pointer?.split('/').find((part) => fields.includes(part)) ?? 'client'}`,
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
        <HowNeedShows
          typed={draft.values}
          model={model}
          isLate={startsIn !== undefined}
          errorAt={errorAt}
          change={change}
        />
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
        {place.warning}
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
        <WillOpen
          client={client.name}
          isRehearsal={client.rehearsal}
          model={model?.title}
          homes={homes.filter(({ id }) => home.includes(id)).map(({ label }) => label)}
          then={isFromTeam ? say('screen.willCopyAnswer') : null}
        />
        <DraftState draft={draft} />
        <div className="btns">
          <Button type="submit" aria-busy={open.isPending}>
            {say('screen.openPairWork')}
          </Button>
          <LeaveForm to="/pair-works" saved={draft.saved} />
        </div>
      </form>
    </Page>
  )
}

/** Opens it once however often it is pressed, and goes where the work goes on. */
const useOpening = (draft: Pick<Drafted<OpeningTyped>, 'commandId' | 'drop' | 'renew'>) => {
  const navigate = useNavigate()
  const queries = useQueryClient()
  // The team's answer, on its way from a case of no name: the words and the week, nothing else.
  const asked = (useLocation().state as { teamAnswer?: { query: string; words: string } } | null)
    ?.teamAnswer
  const open = useMutation({
    mutationFn: (opening: Opening) =>
      ask<View>('/pair-works', {
        method: 'POST',
        body: { commandId: draft.commandId, ...openingBody(opening) },
      }),
    onSuccess: (view, { urgent, model }) => {
      draft.drop()
      queries.setQueryData(keys.view(view.id), view)
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
      void queries.invalidateQueries({ queryKey: keys.today })
      const actions = `/pair-works/${view.id}/actions`
      const isToJustify =
        urgent === 'yes' &&
        model === 'disability-social-work' &&
        view.abilities.includes('justify-urgent-start')
      if (asked)
        void navigate(`${actions}/copy-team-answer?${asked.query}`, {
          state: asked.words ? { carried: { words: asked.words } } : null,
        })
      else
        void navigate(
          isToJustify ? `${actions}/justify-urgent-start?step=A.05` : `/pair-works/${view.id}`,
        )
    },
    onError: (error) => {
      if (!isProblem(error, 0)) draft.renew()
    },
  })
  return { open, isFromTeam: asked !== undefined }
}
