import { useState } from 'react'
import { DayInput } from '../parts/form/DayInput.tsx'
import { PersonSearch } from '../parts/form/PersonSearch.tsx'
import { readDay, shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'

interface LogFiltersProps {
  readonly filter: URLSearchParams
  readonly names: Readonly<Record<string, string>>
  readonly change: (filter: Readonly<Record<string, string>>) => void
}

/** Who, and from which day until which. Ids and days only stand in the address. */
export const LogFilters = ({ filter, names, change }: LogFiltersProps) => {
  const say = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState({
    from: dayIn(filter.get('from')),
    until: dayIn(filter.get('until')),
  })
  const [wrong, setWrong] = useState<readonly string[]>([])
  const person = filter.get('person') ?? ''
  const pairWork = filter.get('pairWork') ?? ''
  const chosen = Object.fromEntries(filter)
  const errorAt = (name: string) => (wrong.includes(name) ? say('screen.errorNoDay') : undefined)
  const show = () => {
    const days = (['from', 'until'] as const).map(
      (name) => [name, typed[name].trim(), readDay(typed[name])] as const,
    )
    const faulty = days.filter(([, text, day]) => text !== '' && day === null)
    setWrong(faulty.map(([name]) => name))
    if (faulty.length > 0)
      return document.getElementById(`log-${faulty[0]?.[0] ?? 'from'}`)?.focus()
    change({ ...chosen, ...Object.fromEntries(days.map(([name, , day]) => [name, day ?? ''])) })
  }
  const plain = { hint: undefined, optional: undefined }
  return (
    <form
      className="stack log-filters"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <PersonSearch
        id="log-person"
        label={say('screen.logWhose')}
        {...plain}
        error={undefined}
        value={person}
        known={[]}
        isAnyone={false}
        change={(id) => change({ ...chosen, person: id })}
      />
      <div className="filters">
        {(['from', 'until'] as const).map((name) => (
          <DayInput
            key={name}
            id={`log-${name}`}
            label={say(name === 'from' ? 'screen.logFrom' : 'screen.logUntil')}
            {...plain}
            error={errorAt(name)}
            language={language}
            value={typed[name]}
            change={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <button type="submit" className="btn btn-2">
          {say('screen.logShow')}
        </button>
      </div>
      {(person || pairWork) && (
        <p className="with-i">
          <span>
            {person
              ? say('screen.logOnly', { name: names[person] ?? say('screen.clientSide') })
              : say('screen.logOnlyPairWork', { id: pairWork.slice(-6) })}
          </span>
          <button
            type="button"
            className="btn btn-3"
            onClick={() => change({ ...chosen, person: '', pairWork: '' })}
          >
            {say('screen.logAll')}
          </button>
        </p>
      )}
    </form>
  )
}

const dayIn = (day: string | null): string => (day ? shortDay(day) : '')
