import { TextInput } from 'suomifi-ui-components'

interface WordBoxProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** Words already in use, offered as one types the first. */
  readonly known?: readonly string[] | undefined
  readonly value: string
  readonly change: (value: string) => void
}

/** One or several words between commas; what others have written is offered by the browser's own list. */
export const WordBox = ({ id, label, hint, known = [], value, change }: WordBoxProps) => {
  const typed = value.includes(',') ? `${value.slice(0, value.lastIndexOf(',') + 1)} ` : ''
  return (
    <div>
      <TextInput
        id={id}
        labelText={label}
        {...(hint ? { hintText: hint } : {})}
        value={value}
        onChange={(next) => change(String(next ?? ''))}
        autoComplete="off"
        {...(known.length > 0 ? { list: `${id}-known` } : {})}
        fullWidth
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.slice(0, 100).map((word) => (
            <option key={word} value={`${typed}${word}`}>
              {word}
            </option>
          ))}
        </datalist>
      )}
    </div>
  )
}
