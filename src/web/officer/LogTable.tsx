import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'suomifi-ui-components'
import { ask, withQuery } from '../api/ask.ts'
import type { UseLogShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

/** Who, when, what and on which basis, newest first. */
export const LogTable = ({ path }: { path: string }) => {
  const say = useText()
  const log = useInfiniteQuery({
    queryKey: ['log', path],
    queryFn: ({ pageParam, signal }) =>
      ask<UseLogShown>(withQuery(path, { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <Answered of={log}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        const names = Object.assign({}, ...pages.map((page) => page.names)) as Record<
          string,
          string
        >
        if (rows.length === 0)
          return <Empty title={say('screen.noLogTitle')}>{say('screen.noLog')}</Empty>
        return (
          <>
            <Rows rows={rows} names={names} />
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

interface RowsProps {
  readonly rows: UseLogShown['rows']
  readonly names: Readonly<Record<string, string>>
}
const Rows = ({ rows, names }: RowsProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.useLog')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.logWhen')}</th>
            <th scope="col">{say('screen.logWho')}</th>
            <th scope="col">{say('screen.logWhat')}</th>
            <th scope="col">{say('screen.logBasis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="num">
                {moment(row.at)}
              </th>
              <td data-label={say('screen.logWho')}>
                {names[row.person] ?? say('screen.clientSide')}
                {row.service && <span className="meta block">{names[row.service]}</span>}
              </td>
              <td data-label={say('screen.logWhat')}>
                {maybe(`screen.log-${row.what}`) ?? row.what}
                {row.outcome === 'refused' && <b className="block">{say('screen.logRefused')}</b>}
                {row.categories.length > 0 && (
                  <span className="meta block">
                    {row.categories
                      .map((category) => maybe(`category.${category}`) ?? category)
                      .join(', ')}
                  </span>
                )}
              </td>
              <td data-label={say('screen.logBasis')}>
                {[
                  ...new Set(row.basis.map(({ kind }) => maybe(`screen.basis-${kind}`) ?? kind)),
                ].join(', ') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
