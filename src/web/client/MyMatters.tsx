import { Link, Navigate } from 'react-router'
import { usePairWorks } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'

/** All one's own matters, every round; one alone opens at once. */
export const MyMatters = () => {
  const say = useText()
  const said = useSaid()
  const list = usePairWorks({})
  return (
    <Answered of={list}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        const only = rows.length === 1 ? rows[0] : undefined
        if (only) return <Navigate to={`/my/${only.id}`} replace />
        return (
          <Page heading={say('screen.myPage')}>
            {rows.length === 0 ? (
              <Empty title={say('screen.nothingHereTitle')}>{say('screen.nothingHere')}</Empty>
            ) : (
              <ul className="choose-matter">
                {rows.map((row) => (
                  <li key={row.id}>
                    <Link className="row-link" to={`/my/${row.id}`}>
                      <b>
                        {row.standing === 'client'
                          ? said(row.model.title)
                          : (row.clientName ?? said(row.model.title))}
                      </b>
                      <span className="meta block">
                        {row.state === 'ended' ? say('screen.stateEnded') : said(row.phase?.title)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Page>
        )
      }}
    </Answered>
  )
}
