import { useEffect, useRef } from 'react'
import { aroundRoles } from '#domain/facts/services'
import { isProblem } from '../api/problem.ts'
import { useServices } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { Select } from '../parts/form/Select.tsx'
import { useSend } from '../parts/form/send.ts'
import { ShortText } from '../parts/form/TextFields.tsx'
import { TopicChips } from '../parts/form/TopicChips.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useSaid, useText } from '../text/use-text.ts'
import type { Around } from './around.ts'
import { type Entry, entryOf, payloadOf, textsOf } from './entry.ts'

const statuses = ['in-use', 'applied', 'wished', 'ended'] as const
const oftens = ['daily', 'weekly', 'monthly', 'seldom', 'as-needed'] as const

interface EntryFormProps {
  readonly view: View
  /** What is told anew; left out: somebody or something new. */
  readonly item?: Around
  /** `told`: the name as it was told; left out: nothing was. */
  readonly done: (told?: string) => void
}

/** Adds somebody to the map, or tells anew what stands there. The earlier entry stays in the record. */
export const EntryForm = ({ view, item, done }: EntryFormProps) => {
  const say = useText()
  const said = useSaid()
  const words = useFactWords(view)
  const { data: shown } = useServices()
  const earlier = view.record.flatMap(({ parts }) => parts).find(({ id }) => id === item?.entry)
  const draft = useDraft<Entry>({
    place: { pairWork: view.id, form: 'services-map', about: item?.key ?? '' },
    start: () => entryOf(item, earlier?.topics ?? []),
    words: textsOf,
  })
  const { values } = draft
  const change = (changed: Partial<Entry>) => draft.set({ ...values, ...changed })
  const send = useSend(view)
  const place = usePlaceGuard(view, textsOf(values).join('\n'))
  const label = (field: string) => words.label('service-mapped', field)
  const faults = useFaults(
    'entry',
    ['services-0-name', 'services-0-status', 'services-0-contact', 'services-0-words'],
    (field) => label(field.replace('services-0-', '')),
  )
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = () => {
    if (
      faults.set([
        ...(values.name.trim() === ''
          ? [{ field: 'services-0-name', text: say('screen.referralFill') }]
          : []),
        ...(values.status === ''
          ? [{ field: 'services-0-status', text: say('screen.referralFill') }]
          : []),
      ])
    )
      return
    send.mutate(
      {
        commandId: draft.commandId,
        kind: 'map-services',
        happenedAt: undefined,
        payload: payloadOf(values, item),
        keepsPlace: place.keepsPlace,
      },
      {
        onSuccess: () => {
          draft.drop()
          done(values.name)
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
  const choices = (field: string, all: readonly string[]) =>
    all.map((id) => ({ id, label: words.choice(field, id) }))
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      <ShortText
        {...faults.at('services-0-name')}
        label={label('name')}
        value={values.name}
        change={(name) => change({ name })}
      />
      <Select
        id="entry-role"
        hint={undefined}
        error={undefined}
        label={label('role')}
        optional={say('screen.optional')}
        options={choices('role', aroundRoles)}
        value={values.role}
        change={(role) => change({ role })}
      />
      {item === undefined && values.role !== 'close-one' && (
        <Select
          id="entry-service"
          hint={undefined}
          error={undefined}
          label={label('service')}
          optional={say('screen.optional')}
          options={(shown?.services ?? []).map(({ id, name }) => ({ id, label: said(name) }))}
          value={values.service}
          change={(service) => change({ service })}
        />
      )}
      <Select
        {...faults.at('services-0-status')}
        label={label('status')}
        options={choices('status', statuses)}
        value={values.status}
        change={(status) => change({ status })}
      />
      <Select
        id="entry-often"
        hint={undefined}
        error={undefined}
        label={label('often')}
        optional={say('screen.optional')}
        options={choices('often', oftens)}
        value={values.often}
        change={(often) => change({ often })}
      />
      <ShortText
        {...faults.at('services-0-contact')}
        label={label('contact')}
        optional={say('screen.optional')}
        value={values.contact}
        change={(contact) => change({ contact })}
      />
      <ShortText
        id="entry-person"
        hint={undefined}
        error={undefined}
        label={label('person')}
        optional={say('screen.optional')}
        value={values.person}
        change={(person) => change({ person })}
      />
      <ShortText
        {...faults.at('services-0-words')}
        label={label('words')}
        optional={say('screen.optional')}
        value={values.words}
        change={(said) => change({ words: said })}
      />
      <TopicChips
        id="entry-topics"
        value={values.topics}
        change={(topics) => change({ topics })}
        text={textsOf(values).join(' ')}
      />
      {place.warning}
      <DraftState draft={draft} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={send.isPending}>
          {say(item ? 'screen.networkSaveAnew' : 'screen.networkAdd')}
        </button>
        <button type="button" className="btn btn-3" onClick={() => done()}>
          {say('screen.networkCancel')}
        </button>
      </div>
    </form>
  )
}
