import { Link, useLocation } from 'react-router'
import type { Audience, Session } from './api/view.ts'
import { HandButton } from './bases/HandButton.tsx'
import { QuickExit } from './client/QuickExit.tsx'
import { Icon, type IconName, Mark } from './parts/Icon.tsx'
import { startOf } from './Start.tsx'
import { HatSwitch } from './sign-in/HatSwitch.tsx'
import type { TextKey } from './text/keys.ts'
import { useText } from './text/use-text.ts'
import { YouMenu } from './YouMenu.tsx'

interface Place {
  readonly to: string
  readonly text: TextKey
  readonly icon: IconName
  /** Pages that belong to this place and begin otherwise. */
  readonly also?: readonly string[]
}
const workerPlaces: readonly Place[] = [
  { to: '/today', text: 'screen.today', icon: 'today' },
  { to: '/pair-works', text: 'screen.pairWorks', icon: 'pair' },
  {
    to: '/team',
    text: 'screen.teamPlace',
    icon: 'talk',
    also: ['/ask-first', '/experts', '/find-pair', '/invitations', '/referrals'],
  },
]
const clientPlaces: readonly Place[] = [
  { to: '/my', text: 'screen.myPage', icon: 'page' },
  { to: '/who-has-looked', text: 'screen.whoHasLooked', icon: 'person' },
]
/** Four at most, so that a thumb reaches all of them. */
const places: Readonly<Record<Audience, readonly Place[]>> = {
  worker: workerPlaces,
  supervisor: [
    { to: '/unit', text: 'screen.unit', icon: 'chart' },
    { to: '/consultations', text: 'screen.consultations', icon: 'mail' },
    { to: '/today', text: 'screen.today', icon: 'today' },
    { to: '/pair-works', text: 'screen.pairWorks', icon: 'pair' },
  ],
  client: clientPlaces,
  guardian: [
    ...clientPlaces.slice(0, 1),
    { to: '/my-log-requests', text: 'screen.myRequests', icon: 'list' },
  ],
  'steering-group': [{ to: '/figures', text: 'screen.figures', icon: 'chart' }],
  administrator: [
    {
      to: '/directory',
      text: 'screen.directory',
      icon: 'person',
      also: ['/experts', '/referral-lists'],
    },
    { to: '/models', text: 'screen.models', icon: 'list' },
    { to: '/duplicates', text: 'screen.duplicates', icon: 'pair' },
    { to: '/accounts', text: 'screen.accounts', icon: 'pair' },
  ],
  'data-protection-officer': [
    { to: '/use-log', text: 'screen.useLog', icon: 'list' },
    { to: '/disclosure-log', text: 'screen.disclosureLog', icon: 'leave' },
    { to: '/log-requests', text: 'screen.logRequests', icon: 'mail' },
    { to: '/sealed-entries', text: 'screen.sealedEntries', icon: 'lock' },
    { to: '/retention', text: 'screen.retention', icon: 'page' },
  ],
}

export const TopBar = ({ session }: { session: Session }) => {
  const say = useText()
  const { pathname } = useLocation()
  const isClientSide = session.audience === 'client' || session.audience === 'guardian'
  const isWorkerSide = session.audience === 'worker' || session.audience === 'supervisor'
  return (
    <header className="bar">
      <div className="bar-in">
        <Link className="brand" to={startOf[session.audience]}>
          <Mark />
          {say('screen.product')}
        </Link>
        <nav className="nav" aria-label={say('screen.mainMenu')}>
          {places[session.audience].map(({ to, text, icon, also = [] }) => {
            const isHere = [to, ...also].some((begin) => `${pathname}/`.startsWith(`${begin}/`))
            return (
              <Link key={to} to={to} aria-current={isHere ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{say(text)}</span>
              </Link>
            )
          })}
          {isWorkerSide && <HandButton />}
        </nav>
        <div className="me">
          {isClientSide && <QuickExit />}
          {session.hats.length > 1 && session.acting && <HatSwitch session={session} />}
          <YouMenu session={session} />
        </div>
      </div>
    </header>
  )
}
