import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { LogTable } from './LogTable.tsx'

export const UseLog = () => {
  const say = useText()
  return (
    <Page heading={say('screen.useLog')} lede={say('screen.useLogLede')}>
      <LogTable path="/use-log" />
    </Page>
  )
}
