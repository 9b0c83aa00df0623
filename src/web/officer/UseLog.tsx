import { useSearchParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { useSession } from '../api/queries.ts'
import { ReviewNotice } from '../bases/UrgentReviews.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { momentOf } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { LogFilters } from './LogFilters.tsx'
import { LogTable } from './LogTable.tsx'
import { joinLog, useUseLog } from './use-log.ts'

const some = (value: string | null) => value || undefined

/** The data-protection officer's: all of the log, by person, by pair work and by days. */
export const UseLog = () => {
  const say = useText()
  const [filter, setFilter] = useSearchParams()
  const from = some(filter.get('from'))
  const until = some(filter.get('until'))
  const log = useUseLog('/use-log', {
    person: some(filter.get('person')),
    pairWork: some(filter.get('pairWork')),
    from: from && (momentOf(from, '00:00') ?? undefined),
    until: until && (momentOf(until, '23:59') ?? undefined),
  })
  const change = (next: Readonly<Record<string, string>>) =>
    setFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')))
  const { data: session } = useSession()
  const names = {
    ...(session ? { [session.person.id]: session.person.name } : {}),
    ...joinLog(log.data?.pages ?? []).names,
  }
  return (
    <Page heading={say('screen.useLog')} lede={say('screen.useLogLede')}>
      <div className="stack-l">
        <ReviewNotice />
        <LogFilters filter={filter} names={names} change={change} />
        <Answered of={log}>
          {({ pages }) => {
            const { rows } = joinLog(pages)
            if (rows.length === 0)
              return <Empty title={say('screen.noLogTitle')}>{say('screen.noLogHere')}</Empty>
            return (
              <>
                <p className="meta" role="status">
                  {say('screen.logCount', { count: rows.length })}
                </p>
                <LogTable
                  rows={rows}
                  names={names}
                  narrow={(by, id) => change({ ...Object.fromEntries(filter), [by]: id })}
                />
                {log.hasNextPage && (
                  <p className="more">
                    <Button
                      variant="secondary"
                      aria-busy={log.isFetchingNextPage}
                      onClick={() => void log.fetchNextPage()}
                    >
                      {say('screen.showMore')}
                    </Button>
                  </p>
                )}
              </>
            )
          }}
        </Answered>
      </div>
    </Page>
  )
}
