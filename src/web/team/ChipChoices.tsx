/** Several of a closed list, side by side: a long column of boxes would hide what is asked after it. */
export const ChipChoices = <T extends string>({
  id,
  label,
  optional,
  error,
  options,
  value,
  change,
}: {
  readonly id: string
  readonly label: string
  readonly optional?: string
  readonly error?: string | undefined
  readonly options: readonly { readonly id: T; readonly label: string }[]
  readonly value: readonly T[]
  readonly change: (value: readonly T[]) => void
}) => (
  <fieldset className="plain topics" {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
    <legend>
      {label}
      {optional && <span className="optional"> ({optional})</span>}
    </legend>
    <div className="chips">
      {options.map((option, place) => (
        <label key={option.id} className="chip">
          <input
            type="checkbox"
            id={place === 0 ? id : `${id}-${option.id}`}
            checked={value.includes(option.id)}
            onChange={(event) =>
              change(
                event.target.checked
                  ? [...value, option.id]
                  : value.filter((other) => other !== option.id),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </div>
    {error && (
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </fieldset>
)
