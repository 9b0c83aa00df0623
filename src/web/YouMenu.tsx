import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'react-router'
import { useSignOut } from './api/queries.ts'
import type { Session } from './api/view.ts'
import { PurposeChoice } from './bases/PurposeChoice.tsx'
import { LanguageButtons } from './LanguageButtons.tsx'
import { NewLine } from './notices/NewLine.tsx'
import { Face } from './parts/Face.tsx'
import { countHere, keeper, unsent } from './parts/form/keeping.ts'
import { leaveOnPurpose } from './parts/form/kept-for-you.ts'
import { useUnsent } from './parts/form/send.ts'
import { useCloseOutside } from './parts/use-close-outside.ts'
import { useText } from './text/use-text.ts'

/** Who you are, how you sign in, the language, and the way out. */
export const YouMenu = ({ session }: { session: Session }) => {
  const say = useText()
  const menu = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const signOut = useSignOut()
  const isClientSide = session.audience === 'client' || session.audience === 'guardian'
  const [isOpen, setOpen] = useState(false)
  const [isAsked, setAsked] = useState(false)
  useUnsent()
  useSyncExternalStore(keeper.subscribe, keeper.waiting)
  // Asked once, it says how much is here until there is nothing any more.
  const left = isAsked ? countHere() : 0
  useEffect(() => {
    if (menu.current && key) menu.current.open = false
  }, [key])
  useCloseOutside(menu)
  /** What waits is sent first; what could not be sent is told, and stays or goes as is chosen. */
  const leave = async (isSure: boolean) => {
    await unsent.sendAll()
    await keeper.sendAll()
    setAsked(true)
    if (countHere() > 0 && !isSure) return
    leaveOnPurpose()
    signOut.mutate()
  }
  const throwAway = () => {
    unsent.throwAway()
    keeper.throwAway(session.person.id)
    leaveOnPurpose()
    signOut.mutate()
  }
  return (
    <details className="you" ref={menu} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="you-who">
          <b>{session.person.name}</b>
          {session.hats.length < 2 && (
            <span className="unit">
              {session.acting?.name ?? say(`audienceOne.${session.audience}`)}
            </span>
          )}
        </span>
        <Face name={session.person.name} side={isClientSide ? 'client' : 'worker'} />
      </summary>
      <div className="you-menu stack">
        <p className="you-name">
          <b>{session.person.name}</b>
          <br />
          {session.acting?.name ?? say(`audienceOne.${session.audience}`)}
        </p>
        {session.acting && <NewLine isAsked={isOpen} />}
        {session.acting && <Link to="/my-notices">{say('screen.noticesSettings')}</Link>}
        <Link to="/unfinished">{say('screen.unfinished')}</Link>
        <Link to="/my-sign-in">{say('screen.mySignIn')}</Link>
        {session.acting && <PurposeChoice />}
        <LanguageButtons />
        {left > 0 && <p role="alert">{say('screen.signOutUnsent', { count: left })}</p>}
        <button type="button" className="btn btn-2" onClick={() => void leave(left > 0)}>
          {say(left > 0 ? 'screen.signOutLeave' : 'screen.signOut')}
        </button>
        {left > 0 && (
          <button type="button" className="btn btn-3" onClick={throwAway}>
            {say('screen.signOutThrow')}
          </button>
        )}
      </div>
    </details>
  )
}
