import { Link } from 'react-router'
import { useInvitations } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { AskNav } from '../team/AskNav.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** Which competence is asked, when and by which organisation; never who the client is. */
export const Invitations = () => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const invitations = useInvitations(true)
  return (
    <Page heading={say('screen.invitations')} above={<AskNav />}>
      <Answered of={invitations}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say('screen.noInvitationsTitle')}>{say('screen.noInvitations')}</Empty>
          ) : (
            <ul className="sheet lines-sheet">
              {rows.map((row) => (
                <li key={row.id} className="line-row">
                  <div>
                    <b>
                      {row.competence
                        ? say(`profession.${row.competence}`)
                        : say('screen.invitation')}
                    </b>
                    <span className="meta block">
                      {[said(row.organisation), row.month].filter(Boolean).join(', ')}
                    </span>
                  </div>
                  <span className="meta">
                    {say(`screen.invitation-${row.state}`)} {day(row.askedOn)}
                  </span>
                  <Link className="btn btn-2" to={`/invitations/${row.id}`}>
                    {say('screen.openInvitation')}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  )
}
