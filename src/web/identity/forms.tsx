import { useState } from 'react'
import { Checkbox } from 'suomifi-ui-components'
import { identityCode } from '#domain/identity-code'
import type { ProblemError } from '../api/problem.ts'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { helsinkiToday, readDay, shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { type CardPerson, useIdentityChange, type Whole } from './card.ts'
import { FormFrame } from './FormFrame.tsx'

const plain = { hint: undefined, optional: undefined }
export const today = () => shortDay(helsinkiToday())

interface OfPerson {
  readonly pairWork: string
  readonly person: CardPerson
  readonly whole: Whole
  readonly done: () => void
  readonly cancel: () => void
}

/** A day that has to be one. */
export const useDayError = () => {
  const say = useText()
  return (typed: string, pointer: string): readonly ProblemError[] =>
    readDay(typed) ? [] : [{ code: 'no-day', pointer, text: say('screen.errorNoDay') }]
}

/** What stands is in the fields; what is closed stays as it is unless something is typed. */
export const CorrectForm = ({ pairWork, person, whole, done, cancel }: OfPerson) => {
  const say = useText()
  const language = useLanguage()
  const change = useIdentityChange(pairWork, 'correct')
  const [code, setCode] = useState('')
  const [isCodeRemoved, setCodeRemoved] = useState(false)
  const [born, setBorn] = useState(whole.birthDate ? shortDay(whole.birthDate) : '')
  const [spoken, setSpoken] = useState(whole.language)
  const [phone, setPhone] = useState(whole.values.phone ?? '')
  const [address, setAddress] = useState(whole.values.address ?? '')
  const isClosed = (kind: 'phone' | 'address') =>
    whole.kept.includes(kind) && whole.values[kind] === undefined
  const given = (kind: 'phone' | 'address', value: string) =>
    isClosed(kind) && value.trim() === '' ? {} : { [kind]: value.trim() || null }
  const hintFor = (kind: 'phone' | 'address') =>
    isClosed(kind) ? say('screen.identityClosed') : undefined
  return (
    <FormFrame
      name={`correct-${person.id}`}
      sending={change}
      submit={say('screen.identityDoCorrect')}
      fields={['/phone', '/address', '/identityCode', '/birthDate', '/language']}
      check={() => ({
        errors: [
          ...(born && !readDay(born)
            ? [{ code: 'no-day', pointer: '/birthDate', text: say('screen.errorNoDay') }]
            : []),
          ...(code.trim() && !identityCode(code)
            ? [{ code: 'no-code', pointer: '/identityCode', text: say('screen.errorNoCode') }]
            : []),
        ],
        body: {
          person: person.id,
          birthDate: born ? readDay(born) : null,
          language: spoken,
          ...given('phone', phone),
          ...given('address', address),
          ...(isCodeRemoved ? { identityCode: null } : code.trim() ? { identityCode: code } : {}),
        },
      })}
      done={done}
      cancel={cancel}
    >
      {(field) => (
        <>
          <p className="meta">{say('screen.identityCorrectHint')}</p>
          <ShortText
            {...plain}
            {...field('/phone')}
            hint={hintFor('phone')}
            label={say('screen.identityPhone')}
            value={phone}
            change={setPhone}
          />
          <ShortText
            {...plain}
            {...field('/address')}
            hint={hintFor('address')}
            label={say('screen.identityAddress')}
            value={address}
            change={setAddress}
          />
          <ShortText
            {...plain}
            {...field('/identityCode')}
            label={say('screen.identityCode')}
            hint={`${say('screen.identityCodeHint')} ${whole.kept.includes('identity-code') ? say('screen.identityCodeCorrectHint') : ''}`}
            value={code}
            change={setCode}
          />
          {whole.kept.includes('identity-code') && (
            <Checkbox
              checked={isCodeRemoved}
              onClick={({ checkboxState }) => setCodeRemoved(checkboxState)}
            >
              {say('screen.identityCodeRemove')}
            </Checkbox>
          )}
          <DayInput
            {...plain}
            {...field('/birthDate')}
            label={say('screen.birthDate')}
            language={language}
            value={born}
            change={setBorn}
          />
          <ChoiceInput
            {...plain}
            {...field('/language')}
            label={say('screen.identityLanguage')}
            options={(['fi', 'sv', 'en', 'other'] as const).map((id) => ({
              id,
              label: say(`choice.${id}`),
            }))}
            value={spoken}
            change={setSpoken}
          />
        </>
      )}
    </FormFrame>
  )
}

export const NameForm = ({ pairWork, person, done, cancel }: OfPerson) => {
  const say = useText()
  const language = useLanguage()
  const dayError = useDayError()
  const change = useIdentityChange(pairWork, 'name')
  const [name, setName] = useState(person.name)
  const [why, setWhy] = useState('changed')
  const [from, setFrom] = useState(today())
  return (
    <FormFrame
      name={`name-${person.id}`}
      sending={change}
      submit={say('screen.newNameDo')}
      fields={['/name', '/from']}
      check={() => ({
        errors: [
          ...(name.trim()
            ? []
            : [{ code: 'missing', pointer: '/name', text: say('screen.errorMissing') }]),
          ...(why === 'changed' ? dayError(from, '/from') : []),
        ],
        body: { person: person.id, name, from: why === 'changed' ? readDay(from) : null },
      })}
      done={done}
      cancel={cancel}
    >
      {(field) => (
        <>
          <ShortText
            {...plain}
            {...field('/name')}
            label={say('screen.newNameIs')}
            value={name}
            change={setName}
          />
          <ChoiceInput
            {...plain}
            {...field('/why')}
            label={say('screen.newNameWhy')}
            options={[
              {
                id: 'changed',
                label: say('screen.newNameChanged'),
                note: say('screen.newNameChangedHint'),
              },
              { id: 'mistake', label: say('screen.newNameMistake') },
            ]}
            value={why}
            change={setWhy}
          />
          {why === 'changed' && (
            <DayInput
              {...plain}
              {...field('/from')}
              label={say('screen.newNameFrom')}
              language={language}
              value={from}
              change={setFrom}
            />
          )}
        </>
      )}
    </FormFrame>
  )
}

/** A death or a move: a day, and for a move the county; or that it was a mistake. */
export const DayForm = ({
  kind,
  pairWork,
  person,
  whole,
  done,
  cancel,
}: OfPerson & { readonly kind: 'death' | 'move' }) => {
  const say = useText()
  const language = useLanguage()
  const dayError = useDayError()
  const change = useIdentityChange(pairWork, kind)
  const known = kind === 'death' ? whole.diedOn : whole.movedOn
  const [on, setOn] = useState(known ? shortDay(known) : '')
  const [to, setTo] = useState(whole.movedTo ?? '')
  const [isMistake, setMistake] = useState(false)
  return (
    <FormFrame
      name={`${kind}-${person.id}`}
      sending={change}
      submit={say(`screen.${kind}Do`)}
      fields={['/on', '/to']}
      check={() => ({
        errors: isMistake
          ? []
          : [
              ...dayError(on, '/on'),
              ...(kind === 'move' && !to.trim()
                ? [{ code: 'missing', pointer: '/to', text: say('screen.errorMissing') }]
                : []),
            ],
        body: {
          person: person.id,
          on: isMistake ? null : readDay(on),
          ...(kind === 'move' && to.trim() ? { to } : {}),
        },
      })}
      done={done}
      cancel={cancel}
    >
      {(field) => (
        <>
          <p>{say(`screen.${kind}MeansHint`)}</p>
          <DayInput
            {...plain}
            {...field('/on')}
            label={say(`screen.${kind}Day`)}
            language={language}
            value={on}
            change={setOn}
          />
          {kind === 'move' && (
            <ShortText
              {...plain}
              {...field('/to')}
              label={say('screen.moveTo')}
              value={to}
              change={setTo}
            />
          )}
          {known && (
            <Checkbox
              checked={isMistake}
              onClick={({ checkboxState }) => setMistake(checkboxState)}
            >
              {say(`screen.${kind}Mistake`)}
            </Checkbox>
          )}
        </>
      )}
    </FormFrame>
  )
}
