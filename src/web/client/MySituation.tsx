import { Link, useLocation, useParams } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { useChanges } from '../api/changes.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { UrgentTold } from '../bases/UrgentTold.tsx'
import { Network } from '../network/Network.tsx'
import { Answered } from '../parts/Answered.tsx'
import { WaysBack } from '../parts/DoneLine.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useCommandWords } from '../parts/own-side.ts'
import { Page } from '../parts/Page.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { LookedBetween } from '../withdrawal/LookedBetween.tsx'
import { MyMore } from './MyMore.tsx'
import { MyNext } from './MyNext.tsx'
import { hasPermissions, MyPermissions } from './MyPermissions.tsx'
import { MyPlan } from './MyPlan.tsx'
import { MyTasks } from './MyTasks.tsx'
import { MyWords } from './MyWords.tsx'
import { deriveOwnWords } from './me.ts'
import { WhereWeAre } from './WhereWeAre.tsx'
import { WhoHelps } from './WhoHelps.tsx'

/** The client's and a guardian's own page: plain words, large type, what they decide themselves. */
export const MySituation = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <MySituationOf view={seen} />}</Answered>
}

const MySituationOf = ({ view }: { view: View }) => {
  const say = useText()
  const words = useCommandWords(view)
  const { data: session } = useSession()
  const { state } = useLocation() as { state: { done?: CommandKind; what?: string } | null }
  useChanges(view.id)
  const isOwn = view.standing === 'client'
  const first = session?.person.name.split(' ')[0] ?? ''
  const me = session?.person.id ?? ''
  return (
    <Page
      heading={
        isOwn
          ? say('screen.hello', { name: first })
          : say('screen.helloFor', { name: view.client?.name ?? '' })
      }
      tab={say('screen.myPage')}
      lede={say(isOwn ? 'screen.mySituationLede' : 'screen.guardianLede')}
      className="my"
      beside={
        <button type="button" className="btn btn-3 no-print" onClick={() => window.print()}>
          <Icon name="print" />
          {say('screen.print')}
        </button>
      }
    >
      <p className="saved done-line" role="status">
        {state?.done ? say('screen.myRecorded', { what: state.what ?? words(state.done) }) : ''}
      </p>
      {state?.done && <WaysBack view={view} done={state.done} />}
      {view.round?.state === 'ended' && (
        <p className="sheet sheet-pad my-ended">{say('screen.myEnded')}</p>
      )}
      <div className="my-sections">
        {isOwn && <UrgentTold view={view} />}
        <FirstWords view={view} me={me} />
        <MyNext view={view} me={me} />
        <MyTasks view={view} me={me} />
        <OnThisPage view={view} />
        <WhereWeAre view={view} />
        <MyPlan view={view} me={me} />
        <WhoHelps view={view} />
        <Network view={view} />
        <MyPermissions view={view} me={me} />
        {isOwn && <LookedBetween view={view} />}
        <MyWords view={view} me={me} />
        <MyMore view={view} />
      </div>
      <ul className="my-go">
        <li>
          <Link to={`/my/${view.id}/identity`}>{say('screen.myIdentityLink')}</Link>
        </li>
        {isOwn && (
          <li>
            <Link to="/who-has-looked">{say('screen.seeWhoLooked')}</Link>
          </li>
        )}
      </ul>
    </Page>
  )
}

/** The page is long: each of its parts is one tap away. */
const OnThisPage = ({ view }: { view: View }) => {
  const say = useText()
  const parts = [
    ['my-plan', view.standing === 'client' ? 'screen.yourPlan' : 'screen.planFor'],
    ['helps', 'screen.whoHelps'],
    ...(hasPermissions(view) ? ([['may-know', 'screen.whoMayKnow']] as const) : []),
    ['my-words', 'screen.yourWords'],
  ] as const
  return (
    <nav className="my-parts" aria-label={say('screen.onThisPage')}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{say(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One's own latest words stand first, as they were said. */
const FirstWords = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const newest = deriveOwnWords(view, me)[0]
  if (!newest) return null
  return (
    <section className="my-first">
      <figure className="voice-box">
        <blockquote className="voice voice-l">”{String(newest.part.values.words)}”</blockquote>
        <figcaption className="meta">
          {say('screen.saidOn', { day: shortDay(newest.fact.happenedAt) })}
        </figcaption>
      </figure>
    </section>
  )
}
