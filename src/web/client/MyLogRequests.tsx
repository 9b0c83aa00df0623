import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { ask, withQuery } from '../api/ask.ts'
import { useSession } from '../api/queries.ts'
import type { UseLogShown } from '../api/view.ts'
import { useAsked } from '../bases/use-bases.ts'
import type { LogRequestShown, LogRequestsShown } from '../officer/log-requests.ts'
import { joinLog } from '../officer/use-log.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { shortDay, useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { AskForLogs } from './AskForLogs.tsx'
import { Looks } from './Looks.tsx'

/** A client's, and a guardian's, requests for the logs: asked, waited for with the day, answered or refused with grounds. */
export const MyLogRequests = () => {
  const say = useText()
  const shown = useAsked<LogRequestsShown>('/my/log-requests')
  return (
    <Page
      heading={say('screen.myRequests')}
      tab={say('screen.myPage')}
      lede={say('screen.myRequestsLede')}
    >
      <div className="my-sections">
        <AskForLogs />
        <section aria-labelledby="sent">
          <h2 id="sent">{say('screen.mySent')}</h2>
          <Answered of={shown}>
            {({ requests, names }) =>
              requests.length === 0 ? (
                <p>{say('screen.noMySent')}</p>
              ) : (
                <ul className="my-given">
                  {requests.map((one) => (
                    <Sent key={one.id} one={one} names={names} />
                  ))}
                </ul>
              )
            }
          </Answered>
        </section>
      </div>
    </Page>
  )
}

const Sent = ({ one, names }: { one: LogRequestShown; names: LogRequestsShown['names'] }) => {
  const say = useText()
  const { day } = useDays()
  const [isOpen, setOpen] = useState(false)
  const { answer } = one
  return (
    <li>
      <p className="meta">
        {shortDay(one.askedAt)}
        {one.about && names[one.about] ? ` · ${names[one.about]}` : ''}
      </p>
      <p>
        <b>{say(`screen.requestKind-${one.kind}`)}</b>
      </p>
      {one.kind === 'logs' && (
        <p>{say('screen.requestSpan', { from: shortDay(one.from), until: shortDay(one.until) })}</p>
      )}
      {one.words && <p>”{one.words}”</p>}
      {answer === null ? (
        <p>
          {say('screen.requestDue', { day: day(one.due.on), statute: one.due.statute })}
          {one.state === 'late' && <b> · {say('screen.requestState-late')}</b>}
        </p>
      ) : (
        <>
          <p>
            <b>{say(`screen.requestOutcome-${answer.outcome}`)}</b>{' '}
            <span className="meta">{shortDay(answer.at)}</span>
          </p>
          {answer.words && <p>{answer.words}</p>}
          {answer.outcome !== 'given' && answer.outcome !== 'unlawful' && (
            <p className="meta">{say('screen.requestTurnTo')}</p>
          )}
          {answer.outcome === 'given' && !isOpen && (
            <p>
              <Button variant="secondary" onClick={() => setOpen(true)}>
                {say('screen.requestOpenLog')}
              </Button>
            </p>
          )}
        </>
      )}
      {isOpen && <GivenLog id={one.id} />}
    </li>
  )
}

const GivenLog = ({ id }: { id: string }) => {
  const say = useText()
  const { data: session } = useSession()
  const path = `/my/log-requests/${id}/log`
  const log = useInfiniteQuery({
    queryKey: ['bases', path],
    queryFn: ({ pageParam, signal }) =>
      ask<UseLogShown>(withQuery(path, { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <Answered of={log}>
      {({ pages }) => {
        const { rows, names } = joinLog(pages)
        if (rows.length === 0) return <p>{say('screen.requestNothingThen')}</p>
        return (
          <>
            <Looks rows={rows} names={names} me={session?.person.id} />
            {log.hasNextPage && (
              <p className="more">
                <Button variant="secondary" onClick={() => void log.fetchNextPage()}>
                  {say('screen.showMore')}
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Answered>
  )
}
