import { Link, NavLink, Outlet, useParams } from 'react-router'
import { useChanges } from '../api/changes.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { NotesToMe } from '../notes/NotesToMe.tsx'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Answered } from '../parts/Answered.tsx'
import { DoneLine } from '../parts/DoneLine.tsx'
import { Page } from '../parts/Page.tsx'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import { WaitsForSorting } from '../withdrawal/WaitsForSorting.tsx'
import { PairWorkHeader } from './PairWorkHeader.tsx'

const tabs: readonly { readonly to: string; readonly text: TextKey }[] = [
  { to: '', text: 'screen.tabNow' },
  { to: 'plan', text: 'screen.tabPlan' },
  { to: 'meetings', text: 'screen.tabMeetings' },
  { to: 'services', text: 'screen.tabServices' },
  { to: 'permissions', text: 'screen.tabPermissions' },
  { to: 'decisions', text: 'screen.tabDecisions' },
  { to: 'record', text: 'screen.tabRecord' },
]

export const PairWorkPage = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <PairWorkOf view={seen} />}</Answered>
}

const PairWorkOf = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  useChanges(view.id)
  const heading = view.client?.name ?? say('screen.pairWork')
  return (
    <Page
      heading={heading}
      tab={say('screen.pairWork')}
      above={
        <p className="crumbs">
          <Link to="/pair-works">{say('screen.pairWorks')}</Link>
        </p>
      }
      beside={
        <>
          <button type="button" className="btn btn-3" onClick={() => window.print()}>
            {say('screen.print')}
          </button>
          <ActionLink
            view={view}
            command="withdraw-line"
            kind="plain"
            label={say('screen.clientWithdraws')}
          />
          <Link className="btn btn-2" to={`/pair-works/${view.id}/actions`}>
            {say('screen.allActions')}
          </Link>
        </>
      }
    >
      <PairWorkHeader view={view} />
      <DoneLine view={view} />
      <WaitsForSorting view={view} />
      <NotesToMe view={view} me={session?.person.id ?? ''} />
      <nav className="tabs" aria-label={say('screen.partsOfPairWork')}>
        {tabs.map(({ to, text }) => (
          <NavLink key={to} to={`/pair-works/${view.id}${to && `/${to}`}`} end>
            {say(to === '' && view.standing === 'party' ? 'screen.tabMyPart' : text)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={view} />
    </Page>
  )
}
