import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { usePairWorks } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { ListFilters, useFilter } from './ListFilters.tsx'
import { PairWorkTable } from './PairWorkTable.tsx'

/** One's own pair works. The filter stands in the address; what is searched for by name does not. */
export const PairWorks = () => {
  const say = useText()
  const { chosen, setAll, isFiltered: isNarrowed } = useFilter()
  const [text, setText] = useState('')
  const list = usePairWorks({ ...chosen, text: useDeferredValue(text.trim()) || undefined })
  const isFiltered = isNarrowed || text !== ''
  const shown = list.data?.pages.flatMap((page) => page.rows).length ?? 0
  return (
    <Page
      heading={say('screen.pairWorks')}
      beside={
        <>
          <Link className="btn btn-3" to="/urgent">
            {say('screen.urgentTitle')}
          </Link>
          <Link className="btn" to="/pair-works/new">
            {say('screen.openPairWork')}
          </Link>
        </>
      }
    >
      <ListFilters text={text} setText={setText} />
      {/* Whoever does not see the list hears what a search has left of it. */}
      <p className="sr" role="status">
        {isFiltered && !list.isFetching && say('screen.shownPairWorks', { count: shown })}
      </p>
      <Answered of={{ ...list, data: list.data }}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0)
            return isFiltered ? (
              <Empty
                title={say('screen.noneFoundTitle')}
                action={
                  <Button
                    variant="secondary"
                    onClick={() => {
                      setText('')
                      setAll({})
                    }}
                  >
                    {say('screen.showAllPairWorks')}
                  </Button>
                }
              >
                {say('screen.noneFound')}
              </Empty>
            ) : (
              <Empty
                title={say('screen.noPairWorksTitle')}
                action={
                  <Link className="btn btn-2" to="/pair-works/new">
                    {say('screen.openPairWork')}
                  </Link>
                }
              >
                {say('screen.noPairWorks')}
              </Empty>
            )
          return (
            <>
              <PairWorkTable rows={rows} />
              {list.hasNextPage && (
                <p className="more">
                  <Button variant="secondary" onClick={() => void list.fetchNextPage()}>
                    {say('screen.showMore')}
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
