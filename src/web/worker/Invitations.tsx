import { Link } from 'react-router'
import { useInvitations } from '../api/queries.ts'
import type { InvitationShown } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { AskNav } from '../team/AskNav.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** Which competence is asked, when and by which organisation; never who the client is. */
export const Invitations = () => {
  const say = useText()
  const invitations = useInvitations(true)
  return (
    <Page
      heading={say('screen.invitations')}
      lede={say('screen.invitationsLede')}
      above={<AskNav />}
    >
      <Answered of={invitations}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say('screen.noInvitationsTitle')}>{say('screen.noInvitations')}</Empty>
          ) : (
            <div className="stack-l">
              <Part
                id="waiting"
                heading={say('screen.invitation-open')}
                rows={rows.filter(({ state }) => state === 'open')}
              />
              <Part
                id="answered"
                heading={say('screen.invitationsAnswered')}
                rows={rows.filter(({ state }) => state !== 'open')}
              />
            </div>
          )
        }
      </Answered>
    </Page>
  )
}

interface PartProps {
  readonly id: string
  readonly heading: string
  readonly rows: readonly InvitationShown[]
}
const Part = ({ id, heading, rows }: PartProps) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-h">
        {heading}
      </h2>
      <ul className="sheet lines-sheet">
        {rows.map((row) => {
          const competence = row.competence ? say(`profession.${row.competence}`) : null
          return (
            <li key={row.id} className="line-row">
              <div>
                <b className="capital">{competence ?? say('screen.invitation')}</b>
                <span className="meta block">
                  {[said(row.organisation), row.month].filter(Boolean).join(', ')}
                </span>
              </div>
              <span className="meta">
                {row.state !== 'open' && say(`screen.invitation-${row.state}`)}
                <span className="block capital">
                  {say('screen.invitationAsked', { day: day(row.askedOn) })}
                </span>
              </span>
              <Link
                className={row.state === 'open' ? 'btn' : 'btn btn-2'}
                to={`/invitations/${row.id}`}
              >
                {say('screen.openInvitation')}
                <span className="sr"> {[competence, row.month].filter(Boolean).join(', ')}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
