import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button, Checkbox, TextInput } from 'suomifi-ui-components'
import {
  type ListFilter,
  useKeepFilters,
  useListFilters,
  useModel,
  useModels,
  useServices,
} from '../api/queries.ts'
import { Select } from '../parts/form/Select.tsx'
import { takeFocus } from '../parts/take-focus.ts'
import { useSaid, useText } from '../text/use-text.ts'

const names = ['model', 'phase', 'state', 'organisation', 'overdue'] as const
type FilterName = (typeof names)[number]
export type ChosenFilter = Readonly<Partial<Record<FilterName, string>>>

/** The filter stands in the address: back, forward and a link in the hand work. Names of clients never do. */
export const useFilter = () => {
  const [search, setSearch] = useSearchParams()
  const chosen: ChosenFilter = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const set = (change: ChosenFilter) =>
    setSearch(
      Object.fromEntries(Object.entries({ ...chosen, ...change }).filter(([, value]) => value)),
      { replace: true },
    )
  const setAll = (all: ChosenFilter) => setSearch({ ...all }, { replace: true })
  return { chosen, set, setAll, isFiltered: Object.keys(chosen).length > 0 }
}

const plain = { hint: undefined, optional: undefined, error: undefined }

export const ListFilters = ({
  text,
  setText,
}: {
  text: string
  setText: (text: string) => void
}) => {
  const say = useText()
  const said = useSaid()
  const { chosen, set, isFiltered } = useFilter()
  // On a phone the list comes first, unless it is narrowed already.
  const [isOpen, setOpen] = useState(() => isFiltered || matchMedia('(min-width: 641px)').matches)
  const models = useModels()
  const model = useModel(chosen.model)
  const services = useServices()
  return (
    <>
      <form
        className="filters list-filters"
        role="search"
        onSubmit={(event) => event.preventDefault()}
      >
        <TextInput
          labelText={say('screen.findByNameOrCode')}
          value={text}
          onChange={(value) => setText(String(value ?? ''))}
          autoComplete="off"
        />
        <details
          className="more-filters"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{say('screen.moreFilters')}</summary>
          <div className="filters-in">
            <Select
              {...plain}
              none={say('screen.filterAll')}
              id="filter-model"
              label={say('screen.model')}
              value={chosen.model ?? ''}
              options={(models.data ?? []).map(({ id, title }) => ({ id, label: said(title) }))}
              change={(value) => set({ model: value, phase: '' })}
            />
            {chosen.model && (
              <Select
                {...plain}
                none={say('screen.filterAll')}
                id="filter-phase"
                label={say('screen.phase')}
                value={chosen.phase ?? ''}
                options={Object.entries(model.data?.phases ?? {}).map(([id, { title }]) => ({
                  id,
                  label: said(title),
                }))}
                change={(value) => set({ phase: value })}
              />
            )}
            <Select
              {...plain}
              none={say('screen.filterAll')}
              id="filter-organisation"
              label={say('screen.organisationSeen')}
              value={chosen.organisation ?? ''}
              options={(services.data?.organisations ?? []).map(({ id, name }) => ({
                id,
                label: said(name),
              }))}
              change={(value) => set({ organisation: value })}
            />
            <Select
              {...plain}
              none={say('screen.filterAll')}
              id="filter-state"
              label={say('screen.stateOfWork')}
              value={chosen.state ?? ''}
              options={[
                { id: 'open', label: say('screen.stateOpen') },
                { id: 'ended', label: say('screen.stateEnded') },
              ]}
              change={(value) => set({ state: value })}
            />
            <Checkbox
              id="filter-overdue"
              checked={chosen.overdue === 'yes'}
              onClick={({ checkboxState }) => set({ overdue: checkboxState ? 'yes' : '' })}
            >
              {say('screen.onlyOverdue')}
            </Checkbox>
          </div>
        </details>
      </form>
      <SavedFilters />
    </>
  )
}

const isSame = ({ name: _, ...filter }: ListFilter, chosen: ChosenFilter) =>
  names.every((name) => (filter[name] ?? '') === (chosen[name] ?? ''))

/** One tap to a way of looking one uses often; kept for oneself, on every device. */
const SavedFilters = () => {
  const say = useText()
  const { chosen, setAll, isFiltered } = useFilter()
  const saved = useListFilters().data ?? []
  const keep = useKeepFilters()
  const [name, setName] = useState('')
  const [isNaming, setNaming] = useState(false)
  const [justSaved, setJustSaved] = useState('')
  const inUse = saved.find((one) => isSame(one, chosen))
  if (saved.length === 0 && !isFiltered) return null
  return (
    <div className="saved-filters">
      {saved.length > 0 && (
        <ul className="chips" aria-label={say('screen.savedFilters')}>
          {saved.map((one) => {
            const { name: label, ...filter } = one
            return (
              <li key={label}>
                <button
                  type="button"
                  className="chip"
                  ref={label === justSaved ? takeFocus : null}
                  aria-pressed={one === inUse}
                  onClick={() => setAll(one === inUse ? {} : (filter as ChosenFilter))}
                >
                  {label}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {inUse ? (
        <button
          type="button"
          className="btn btn-3"
          onClick={() => keep.mutate(saved.filter((one) => one !== inUse))}
        >
          {say('screen.removeFilter', { name: inUse.name })}
        </button>
      ) : (
        isFiltered &&
        !isNaming && (
          <button type="button" className="btn btn-3" onClick={() => setNaming(true)}>
            {say('screen.saveFilter')}
          </button>
        )
      )}
      {isNaming && !inUse && (
        <form
          className="name-filter"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            const others = saved.filter((one) => one.name !== name.trim())
            keep.mutate([...others, { name: name.trim(), ...chosen }])
            setJustSaved(name.trim())
            setName('')
            setNaming(false)
          }}
        >
          <TextInput
            ref={takeFocus}
            labelText={say('screen.nameOfFilter')}
            value={name}
            onChange={(value) => setName(String(value ?? '').slice(0, 60))}
            autoComplete="off"
          />
          <Button type="submit" variant="secondary">
            {say('screen.saveFilter')}
          </Button>
          <button type="button" className="btn btn-3" onClick={() => setNaming(false)}>
            {say('screen.cancel')}
          </button>
        </form>
      )}
    </div>
  )
}
