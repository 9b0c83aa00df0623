import { LogTable } from '../officer/LogTable.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'

/** The client's own log, in words. The tab says nothing of it. */
export const WhoHasLooked = () => {
  const say = useText()
  return (
    <Page
      heading={say('screen.whoHasLookedTitle')}
      tab={say('screen.myPage')}
      lede={say('screen.whoHasLookedLede')}
    >
      <LogTable path="/my/use-log" />
    </Page>
  )
}
