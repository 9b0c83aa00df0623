import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { keys, useSession, useWorkers } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { useTell } from '../client/use-tell.ts'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { Select } from '../parts/form/Select.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { useText } from '../text/use-text.ts'
import { ActionFrame } from '../worker/ActionFrame.tsx'
import { AwayLine } from './AwayLine.tsx'
import { type Away, AwayUntil, awayWeek, lastDayOf } from './AwayUntil.tsx'
import { useCoverSend } from './use-cover.ts'

/** In one pair work: my pair is ill this morning, and I cover, or somebody of their service does. */
export const CoverPage = () => (
  <ActionFrame kind="name-substitute" lede="screen.coverLede">
    {(view) => (
      <div className="stack-l">
        <AwayHere view={view} />
        <CoverForm view={view} />
      </div>
    )}
  </ActionFrame>
)

/** Whoever is here in two jobs is away from both. */
const eachOnce = (people: View['people']): View['people'] =>
  people.filter((one, place) => people.findIndex(({ person }) => person === one.person) === place)

/** Away already: until when, who stands in, and that they are back. */
const AwayHere = ({ view }: { view: View }) => {
  const say = useText()
  const { tell, isTelling, trouble } = useTell(view, 'end-absence', `/pair-works/${view.id}`)
  const people = eachOnce(view.people.filter(({ away, side }) => away && side !== 'client'))
  if (people.length === 0 || !view.abilities.includes('end-absence')) return null
  return (
    <section aria-labelledby="away-here" className="stack-s">
      <h2 id="away-here" className="h3">
        {say('screen.awayHere')}
      </h2>
      <ul className="sheet way-rows">
        {people.map((one) => (
          <li key={one.person} className="way-row">
            <span>
              {one.name}
              <span className="meta">
                <AwayLine view={view} person={one} />
              </span>
            </span>
            <button
              type="button"
              className="btn btn-2"
              aria-label={say('screen.someoneBackThis', { name: one.name ?? '' })}
              aria-busy={isTelling}
              onClick={() => tell({ who: one.person })}
            >
              {say('screen.someoneBack')}
            </button>
          </li>
        ))}
      </ul>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}

interface Sent {
  readonly cursor: string
  readonly who: string
  readonly until: string
  readonly substitute: string | null
}

const CoverForm = ({ view }: { view: View }) => {
  const say = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  const people = eachOnce(
    view.people.filter(({ side, person }) => side !== 'client' && person !== me),
  )
  const [who, setWho] = useState(people.length === 1 ? (people[0]?.person ?? '') : '')
  const [away, setAway] = useState<Away>(awayWeek)
  const [substitute, setSubstitute] = useState<string | null>(null)
  const faults = useFaults('cover', ['who', 'until', 'substitute'])
  const send = useCoverSend<Sent, { readonly view: View }>(`/pair-works/${view.id}/cover`)
  const service = people.find(({ person }) => person === who)?.service ?? ''
  const workers = useWorkers({ service }, service !== '')
  const staff = (workers.data ?? []).filter(({ id }) => id !== who)
  const mayI = staff.some(({ id }) => id === me)
  const chosen = substitute ?? (mayI ? me : '')
  const submit = () => {
    const until = lastDayOf(away)
    const wrong = [
      ...(who === '' ? [{ field: 'who', text: say('screen.coverWhoMissing') }] : []),
      ...(until === null ? [{ field: 'until', text: say('screen.coverDayWrong') }] : []),
    ]
    if (faults.set(wrong) || until === null) return
    send.mutate(
      { cursor: view.cursor, who, until, substitute: chosen || null },
      {
        onSuccess: ({ view: next }) => {
          queries.setQueryData(keys.view(view.id), next)
          void navigate(`/pair-works/${view.id}/tell-client/${who}`)
        },
        onError: faults.told,
      },
    )
  }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      <ChoiceInput
        {...faults.at('who')}
        label={say('screen.coverWho')}
        options={people.map(({ person, name }) => ({ id: person, label: name ?? '' }))}
        value={who}
        change={(one) => {
          setWho(one)
          setSubstitute(null)
        }}
      />
      <AwayUntil
        id="cover-until"
        label={say('screen.coverUntil')}
        value={away}
        error={faults.at('until').error}
        change={setAway}
      />
      {who !== '' && (
        <Select
          {...faults.at('substitute')}
          label={say('screen.coverBy')}
          optional={undefined}
          none={say('screen.coverNobody')}
          options={staff
            .toSorted((one, other) => Number(other.id === me) - Number(one.id === me))
            .map(({ id, name }) => ({ id, label: id === me ? say('screen.coverMe') : name }))}
          value={chosen}
          change={setSubstitute}
        />
      )}
      <div className="btns">
        <Button type="submit" aria-busy={send.isPending}>
          {say('screen.coverSend')}
        </Button>
        <Link className="btn btn-3" to={`/pair-works/${view.id}`}>
          {say('screen.back')}
        </Link>
      </div>
      <p className="meta">{say('screen.coverTellHelp')}</p>
    </form>
  )
}
