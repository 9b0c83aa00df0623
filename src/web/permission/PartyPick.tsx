import { useState } from 'react'
import type { Option } from '../parts/form/options.ts'
import { useText } from '../text/use-text.ts'

interface PartyPickProps {
  readonly id: string
  /** Those who are likely first; all of them can be found. */
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly error: string | undefined
  readonly change: (party: string, isOn: boolean) => void
}
const shownAtFirst = 8

export const PartyPick = ({ id, options, value, error, change }: PartyPickProps) => {
  const say = useText()
  const [text, setText] = useState('')
  const [isAll, showAll] = useState(options.length <= shownAtFirst + 4)
  const wanted = text.trim().toLocaleLowerCase()
  const found = options.filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
  const seen = isAll || wanted !== '' ? found : found.slice(0, shownAtFirst)
  // Nobody moves under the hand; whoever is chosen and not among those shown stands first.
  const shown = [...options.filter((one) => value.includes(one.id) && !seen.includes(one)), ...seen]
  return (
    <fieldset
      className="plain stack-s"
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className="h3">{say('screen.sittingWho')}</legend>
      {options.length > shownAtFirst && (
        <div className="field">
          <label htmlFor={`${id}-find`}>{say('screen.sittingFind')}</label>
          <input
            id={`${id}-find`}
            className="input"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <div className="chips">
        {shown.map((one, index) => (
          <label key={one.id} className="chip">
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${one.id}`}
              checked={value.includes(one.id)}
              onChange={(event) => change(one.id, event.target.checked)}
            />
            <span>
              {one.label}
              {one.note && <span className="meta block">{one.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {!isAll && wanted === '' && (
        <button type="button" className="btn btn-3" onClick={() => showAll(true)}>
          {say('screen.sittingShowAll')}
        </button>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
