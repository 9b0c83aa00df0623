import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { type Fault, faultAt } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { HandForm } from '../parts/form/HandForm.tsx'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { takeFocus } from '../parts/take-focus.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type Away, AwayUntil, awayToday, lastDayOf } from './AwayUntil.tsx'
import { NotTold } from './NotTold.tsx'
import { type AwayShown, type Told, useCoverSend } from './use-cover.ts'

interface OwnAway {
  readonly away: AwayShown | null
  readonly names: Readonly<Record<string, string>>
}

/** Ill this morning, from a phone: one tap here, one to send. Nothing has to be handed over. Back again is one tap too. */
export const MyAbsence = () => {
  const say = useText()
  const own = useQuery({
    queryKey: ['own-absence'],
    queryFn: ({ signal }) => ask<OwnAway>('/absences/own', { signal }),
  })
  return (
    <Page heading={say('screen.absenceLink')} className="narrow-page">
      <Answered of={own}>{(shown) => <Absence own={shown} />}</Answered>
    </Page>
  )
}

const Absence = ({ own: { away, names } }: { own: OwnAway }) => {
  const say = useText()
  const [last, setLast] = useState<Away>(awayToday)
  const [wasCovered, setCovered] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const send = useCoverSend<{ until: string }>('/absences/own')
  const back = useCoverSend<object>('/absences/own/endings')
  const submit = () => {
    const until = lastDayOf(last)
    const wrong = until === null ? [{ id: 'away-day', text: say('screen.coverDayWrong') }] : []
    setFaults(wrong)
    if (until !== null) send.mutate({ until })
  }
  if (back.data)
    return (
      <Done
        told={back.data}
        words={say(wasCovered ? 'screen.iAmBackTold' : 'screen.iAmBackUncovered')}
      />
    )
  if (send.data)
    return <Done told={send.data} words={say('screen.iAmIllTold', { count: send.data.told })} />
  return (
    <div className="stack-l">
      {!away && <p className="lede">{say('screen.iAmIllLede')}</p>}
      {away && (
        <AwayNow away={away} names={names}>
          {back.error && <TroubleLine error={back.error} again={() => back.mutate({})} />}
          <div className="btns">
            <Button
              aria-busy={back.isPending}
              onClick={() => {
                setCovered(away.substitutes.length > 0)
                if (!back.isPending) back.mutate({})
              }}
            >
              {say('screen.iAmBack')}
            </Button>
          </div>
        </AwayNow>
      )}
      <HandForm className="command-form stack-l" faults={faults} error={send.error} submit={submit}>
        <AwayUntil
          id="away"
          label={say(away ? 'screen.iAmAwayOther' : 'screen.coverUntil')}
          value={last}
          error={faultAt(faults, 'away-day')}
          change={setLast}
        />
        <div className="btns">
          <Button type="submit" variant={away ? 'secondary' : 'default'} aria-busy={send.isPending}>
            {say(away ? 'screen.iAmAwayChange' : 'screen.iAmIllSend')}
          </Button>
        </div>
      </HandForm>
    </div>
  )
}

const AwayNow = ({
  away,
  names,
  children,
}: {
  readonly away: AwayShown
  readonly names: OwnAway['names']
  readonly children: ReactNode
}) => {
  const say = useText()
  const { day } = useDays()
  const standIns = away.substitutes.map((one) => names[one] ?? '').filter(Boolean)
  return (
    <section className="sheet sheet-pad stack-s" aria-labelledby="away-now">
      <h2 id="away-now" className="h3">
        {away.until === null
          ? say('screen.iAmAwayNow')
          : say('screen.iAmAwayUntil', { day: day(away.until) })}
      </h2>
      <p>
        {say('screen.iAmAwayIn', { count: away.pairWorks })}{' '}
        {standIns.length > 0 && say('screen.iAmAwayCovered', { names: standIns.join(', ') })}
      </p>
      {children}
    </section>
  )
}

/** What was told stands where the form was, and takes the focus it had. */
const Done = ({ told, words }: { readonly told: Told; readonly words: string }) => {
  const say = useText()
  return (
    <div className="stack">
      <p className="saved" role="status" tabIndex={-1} ref={takeFocus}>
        {words}
      </p>
      <NotTold told={told} />
      <div className="btns">
        <Link className="btn btn-2" to="/today">
          {say('screen.today')}
        </Link>
      </div>
    </div>
  )
}
