import { Link } from 'react-router'
import { useSession } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { AskNav } from '../team/AskNav.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import {
  type IncomingShown,
  type ReferralsShown,
  type SentShown,
  useReferralLists,
  useReferrals,
} from './referrals.ts'

/** What has come to one's service, what waits first; and what one has sent, with what one has heard. */
export const Referrals = () => {
  const referrals = useReferrals()
  return <Answered of={referrals}>{(shown) => <ReferralsOf shown={shown} />}</Answered>
}

const isWaiting = ({ state }: IncomingShown) => state === 'new' || state === 'received'

const ReferralsOf = ({ shown }: { shown: ReferralsShown }) => {
  const say = useText()
  const { data: session } = useSession()
  const lists = useReferralLists().data ?? []
  const isTaking = lists.some((one) => one.isTaking && one.service === session?.acting?.service)
  const waiting = shown.incoming.filter(isWaiting)
  const settled = shown.incoming.filter((one) => !isWaiting(one))
  return (
    <Page
      heading={say('screen.referrals')}
      above={<AskNav />}
      lede={say('screen.referralsLede')}
      beside={
        <>
          <Link className="btn" to="/referrals/new">
            {say('screen.referralSend')}
          </Link>
          {isTaking && (
            <Link className="btn btn-2" to="/referrals/new?how=phone">
              {say('screen.referralWriteDown')}
            </Link>
          )}
        </>
      }
    >
      <div className="stack-l">
        {(isTaking || shown.incoming.length > 0) && (
          <section aria-labelledby="incoming">
            <h2 id="incoming" className="section-h">
              {say('screen.referralsIncoming')}
            </h2>
            {waiting.length === 0 ? (
              <Empty title={say('screen.referralsNoneTitle')}>{say('screen.referralsNone')}</Empty>
            ) : (
              <Rows rows={waiting} names={shown.names} />
            )}
            {settled.length > 0 && (
              <details className="more">
                <summary>{say('screen.referralsSettled', { count: settled.length })}</summary>
                <Rows rows={settled} names={shown.names} />
              </details>
            )}
          </section>
        )}
        <section aria-labelledby="sent">
          <h2 id="sent" className="section-h">
            {say('screen.referralsSent')}
          </h2>
          {shown.sent.length === 0 ? (
            <Empty title={say('screen.referralsNoneSentTitle')}>
              {say('screen.referralsNoneSent')}
            </Empty>
          ) : (
            <Rows rows={shown.sent} names={shown.names} />
          )}
        </section>
      </div>
    </Page>
  )
}

const Rows = ({
  rows,
  names,
}: {
  rows: readonly (IncomingShown | SentShown)[]
  names: ReferralsShown['names']
}) => {
  const say = useText()
  const { day } = useDays()
  return (
    <ul className="sheet lines-sheet">
      {rows.map((row) => {
        const other = row.side === 'sent' ? names[row.to] : row.from ? names[row.from] : null
        const name = row.content?.client.name ?? say('screen.referralGone')
        return (
          <li key={row.id} className="line-row">
            <div>
              <b>{name}</b>
              <span className="meta block">
                {[
                  row.side === 'sent' ? say('screen.referralTo', { service: other ?? '' }) : other,
                  row.side === 'incoming' && !other && row.content?.referrer,
                  row.how !== 'system' && say(`screen.referralHow-${row.how}`).toLocaleLowerCase(),
                  day(row.sentOn),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
            <span className="meta">{say(`screen.referralState-${row.state}`)}</span>
            <Link
              className="btn btn-2"
              to={`/referrals/${row.id}`}
              aria-label={`${say('screen.referralRead')}: ${name}`}
            >
              {say('screen.referralRead')}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
