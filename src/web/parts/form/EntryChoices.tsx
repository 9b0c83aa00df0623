import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { ChoicesInput, type ChoicesProps } from './ChoiceInput.tsx'
import { FindWord } from './FindWord.tsx'

/** So many are read without searching. */
const few = 8
const more = 16

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
  const list = useRef<HTMLDivElement>(null)
  // The button goes when nothing is left to show: whoever pressed it stands at the first that came.
  useEffect(() => {
    if (most > few)
      list.current?.querySelectorAll<HTMLElement>('input[type="checkbox"]')[most - more]?.focus()
  }, [most])
  return (
    <div className="one-column stack-s" ref={list}>
      <ChoicesInput {...given} options={shown} value={value} />
      {options.length > few && (
        <>
          {shown.length < found.length && (
            <button type="button" className="btn btn-3" onClick={() => setMost(most + more)}>
              {say('screen.showMore')}
            </button>
          )}
          <FindWord
            id={`${given.id}-search`}
            label={say('screen.findEntry')}
            value={wanted}
            change={setWanted}
            isNone={word !== '' && found.every(isChosen)}
          />
        </>
      )}
    </div>
  )
}
