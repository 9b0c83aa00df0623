import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { useWorkers } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { EntryChoices } from '../parts/form/EntryChoices.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { useSend } from '../parts/form/send.ts'
import { LongText } from '../parts/form/TextFields.tsx'
import { aboutOf } from '../parts/form/use-command-form.ts'
import { useDraft } from '../parts/form/use-draft.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { ActionFrame, textIn, useBack, useLeaveTo } from './ActionFrame.tsx'
import { SettlesNothing } from './ConsultViews.tsx'

export const AskSupervisor = () => (
  <ActionFrame kind="consult-supervisor" lede="screen.consultAskLede">
    {(view, given) => <AskForm view={view} about={textIn(given, 'about')} />}
  </ActionFrame>
)

const abouts = ['special-support', 'pair-need', 'other'] as const

/** Another question; and where somebody is or lives, which no consultation shows. */
const never: ReadonlySet<string> = new Set([
  'supervisor-consulted',
  'supervisor-view-given',
  'client-place-wished',
])

/** What may go with a question: everything written but permissions, the newest first. */
const useShowable = (view: View) => {
  const words = useFactWords(view)
  const { day } = useDays()
  return view.record
    .toReversed()
    .filter(({ kind }) => !never.has(kind))
    .flatMap((fact) =>
      fact.parts
        .filter(({ category, name }) => category !== 'permission' && name !== 'place')
        .filter((part) => words.fields(fact, part).some(({ isText }) => isText))
        .map((part) => ({
          id: part.id,
          label: words.short(fact, part),
          note: `${words.sentence(fact)}, ${day(fact.happenedAt)}`,
        })),
    )
}

interface Typed {
  readonly about: string
  readonly chosen: string
  readonly question: string
  readonly shows: readonly string[]
  readonly lean: string
  readonly heard: string
}
const nothingTyped: Typed = {
  about: '',
  chosen: '',
  question: '',
  shows: [],
  lean: '',
  heard: '',
}

const AskForm = ({ view, about: given }: { view: View; about: string }) => {
  const say = useText()
  const back = useBack(view)
  const leaveTo = useLeaveTo(view)
  const homes = view.people.flatMap(({ side, service }) =>
    side === 'home' && service ? [service] : [],
  )
  const service = homes[0]
  const workers = useWorkers(service ? { service } : {}, service !== undefined)
  const supervisors = (workers.data ?? []).filter(({ hats }) =>
    hats.some((hat) => hat.supervisor && homes.includes(hat.service)),
  )
  const draft = useDraft<Typed>({
    place: {
      pairWork: view.id,
      form: 'consult-supervisor',
      about: given && aboutOf({ about: given }),
    },
    start: () => ({ ...nothingTyped, about: abouts.some((one) => one === given) ? given : '' }),
    words: (typed) => [typed.question, typed.heard].filter((one) => one.trim() !== ''),
  })
  const { about, chosen, question, shows, lean, heard } = draft.values
  const change = (changed: Partial<Typed>) => draft.set({ ...draft.values, ...changed })
  const supervisor = chosen || (supervisors.length === 1 ? (supervisors[0]?.id ?? '') : '')
  const send = useSend(view)
  const place = usePlaceGuard(view, `${question}\n${heard}`)
  const faults = useFaults('ask', ['about', 'supervisor', 'question', 'shows'], (field) =>
    field === 'about' || field === 'supervisor'
      ? say(`field.${field}`)
      : say('screen.consultYourQuestion'),
  )
  const showable = useShowable(view)
  const name = supervisors.find(({ id }) => id === supervisor)?.name
  const submit = () => {
    const hinders = [
      ...(about === '' ? [{ field: 'about', text: say('screen.referralFill') }] : []),
      ...(supervisor === '' ? [{ field: 'supervisor', text: say('screen.referralFill') }] : []),
      ...(question.trim() === '' ? [{ field: 'question', text: say('screen.referralFill') }] : []),
    ]
    if (faults.set(hinders)) return
    send.mutate(
      {
        commandId: draft.commandId,
        kind: 'consult-supervisor',
        happenedAt: undefined,
        keepsPlace: place.keepsPlace,
        payload: {
          about,
          supervisor,
          question,
          ...(shows.length > 0 ? { shows } : {}),
          ...(heard.trim() === '' ? {} : { view: heard, ...(lean === '' ? {} : { leans: lean }) }),
        },
      },
      {
        onSuccess: () => {
          draft.drop()
          back('consult-supervisor')
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      <ChoiceInput
        {...faults.at('about')}
        label={say('field.about')}
        value={about}
        options={abouts.map((id) => ({ id, label: say(`screen.consultAbout-${id}`) }))}
        change={(value) => change({ about: value })}
      />
      {supervisors.length > 1 ? (
        <ChoiceInput
          {...faults.at('supervisor')}
          label={say('field.supervisor')}
          value={supervisor}
          options={supervisors.map(({ id, name: label }) => ({ id, label }))}
          change={(value) => change({ chosen: value })}
        />
      ) : (
        <p id="ask-supervisor" tabIndex={-1}>
          <span className="label">{say('screen.consultTo')}</span>
          {name ?? '–'}
        </p>
      )}
      <LongText
        {...faults.at('question')}
        label={say('screen.consultYourQuestion')}
        limit={8000}
        value={question}
        change={(value) => change({ question: value })}
      />
      {showable.length > 0 && (
        <details className="more">
          <summary>{say('screen.consultChoose', { count: shows.length })}</summary>
          <EntryChoices
            {...faults.at('shows')}
            label={say('field.shows')}
            hint={say('screen.consultChooseHint')}
            value={shows}
            options={showable}
            change={(value) => change({ shows: value })}
          />
        </details>
      )}
      <details className="more">
        <summary>{say('screen.consultHeard')}</summary>
        <div className="stack">
          <ChoiceInput
            {...faults.at('leans')}
            label={say('field.leans')}
            optional={say('screen.optional')}
            value={lean}
            options={(['yes', 'no', 'open'] as const).map((id) => ({
              id,
              label: say(`screen.consultLeans-${id}`),
            }))}
            change={(value) => change({ lean: value })}
          />
          <LongText
            {...faults.at('view')}
            label={say('screen.consultHeardWords')}
            optional={say('screen.optional')}
            limit={8000}
            value={heard}
            change={(value) => change({ heard: value })}
          />
        </div>
      </details>
      <p role="status">{say('screen.consultWillRead', { count: shows.length })}</p>
      {about !== '' && <SettlesNothing about={about as (typeof abouts)[number]} />}
      {place.warning}
      <DraftState draft={draft} />
      <div className="btns">
        <Button type="submit" aria-busy={send.isPending}>
          {say('command.consult-supervisor')}
        </Button>
        <LeaveForm to={leaveTo} saved={draft.saved} />
      </div>
    </form>
  )
}
