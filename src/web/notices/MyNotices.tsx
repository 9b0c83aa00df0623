import { Link } from 'react-router'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { AddressForm } from './AddressForm.tsx'
import { ChoiceForm } from './ChoiceForm.tsx'
import { type NoticeSettings, useNoticeSettings } from './notices-api.ts'
import '../style/notices.css'

/** How I am told: in the app always, by mail as I choose. */
export const MyNotices = () => {
  const say = useText()
  const found = useNoticeSettings()
  return (
    <Page
      heading={say('screen.noticesSettings')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/notices">{say('screen.noticesTitle')}</Link>
        </p>
      }
    >
      <Answered of={found}>{(settings) => <Settings settings={settings} />}</Answered>
    </Page>
  )
}

const Settings = ({ settings }: { settings: NoticeSettings }) => {
  const say = useText()
  if (!settings.isMailSent) return <p className="sheet sheet-pad">{say('screen.noticeNoMail')}</p>
  return (
    <div className="stack-l">
      <p className="lede">{say('screen.noticeChoiceLede')}</p>
      <AddressForm settings={settings} />
      {settings.address?.isConfirmed && <ChoiceForm choice={settings.choice} />}
    </div>
  )
}
