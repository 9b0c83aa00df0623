import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import type { Text } from '#domain/text'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/queries.ts'
import { useEndWork } from '../api/sign-in.ts'
import { type Fault, faultAt } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Face } from '../parts/Face.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { HandForm } from '../parts/form/HandForm.tsx'
import { Page } from '../parts/Page.tsx'
import { takeFocus } from '../parts/take-focus.ts'
import { readDay, useDays } from '../text/days.ts'
import { useLanguage, useSaid, useText } from '../text/use-text.ts'

interface Duties {
  readonly name: string
  readonly works: readonly { readonly service: Text; readonly until: string | null }[]
  readonly heirs: readonly {
    readonly person: string
    readonly name: string
    readonly pairWorks: number
    readonly tasks: number
  }[]
  readonly nobody: number
}

/** Somebody's work here ends on a day: to whom what they hold returns is seen before it is said. */
export const EndWork = () => {
  const { person = '' } = useParams()
  const duties = useQuery({
    queryKey: ['duties', person],
    queryFn: ({ signal }) =>
      ask<Duties>(`/accounts/${person}/duties`, { method: 'POST', body: {}, signal }),
    // What stood before it was said stays to be read after it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return <Answered of={duties}>{(shown) => <EndWorkOf person={person} duties={shown} />}</Answered>
}

const EndWorkOf = ({ person, duties }: { readonly person: string; readonly duties: Duties }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const end = useEndWork(person)
  const told = end.isSuccess ? end.variables : undefined
  const { name } = duties
  return (
    <Page
      heading={say('screen.workEndsOf', { name })}
      tab={say('screen.workEnds')}
      className="narrow-page"
      lede={duties.works.map(({ service }) => said(service)).join(', ')}
      above={
        <p className="crumbs">
          <Link to="/accounts">{say('screen.accounts')}</Link>
          {' / '}
          <Link to={`/accounts/${person}`}>{name}</Link>
        </p>
      }
    >
      {told === undefined ? (
        <div className="stack-l">
          <Heirs duties={duties} />
          <EndForm person={person} end={end} />
        </div>
      ) : (
        <div className="stack">
          <p className="saved" role="status" tabIndex={-1} ref={takeFocus}>
            {told === null
              ? say('screen.workEndedNow', { name })
              : say('screen.workEndsOn', { name, day: day(told) })}
          </p>
          <div className="btns">
            <Link className="btn btn-2" to="/accounts">
              {say('screen.accounts')}
            </Link>
          </div>
        </div>
      )}
    </Page>
  )
}

const Heirs = ({ duties: { heirs, nobody } }: { readonly duties: Duties }) => {
  const say = useText()
  const { data: session } = useSession()
  return (
    <section className="stack-s" aria-labelledby="heirs">
      <h2 id="heirs">{say('screen.heirs')}</h2>
      {heirs.length === 0 ? (
        <p>{say('screen.heirsNone')}</p>
      ) : (
        <>
          <p>{say('screen.heirsHelp')}</p>
          <ul className="sheet way-rows">
            {heirs.map((one) => (
              <li key={one.person} className="way-row">
                <span className="who">
                  <Face name={one.name} />
                  {one.name}
                </span>
                <span className="num">
                  {say('screen.countOfWorks', { count: one.pairWorks })}
                  {one.tasks > 0 && `, ${say('screen.heirTasks', { count: one.tasks })}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {nobody > 0 && <p className="error">{say('screen.heirsNobody', { count: nobody })}</p>}
      {session?.audience === 'supervisor' && <p className="meta">{say('screen.heirsElsewhere')}</p>}
    </section>
  )
}

const EndForm = ({
  person,
  end,
}: {
  readonly person: string
  readonly end: ReturnType<typeof useEndWork>
}) => {
  const say = useText()
  const language = useLanguage()
  const [when, setWhen] = useState('day')
  const [typed, setTyped] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const plain = { hint: undefined, optional: undefined, error: undefined }
  const submit = () => {
    const lastDay = when === 'now' ? null : readDay(typed)
    const wrong =
      when === 'day' && lastDay === null
        ? [{ id: 'end-day', text: say('screen.coverDayWrong') }]
        : []
    setFaults(wrong)
    if (wrong.length === 0) end.mutate(lastDay)
  }
  return (
    <HandForm className="command-form stack-l" faults={faults} error={end.error} submit={submit}>
      <div className="stack-s">
        <ChoiceInput
          {...plain}
          id="end-when"
          label={say('screen.workEndsWhen')}
          options={[
            { id: 'now', label: say('screen.workEndsNow') },
            { id: 'day', label: say('screen.workEndsDay') },
          ]}
          value={when}
          change={setWhen}
        />
        {when === 'day' && (
          <div className="under-choice">
            <DayInput
              {...plain}
              id="end-day"
              label={say('screen.workEndsLast')}
              error={faultAt(faults, 'end-day')}
              language={language}
              value={typed}
              change={setTyped}
            />
          </div>
        )}
      </div>
      <div className="btns">
        <Button type="submit" aria-busy={end.isPending}>
          {say('screen.workEndsSend')}
        </Button>
        <Link className="btn btn-3" to={`/accounts/${person}`}>
          {say('screen.back')}
        </Link>
      </div>
    </HandForm>
  )
}
