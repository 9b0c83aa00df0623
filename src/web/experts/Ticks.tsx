import { Checkbox } from 'suomifi-ui-components'

interface TicksProps {
  readonly legend: string
  readonly className?: string
  /** Shown at once; the rest are behind `others`. Left out: all are shown. */
  readonly first?: readonly string[]
  readonly others?: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly change: (value: readonly string[]) => void
}
/** Several of a list, side by side; those seldom needed behind one press. */
export const Ticks = ({ legend, className = '', first, others, ...given }: TicksProps) => {
  const { options, value, change } = given
  const isFirst = ({ id }: { readonly id: string }) => first === undefined || first.includes(id)
  const ticks = (shown: TicksProps['options']) => (
    <div className="expert-ticks-in">
      {shown.map(({ id, label }) => (
        <Checkbox
          key={id}
          checked={value.includes(id)}
          onClick={({ checkboxState }) =>
            change([...value.filter((other) => other !== id), ...(checkboxState ? [id] : [])])
          }
        >
          {label}
        </Checkbox>
      ))}
    </div>
  )
  const rest = options.filter((option) => !isFirst(option))
  return (
    <fieldset className={`plain expert-ticks ${className}`}>
      <legend className="label">{legend}</legend>
      {ticks(options.filter(isFirst))}
      {rest.length > 0 && (
        <details>
          <summary>{others}</summary>
          {ticks(rest)}
        </details>
      )}
    </fieldset>
  )
}
