import { useText } from '../../text/use-text.ts'
import type { InputProps } from './FieldInput.tsx'
import type { Option } from './options.ts'

interface SelectProps extends InputProps {
  readonly options: readonly Option[]
  readonly value: string
  readonly change: (value: string) => void
  /** What no choice means; unless told, that one is still to be made. */
  readonly none?: string
}

/** The browser's own list: the kit's closed single select points at a list that is not there, which axe refuses. */
export const Select = ({ options, value, change, none, ...given }: SelectProps) => {
  const say = useText()
  const describedBy = [given.hint && `${given.id}-hint`, given.error && `${given.id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="field">
      <label htmlFor={given.id}>
        {given.label}
        {given.optional && <span className="optional"> ({given.optional})</span>}
      </label>
      {given.hint && (
        <p className="hint" id={`${given.id}-hint`}>
          {given.hint}
        </p>
      )}
      <select
        id={given.id}
        className="input select"
        value={value}
        aria-invalid={given.error ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{none ?? say('screen.choose')}</option>
        {options.map(({ id, label, note }) => (
          <option key={id} value={id}>
            {note ? `${label}, ${note}` : label}
          </option>
        ))}
      </select>
      {given.error && (
        <p className="error" id={`${given.id}-error`}>
          {given.error}
        </p>
      )}
    </div>
  )
}
