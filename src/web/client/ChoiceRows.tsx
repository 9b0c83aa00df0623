import type { ReactNode } from 'react'

interface ChoiceRowsProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Chooses several with one press. */
  readonly shortcut?: ReactNode
  readonly error?: string | undefined
  readonly isMany: boolean
  readonly value: readonly string[]
  readonly options: readonly { id: string; label: ReactNode; note?: string }[]
  readonly change: (id: string, isOn: boolean) => void
}

/** One or many of a few, each a row as tall as a thumb. The first row has the id an error leads to. */
export const ChoiceRows = (props: ChoiceRowsProps) => {
  const { id, label, hint, shortcut, error, isMany, value, options, change } = props
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="plain rows" aria-describedby={describedBy || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shortcut && <p className="rows-shortcut">{shortcut}</p>}
      {options.map((option, place) => (
        <label key={option.id} className="chip row-chip">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            id={place === 0 ? id : `${id}-${option.id}`}
            checked={value.includes(option.id)}
            onChange={(event) => change(option.id, event.target.checked)}
          />
          <span>
            {option.label}
            {option.note && <span className="meta block">{option.note}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
