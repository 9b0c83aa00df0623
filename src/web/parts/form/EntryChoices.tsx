import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { ChoicesInput, type ChoicesProps } from './ChoiceInput.tsx'
import { ShortText } from './TextFields.tsx'

/** So many are read without searching. */
const few = 8

/** Entries of a record to choose from: one under another, the newest first, found by a word; what is chosen stays in sight. */
export const EntryChoices = ({ options, value, ...given }: ChoicesProps) => {
  const say = useText()
  const [wanted, setWanted] = useState('')
  const [most, setMost] = useState(few)
  const word = wanted.trim().toLocaleLowerCase()
  const isChosen = ({ id }: { readonly id: string }) => value.includes(id)
  const found = options.filter(
    (one) => isChosen(one) || `${one.label} ${one.note ?? ''}`.toLocaleLowerCase().includes(word),
  )
  const shown = found.filter((one, place) => place < most || isChosen(one))
  return (
    <div className="one-column stack-s">
      <ChoicesInput {...given} options={shown} value={value} />
      {options.length > few && (
        <>
          {shown.length < found.length && (
            <button type="button" className="btn btn-3" onClick={() => setMost(most + few * 2)}>
              {say('screen.showMore')}
            </button>
          )}
          <ShortText
            id={`${given.id}-search`}
            label={say('screen.findEntry')}
            hint={undefined}
            optional={undefined}
            error={undefined}
            value={wanted}
            change={setWanted}
          />
          <p className="meta" role="status">
            {word !== '' && found.every(isChosen) && say('screen.findActionNone')}
          </p>
        </>
      )}
    </div>
  )
}
