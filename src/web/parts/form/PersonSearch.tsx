import { useDeferredValue, useState } from 'react'
import { TextInput } from 'suomifi-ui-components'
import { usePeopleSearch } from '../../api/queries.ts'
import { useText } from '../../text/use-text.ts'
import { AddPerson } from './AddPerson.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import type { InputProps } from './FieldInput.tsx'
import type { Option } from './options.ts'

interface PersonSearchProps extends InputProps {
  readonly value: string
  readonly known: readonly Option[]
  /** May be somebody of the client's side who is not here yet. */
  readonly isAnyone: boolean
  readonly change: (value: string) => void
}

const mostFound = 6

/** Those already around first; anybody else of the directory by name. */
export const PersonSearch = ({ value, known, isAnyone, change, ...given }: PersonSearchProps) => {
  const say = useText()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Option | null>(null)
  const found = usePeopleSearch(useDeferredValue(text))
  const fromDirectory: readonly Option[] =
    text.trim().length < 2
      ? []
      : (found.data ?? []).slice(0, mostFound).map(({ id, name, hats }) => {
          const title = hats[0] && say(`profession.${hats[0].profession}`)
          return { id, label: name, ...(title ? { note: title } : {}) }
        })
  const options = [...fromDirectory, ...known, ...(chosen ? [chosen] : [])].filter(
    (option, place, all) => all.findIndex(({ id }) => id === option.id) === place,
  )
  const choose = (id: string) => {
    setChosen(options.find((option) => option.id === id) ?? null)
    change(id)
  }
  return (
    // While there is nobody to choose, an error leads here; the box has an id of its own, which the kit never changes.
    <div className="stack-s" {...(options.length === 0 ? { id: given.id, tabIndex: -1 } : {})}>
      {options.length > 0 && (
        <ChoiceInput {...given} options={options} value={value} change={choose} />
      )}
      <TextInput
        id={`${given.id}-search`}
        labelText={
          options.length === 0 ? (
            given.label
          ) : (
            <>
              {say('screen.findWorker')} <span className="sr">{given.label}</span>
            </>
          )
        }
        {...(options.length === 0 && given.optional ? { optionalText: given.optional } : {})}
        hintText={say('screen.findWorkerHint')}
        value={text}
        onChange={(typed) => setText(String(typed ?? ''))}
        autoComplete="off"
        fullWidth
        {...(options.length === 0 && given.error
          ? { status: 'error' as const, statusText: given.error }
          : {})}
      />
      {text.trim().length >= 2 && found.data?.length === 0 && (
        <p className="meta" role="status">
          {say('screen.nobodyFound')}
        </p>
      )}
      {isAnyone && (
        <AddPerson
          added={(person) => {
            setChosen(person)
            change(person.id)
          }}
        />
      )}
    </div>
  )
}
