import type { FactKind } from '#domain/facts/index'
import type { View } from '../../api/view.ts'
import { useLanguage, useMaybeText, useText } from '../../text/use-text.ts'
import { isOwnSide } from '../own-side.ts'
import { ChoiceInput, ChoicesInput } from './ChoiceInput.tsx'
import { DatesInput, DayInput, MomentInput } from './DayInput.tsx'
import { EntryChoices } from './EntryChoices.tsx'
import { PersonSearch } from './PersonSearch.tsx'
import type { FormField } from './shape.ts'
import { LongText, ShortText } from './TextFields.tsx'
import { useOptions } from './use-options.ts'
import type { Value } from './values.ts'

/** Up to here a text is one line; above, a paragraph. */
const oneLine = 400

export interface FieldInputProps {
  readonly view: View
  readonly fact: FactKind
  readonly form: FormField
  readonly pointer: string
  readonly value: Value | undefined
  readonly error: string | undefined
  readonly otherModel?: string | undefined
  readonly change: (value: Value) => void
}

export const idOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`

/** What every kind of input is given. */
export interface InputProps {
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly optional: string | undefined
  readonly error: string | undefined
}

export const FieldInput = (props: FieldInputProps) => {
  const { view, fact, form, pointer, value, error, change, otherModel } = props
  const { name, field, isOptional } = form
  const say = useText()
  const maybe = useMaybeText()
  const language = useLanguage()
  const isOwn = isOwnSide(view)
  const options = useOptions(view, fact, field, name, otherModel)
  const given: InputProps = {
    id: idOf(pointer),
    label:
      (isOwn ? maybe(`mine.${fact}.${name}`) : undefined) ??
      maybe(`fieldOf.${fact}.${name}`) ??
      maybe(`field.${name}`) ??
      name,
    hint: isOwn ? undefined : maybe(`hint.${fact}.${name}`),
    optional: isOptional ? say('screen.optional') : undefined,
    error,
  }
  const one = typeof value === 'string' ? value : ''
  const list = Array.isArray(value) ? value : []
  switch (field.is) {
    case 'text':
      return field.limit <= oneLine ? (
        <ShortText {...given} value={one} change={change} />
      ) : (
        <LongText {...given} value={one} limit={field.limit} change={change} />
      )
    case 'number':
      return <ShortText {...given} value={one} change={change} isNumber />
    case 'yes-no':
      return (
        <ChoiceInput
          {...given}
          value={one}
          change={change}
          options={[
            { id: 'yes', label: say('screen.yes') },
            { id: 'no', label: say('screen.no') },
          ]}
        />
      )
    case 'date':
      return <DayInput {...given} value={one} change={change} language={language} />
    case 'dates':
      return <DatesInput {...given} value={list} change={change} language={language} />
    case 'instant':
      return <MomentInput {...given} value={one} change={change} language={language} />
    case 'choice':
    case 'name':
    case 'ref':
    case 'service':
    case 'party':
      return <ChoiceInput {...given} value={one} change={change} options={options} />
    case 'person':
      return field.among === 'workers' || field.among === 'anyone' ? (
        <PersonSearch
          {...given}
          value={one}
          known={options}
          isAnyone={field.among === 'anyone'}
          change={change}
        />
      ) : (
        <ChoiceInput {...given} value={one} change={change} options={options} />
      )
    case 'refs':
      return <EntryChoices {...given} value={list} change={change} options={options} />
    default:
      return <ChoicesInput {...given} value={list} change={change} options={options} />
  }
}
