import { useState } from 'react'
import { Link } from 'react-router'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type NoticeShown, useNotices, useReadNotices } from './notices-api.ts'
import { placeOf } from './places.ts'
import '../style/notices.css'

/** What is new for me, each with its place to go. Gone when it is done. */
export const NoticesPage = () => {
  const say = useText()
  const found = useNotices()
  return (
    <Page
      heading={say('screen.noticesTitle')}
      lede={say('screen.noticesLede')}
      className="narrow-page"
      beside={
        <Link className="btn btn-3" to="/my-notices">
          {say('screen.noticesSettings')}
        </Link>
      }
    >
      <Answered of={found}>{({ notices }) => <Notices notices={notices} />}</Answered>
    </Page>
  )
}

const Notices = ({ notices }: { notices: readonly NoticeShown[] }) => {
  const say = useText()
  const read = useReadNotices()
  const [told, setTold] = useState('')
  const [unread, seen] = [
    notices.filter(({ isRead }) => !isRead),
    notices.filter(({ isRead }) => isRead),
  ]
  const readAll = () =>
    read.mutate(
      unread.map(({ key }) => key),
      { onSuccess: () => setTold(say('screen.noticesAllRead')) },
    )
  return (
    <div className="stack-l">
      <p className="saved" role="status">
        {told}
      </p>
      {notices.length === 0 && (
        <Empty title={say('screen.noticesNone')}>{say('screen.noticesNoneHelp')}</Empty>
      )}
      {unread.length > 0 && (
        <section aria-labelledby="unread" className="stack-s">
          <div className="head">
            <h2 id="unread">{say('screen.noticesUnread')}</h2>
            <button type="button" className="btn btn-3" onClick={readAll}>
              {say('screen.noticesReadAll')}
            </button>
          </div>
          <NoticeList notices={unread} read={(key) => read.mutate([key])} />
        </section>
      )}
      {seen.length > 0 && (
        <section aria-labelledby="seen" className="stack-s">
          <h2 id="seen">{say('screen.noticesRead')}</h2>
          <NoticeList notices={seen} read={() => undefined} />
        </section>
      )}
    </div>
  )
}

const NoticeList = ({
  notices,
  read,
}: {
  notices: readonly NoticeShown[]
  read: (key: string) => void
}) => {
  const say = useText()
  const { day, moment } = useDays()
  const when = ({ kind, on = '' }: NoticeShown) =>
    on === '' ? '' : kind === 'permission-ends' ? day(on) : moment(on)
  return (
    <ul className="sheet lines-sheet">
      {notices.map((notice) => (
        <li key={notice.key} className="line-row notice-row">
          <div>
            <Link to={placeOf(notice)} onClick={() => read(notice.key)}>
              {say(`screen.notice-${notice.kind}`, { when: when(notice) })}
            </Link>
            {notice.clientName && <span className="meta block">{notice.clientName}</span>}
          </div>
          <span className="meta num">{day(notice.at)}</span>
        </li>
      ))}
    </ul>
  )
}
