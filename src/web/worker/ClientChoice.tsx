import { useDeferredValue, useState } from 'react'
import {
  Checkbox,
  DateInput,
  RadioButton,
  RadioButtonGroup,
  TextInput,
} from 'suomifi-ui-components'
import { useClientSearch } from '../api/queries.ts'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { idOf } from '../parts/form/FieldInput.tsx'
import { shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { type ClientTyped, noClient } from './client-typed.ts'

interface ClientChoiceProps {
  readonly value: ClientTyped
  readonly error: string | undefined
  readonly birthDateError: string | undefined
  readonly codeError: string | undefined
  readonly change: (value: ClientTyped) => void
}

/** A client of one's own pair works, or somebody new. Nobody else's clients can be looked for. */
export const ClientChoice = ({
  value,
  error,
  birthDateError,
  codeError,
  change,
}: ClientChoiceProps) => {
  const say = useText()
  const [chosen, setKind] = useState<'new' | 'known' | null>(null)
  // Whoever was chosen before the form was left is chosen still.
  const kind = chosen ?? (value.id === null ? 'new' : 'known')
  return (
    <section className="stack" aria-labelledby="client-h">
      <h2 id="client-h">{say('screen.client')}</h2>
      <RadioButtonGroup
        name="client-kind"
        labelText={say('screen.clientKind')}
        value={kind}
        onChange={(one) => {
          setKind(one === 'known' ? 'known' : 'new')
          change(noClient)
        }}
      >
        <RadioButton value="new">{say('screen.clientNew')}</RadioButton>
        <RadioButton value="known">{say('screen.clientKnown')}</RadioButton>
      </RadioButtonGroup>
      {kind === 'new' ? (
        <NewClient
          value={value}
          error={error}
          birthDateError={birthDateError}
          codeError={codeError}
          change={change}
        />
      ) : (
        <KnownClient value={value} error={error} change={change} />
      )}
    </section>
  )
}

const NewClient = ({ value, error, birthDateError, codeError, change }: ClientChoiceProps) => {
  const say = useText()
  const language = useLanguage()
  return (
    <div className="stack">
      <TextInput
        id={idOf('/client')}
        labelText={say('screen.clientName')}
        hintText={say('screen.clientNameHint')}
        value={value.name}
        onChange={(name) => change({ ...value, name: String(name ?? '') })}
        {...(error ? { status: 'error' as const, statusText: error } : {})}
        autoComplete="off"
        fullWidth
      />
      <DateInput
        id={idOf('/client/new/birthDate')}
        labelText={say('screen.birthDate')}
        hintText={say('screen.birthDateHint')}
        optionalText={say('screen.optional')}
        language={language}
        value={value.birthDate}
        onChange={({ value: birthDate }) => change({ ...value, birthDate })}
        {...(birthDateError ? { status: 'error' as const, statusText: birthDateError } : {})}
      />
      <TextInput
        id={idOf('/client/new/identityCode')}
        labelText={say('screen.identityCode')}
        hintText={`${say('screen.identityCodeHint')} ${say('screen.notInDraft')}`}
        optionalText={say('screen.optional')}
        value={value.identityCode}
        onChange={(typed) => change({ ...value, identityCode: String(typed ?? '') })}
        {...(codeError ? { status: 'error' as const, statusText: codeError } : {})}
        autoComplete="off"
      />
      <RadioButtonGroup
        name="client-language"
        labelText={say('screen.clientLanguage')}
        value={value.language}
        onChange={(chosen) => change({ ...value, language: chosen })}
      >
        {(['fi', 'sv', 'en', 'other'] as const).map((one) => (
          <RadioButton key={one} value={one}>
            {say(`choice.${one}`)}
          </RadioButton>
        ))}
      </RadioButtonGroup>
      <Checkbox
        checked={value.rehearsal}
        hintText={say('screen.rehearsalHint')}
        onClick={({ checkboxState }) => change({ ...value, rehearsal: checkboxState })}
      >
        {say('screen.rehearsalClient')}
      </Checkbox>
    </div>
  )
}

const KnownClient = ({
  value,
  error,
  change,
}: Omit<ClientChoiceProps, 'birthDateError' | 'codeError'>) => {
  const say = useText()
  const [text, setText] = useState('')
  const found = useClientSearch(useDeferredValue(text))
  const hits = (text.trim().length < 2 ? [] : (found.data ?? [])).map(
    ({ id, name, birthDate, earlierNames }) => {
      const note = [birthDate && shortDay(birthDate), ...(earlierNames ?? [])].filter(Boolean)
      return { id, label: name, ...(note.length > 0 ? { note: note.join(' · ') } : {}) }
    },
  )
  // Whoever was chosen stays to be seen, whatever is looked for after that and when the form is come back to.
  const isFound = hits.some(({ id }) => id === value.id)
  const options =
    value.id === null || isFound ? hits : [{ id: value.id, label: value.name }, ...hits]
  return (
    <div className="stack">
      <TextInput
        id={idOf('/client')}
        labelText={say('screen.findClient')}
        hintText={say('screen.findClientHint')}
        value={text}
        onChange={(typed) => setText(String(typed ?? ''))}
        {...(error ? { status: 'error' as const, statusText: error } : {})}
        autoComplete="off"
        fullWidth
      />
      {options.length > 0 ? (
        <ChoiceInput
          // An id of its own: the kit keeps the one it began with, and two of one id would take each other's clicks.
          id="client-found"
          label={say('screen.client')}
          hint={undefined}
          optional={undefined}
          error={undefined}
          options={options}
          value={value.id ?? ''}
          change={(id) =>
            change({ ...noClient, id, name: options.find((one) => one.id === id)?.label ?? '' })
          }
        />
      ) : (
        text.trim().length >= 2 &&
        found.data && (
          <p className="meta" role="status">
            {say('screen.clientNotFound')}
          </p>
        )
      )}
    </div>
  )
}
