import { Link, useParams } from 'react-router'
import { useChanges } from '../api/changes.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { SittingForm } from './SittingForm.tsx'
import { AroundAnswering } from './WhoAnswers.tsx'

/** Taking permissions at one table, as a page of its own. */
export const SittingPage = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <SittingOf view={seen} />}</Answered>
}

const SittingOf = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  useChanges(view.id)
  const back = `/pair-works/${view.id}/permissions`
  const permissions = view.permissions?.is === 'all' ? view.permissions : null
  const mayGive = permissions !== null && view.abilities.includes('give-line')
  return (
    <Page
      heading={say('screen.takePermissions')}
      className="narrow-page"
      lede={say('screen.sittingLede')}
      above={
        <p className="crumbs">
          <Link to={back}>{view.client?.name ?? say('screen.pairWork')}</Link>
        </p>
      }
    >
      {!mayGive || !session ? (
        <div className="sheet sheet-pad stack">
          <p>{say('screen.notYours')}</p>
          <Link className="btn btn-2" to={back}>
            {say('screen.back')}
          </Link>
        </div>
      ) : permissions.givers.length === 0 ? (
        <Empty title={say('screen.noGiversTitle')}>
          {say('screen.sittingNoGiver')}
          <span className="btns">
            <ActionLink view={view} command="require-giver" kind="filled" />
          </span>
        </Empty>
      ) : (
        <div className="stack-l">
          <AroundAnswering view={view} permissions={permissions} />
          <SittingForm view={view} permissions={permissions} me={session.person.id} back={back} />
        </div>
      )}
    </Page>
  )
}
