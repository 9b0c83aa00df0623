import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { Page } from '../parts/Page.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useText } from '../text/use-text.ts'
import { type Away, AwayUntil, awayToday, lastDayOf } from './AwayUntil.tsx'
import { NotTold } from './NotTold.tsx'
import { useCoverSend } from './use-cover.ts'

/** Ill this morning, from a phone: one tap here, one to send. Nothing has to be handed over. */
export const MyAbsence = () => {
  const say = useText()
  const [away, setAway] = useState<Away>(awayToday)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const send = useCoverSend<{ until: string }>('/absences/own')
  const submit = () => {
    const until = lastDayOf(away)
    const wrong = until === null ? [{ id: 'away-day', text: say('screen.coverDayWrong') }] : []
    setFaults(wrong)
    if (until !== null) send.mutate({ until })
  }
  return (
    <Page heading={say('screen.iAmIll')} lede={say('screen.iAmIllLede')} className="narrow-page">
      {send.data ? (
        <div className="stack">
          <p className="saved" role="status">
            {say('screen.iAmIllTold', { count: send.data.told })}
          </p>
          <NotTold told={send.data} />
          <Link className="btn btn-2" to="/today">
            {say('screen.today')}
          </Link>
        </div>
      ) : (
        <form
          className="command-form stack-l"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Wrong faults={faults} />
          {send.error && <Trouble error={send.error} again={submit} />}
          <AwayUntil
            id="away"
            label={say('screen.coverUntil')}
            value={away}
            error={faultAt(faults, 'away-day')}
            change={setAway}
          />
          <div className="btns">
            <Button type="submit" aria-busy={send.isPending}>
              {say('screen.iAmIllSend')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  )
}
