import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { useAnswer, useSession } from '../api/queries.ts'
import type { ListRow, UnitShown } from '../api/view.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Select } from '../parts/form/Select.tsx'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { takeFocus } from '../parts/take-focus.ts'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { type Away, AwayUntil, awayWeek, lastDayOf } from './AwayUntil.tsx'
import { NotTold } from './NotTold.tsx'
import { useCoverSend } from './use-cover.ts'

interface Week {
  readonly on: string
  readonly rows: readonly WeekRow[]
  readonly colleagues: readonly { readonly person: string; readonly name: string }[]
  readonly names: Readonly<Record<string, string>>
}
interface WeekRow {
  readonly row: ListRow
  readonly meetings: readonly string[]
  readonly due: readonly string[]
  readonly away: {
    readonly from: string
    readonly until: string | null
    readonly substitute: string | null
  } | null
}

/** Somebody of the unit is ill: what waits, by moments and days, and who stands in, in one act. */
export const CoverUnit = () => {
  const say = useText()
  const unit = useAnswer<UnitShown>('/unit')
  return (
    <Page
      heading={say('screen.someoneIsIll')}
      lede={say('screen.someoneIsIllLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/unit">{say('screen.unit')}</Link>
        </p>
      }
    >
      <Answered of={unit}>{(shown) => <Who load={shown.load} />}</Answered>
    </Page>
  )
}

const Who = ({ load }: { load: UnitShown['load'] }) => {
  const say = useText()
  const [person, setPerson] = useState('')
  const [away, setAway] = useState<Away>(awayWeek)
  const until = lastDayOf(away)
  const week = useQuery({
    queryKey: ['unit-week', person, until],
    queryFn: ({ signal }) =>
      ask<Week>('/unit/weeks', { method: 'POST', body: { person, until }, signal }),
    enabled: person !== '' && until !== null,
  })
  return (
    <div className="stack-l">
      <div className="command-form stack">
        <Select
          id="ill-who"
          label={say('screen.coverWho')}
          hint={undefined}
          optional={undefined}
          error={undefined}
          options={load.map((one) => ({ id: one.person, label: one.name }))}
          value={person}
          change={setPerson}
        />
        <AwayUntil
          id="ill-until"
          label={say('screen.someoneUntil')}
          value={away}
          error={away.is === 'other' && until === null ? say('screen.coverDayWrong') : undefined}
          change={setAway}
        />
      </div>
      {person !== '' && until !== null && (
        <Answered of={week}>
          {(shown) => (
            <WeekOf key={`${person}${until}`} week={shown} person={person} until={until} />
          )}
        </Answered>
      )}
    </div>
  )
}

interface Sent {
  readonly person: string
  readonly until: string
  readonly covers: readonly { readonly pairWork: string; readonly substitute: string | null }[]
}

const WeekOf = ({
  week,
  person,
  until,
}: {
  readonly week: Week
  readonly person: string
  readonly until: string
}) => {
  const say = useText()
  const said = useSaid()
  const { data: session } = useSession()
  const [all, setAll] = useState('')
  const [each, setEach] = useState<Readonly<Record<string, string>>>({})
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const send = useCoverSend<Sent>('/unit/covers')
  const ahead = useAhead(week)
  const colleagues = week.colleagues.map((one) => ({
    id: one.person,
    label: one.person === session?.person.id ? say('screen.coverMe') : one.name,
  }))
  const nameOf = ({ clientName, model }: ListRow) => clientName ?? said(model.title)
  if (week.rows.length === 0)
    return <Empty title={say('screen.someoneNothing')}>{say('screen.someoneNothingHelp')}</Empty>
  const chosenFor = ({ row, away }: WeekRow) => each[row.id] ?? (all || (away?.substitute ?? ''))
  const submit = () => {
    setFaults([])
    send.mutate({
      person,
      until,
      covers: week.rows.map((one) => ({
        pairWork: one.row.id,
        substitute: chosenFor(one) || null,
      })),
    })
  }
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults} />
      {send.error && <TroubleLine error={send.error} again={submit} />}
      {send.data && (
        <div className="stack-s">
          <p className="saved" role="status" tabIndex={-1} ref={takeFocus}>
            {say('screen.someoneDone', { count: send.data.told })}
          </p>
          <NotTold told={send.data} />
        </div>
      )}
      <Select
        id="ill-all"
        label={say('screen.someoneAll')}
        hint={undefined}
        optional={undefined}
        none={say('screen.coverNobody')}
        error={faultAt(faults, 'ill-all')}
        options={colleagues}
        value={all}
        change={setAll}
      />
      <section className="stack-s" aria-labelledby="ill-works">
        <h2 id="ill-works">{say('screen.someoneWorks')}</h2>
        <ul className="sheet way-rows">
          {week.rows.map((one) => (
            <li key={one.row.id} className="ill-work">
              <Select
                id={`ill-${one.row.id}`}
                label={nameOf(one.row)}
                hint={ahead(one)}
                optional={undefined}
                error={undefined}
                none={say('screen.coverNobody')}
                options={colleagues}
                value={chosenFor(one)}
                change={(substitute) => setEach({ ...each, [one.row.id]: substitute })}
              />
            </li>
          ))}
        </ul>
      </section>
      <div className="btns">
        <Button type="submit" aria-busy={send.isPending}>
          {say('screen.someoneSend')}
        </Button>
      </div>
    </form>
  )
}

/** What waits in those days, by its moments and days. */
const useAhead = ({ names, on }: Week) => {
  const say = useText()
  const { day, moment } = useDays()
  const passed = (one: string) => (one < on ? `${day(one)} (${say('screen.dayPassed')})` : day(one))
  return ({ meetings, due, away }: WeekRow): string =>
    [
      meetings.length > 0
        ? say('screen.someoneMeetings', { when: meetings.map(moment).join(', ') })
        : say('screen.someoneNoMeetings'),
      due.length > 0
        ? say('screen.someoneDue', { when: due.map(passed).join(', ') })
        : say('screen.someoneNoDue'),
      away?.substitute ? say('screen.someoneCovered', { name: names[away.substitute] ?? '' }) : '',
    ]
      .filter(Boolean)
      .join(' ')
}
