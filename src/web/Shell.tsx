import { lazy, Suspense, useLayoutEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useSession } from './api/queries.ts'
import type { Session } from './api/view.ts'
import { Loading } from './parts/Answered.tsx'
import { markMoved } from './parts/Page.tsx'
import { Trouble } from './parts/Trouble.tsx'
import { useAllTexts } from './text/choice.ts'
import { useText } from './text/use-text.ts'

/** Whoever signs in first needs neither yet. */
const TopBar = lazy(async () => ({ default: (await import('./TopBar.tsx')).TopBar }))
const Waiting = lazy(async () => ({
  default: (await import('./parts/form/Waiting.tsx')).Waiting,
}))
const SignIn = lazy(async () => ({ default: (await import('./SignIn.tsx')).SignIn }))
const InvitedPage = lazy(async () => ({
  default: (await import('./sign-in/InvitedPage.tsx')).InvitedPage,
}))
const HatChoice = lazy(async () => ({
  default: (await import('./sign-in/HatChoice.tsx')).HatChoice,
}))
const IdleWarning = lazy(async () => ({
  default: (await import('./sign-in/IdleWarning.tsx')).IdleWarning,
}))
const VisitAlert = lazy(async () => ({
  default: (await import('./safety/VisitAlert.tsx')).VisitAlert,
}))

/** Another reader, or the same one in another service, begins with nothing of the former's on the screen. */
const keyOf = ({ person, acting }: Session) => `${person.id} ${acting?.service ?? ''}`

/** Around every screen: skip link, the demo's line, the bar. Nobody signed in: the sign-in, at the same address. */
export const Shell = () => {
  const say = useText()
  const { data: session, error, isPending, refetch } = useSession()
  // The sign-in needs few texts; every other page waits for all of them.
  const isReady = useAllTexts()
  const { pathname } = useLocation()
  const before = useRef(pathname)
  // Before the new page's own effects: its heading asks whether the reader has moved.
  useLayoutEffect(() => {
    if (before.current !== pathname) markMoved()
    before.current = pathname
  }, [pathname])
  const isClientSide = session?.audience === 'client' || session?.audience === 'guardian'
  return (
    <div className={isClientSide ? 'client-side' : undefined}>
      <a className="skip" href="#content">
        {say('screen.skip')}
      </a>
      {session?.demo && (
        <aside className="demo" aria-label={say('screen.demo')}>
          {say('screen.demoLine')}
        </aside>
      )}
      {(isPending || (session && !isReady)) && <EmptyBar />}
      {session && isReady && (
        <Suspense fallback={<EmptyBar />}>
          <TopBar session={session} />
        </Suspense>
      )}
      {session !== undefined && isReady && (
        <Suspense>
          <Waiting session={session} />
        </Suspense>
      )}
      {session?.acting && (
        <Suspense>
          <VisitAlert />
        </Suspense>
      )}
      <main id="content">
        {isPending || (session && !isReady) ? (
          <Loading />
        ) : error ? (
          <Trouble error={error} again={() => void refetch()} />
        ) : (
          <Suspense fallback={<Loading />}>
            {pathname === '/sign-in/invitation' ? (
              <InvitedPage />
            ) : !session ? (
              <SignIn />
            ) : session.acting === null && session.hats.length > 0 ? (
              <HatChoice hats={session.hats} />
            ) : (
              <Outlet key={keyOf(session)} />
            )}
          </Suspense>
        )}
      </main>
      {session && (
        <Suspense>
          <IdleWarning session={session} />
        </Suspense>
      )}
      <ScrollRestoration />
    </div>
  )
}

/** As high as the bar that is on its way, so that nothing moves when it comes. */
const EmptyBar = () => (
  <div className="bar">
    <div className="bar-in" />
  </div>
)
