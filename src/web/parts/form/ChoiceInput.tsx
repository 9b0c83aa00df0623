import { Checkbox, CheckboxGroup, RadioButton, RadioButtonGroup } from 'suomifi-ui-components'
import { useText } from '../../text/use-text.ts'
import type { InputProps } from './FieldInput.tsx'
import type { Option } from './options.ts'
import { Select } from './Select.tsx'

/** Above this many, a list that opens is quicker than a column of buttons. */
const mostButtons = 7

interface ChoiceProps extends InputProps {
  readonly options: readonly Option[]
  readonly value: string
  readonly change: (value: string) => void
}

export const ChoiceInput = ({ options, value, change, ...given }: ChoiceProps) => {
  const say = useText()
  if (options.length === 0 && given.optional) return null
  if (options.length === 0) return <Nothing {...given} text={say('screen.nothingToChoose')} />
  if (options.length > mostButtons)
    return <Select {...given} options={options} value={value} change={change} />
  return (
    <RadioButtonGroup
      name={given.id}
      labelText={given.label}
      {...(given.hint ? { groupHintText: given.hint } : {})}
      {...(given.optional ? { optionalText: given.optional } : {})}
      {...(given.error ? { groupStatus: 'error' as const, groupStatusText: given.error } : {})}
      value={value}
      onChange={change}
    >
      {options.map(({ id, label, note }, place) => (
        <RadioButton
          // The kit keeps the id it began with: a place is an element of its own, or two would have one id.
          key={`${place} ${id}`}
          value={id}
          id={place === 0 ? given.id : `${given.id}-${place}`}
          {...(note ? { hintText: note } : {})}
        >
          {label}
        </RadioButton>
      ))}
    </RadioButtonGroup>
  )
}

export interface ChoicesProps extends InputProps {
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly change: (value: readonly string[]) => void
}

export const ChoicesInput = ({ options, value, change, ...given }: ChoicesProps) => {
  const say = useText()
  if (options.length === 0 && given.optional) return null
  if (options.length === 0) return <Nothing {...given} text={say('screen.nothingToChoose')} />
  const toggle = (id: string, isOn: boolean) =>
    change(
      isOn ? [...value.filter((other) => other !== id), id] : value.filter((other) => other !== id),
    )
  return (
    <CheckboxGroup
      labelText={given.label}
      {...(given.hint ? { groupHintText: given.hint } : {})}
      {...(given.optional ? { optionalText: given.optional } : {})}
      {...(given.error ? { groupStatus: 'error' as const, groupStatusText: given.error } : {})}
    >
      {options.map(({ id, label, note }, place) => (
        <Checkbox
          key={`${place} ${id}`}
          id={place === 0 ? given.id : `${given.id}-${place}`}
          checked={value.includes(id)}
          onClick={({ checkboxState }) => toggle(id, checkboxState)}
          {...(note ? { hintText: note } : {})}
        >
          {label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

/** Nothing to choose from yet: the place stays and says so. */
const Nothing = ({ id, label, error, text }: InputProps & { text: string }) => (
  <div id={id} tabIndex={-1} className="field">
    <p className="label">{label}</p>
    <p className="meta">{text}</p>
    {error && <p className="error">{error}</p>}
  </div>
)
