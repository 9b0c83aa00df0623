import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { useSession } from '../api/queries.ts'
import { joinLog, useUseLog } from '../officer/use-log.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { Looks } from './Looks.tsx'
import { MyDisclosures } from './MyDisclosures.tsx'

/** The client's own logs, in words: who looked, to whom data went, and how to ask for more. The tab says nothing of it. */
export const WhoHasLooked = () => {
  const say = useText()
  return (
    <Page
      heading={say('screen.whoHasLookedTitle')}
      tab={say('screen.myPage')}
      lede={say('screen.whoHasLookedLede')}
      beside={
        <button type="button" className="btn btn-3 no-print" onClick={() => window.print()}>
          <Icon name="print" />
          {say('screen.print')}
        </button>
      }
    >
      <div className="my-sections">
        <section aria-labelledby="looks">
          <h2 id="looks">{say('screen.looksOf')}</h2>
          <p className="meta">{say('screen.looksTwoYears')}</p>
          <OwnLog />
        </section>
        <section aria-labelledby="disclosures">
          <h2 id="disclosures">{say('screen.myDisclosures')}</h2>
          <p className="meta">{say('screen.myDisclosuresLede')}</p>
          <MyDisclosures />
        </section>
        <section aria-labelledby="ask-logs" className="no-print">
          <h2 id="ask-logs">{say('screen.askForLogs')}</h2>
          <p>{say('screen.askForLogsWhy')}</p>
          <p>
            <Link className="btn btn-2" to="/my-log-requests">
              {say('screen.askForLogs')}
            </Link>
          </p>
        </section>
      </div>
    </Page>
  )
}

const OwnLog = () => {
  const say = useText()
  const { data: session } = useSession()
  const log = useUseLog('/my/use-log')
  const [isOwnShown, showOwn] = useState(false)
  const me = session?.person.id
  return (
    <>
      <label className="chip own-looks no-print">
        <input
          type="checkbox"
          checked={isOwnShown}
          onChange={(event) => showOwn(event.target.checked)}
        />
        {say('screen.showOwnLooks')}
      </label>
      <Answered of={log}>
        {({ pages }) => {
          const { rows, names } = joinLog(pages)
          const shown = rows.filter(({ person }) => isOwnShown || person !== me)
          return (
            <>
              {shown.length === 0 ? (
                <Empty title={say('screen.noLooksTitle')}>{say('screen.noLooks')}</Empty>
              ) : (
                <Looks rows={shown} names={names} me={me} />
              )}
              {log.hasNextPage && (
                <p className="more no-print">
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
    </>
  )
}
