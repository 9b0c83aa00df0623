import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useSignOut } from './api/queries.ts'
import type { Session } from './api/view.ts'
import { PurposeChoice } from './bases/PurposeChoice.tsx'
import { LanguageButtons } from './LanguageButtons.tsx'
import { Face } from './parts/Face.tsx'
import { countDrafts, dropDrafts } from './parts/form/drafts.ts'
import { useCloseOutside } from './parts/use-close-outside.ts'
import { useText } from './text/use-text.ts'

/** Who you are, how you sign in, the language, and the way out. */
export const YouMenu = ({ session }: { session: Session }) => {
  const say = useText()
  const menu = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const signOut = useSignOut()
  const isClientSide = session.audience === 'client' || session.audience === 'guardian'
  const drafts = countDrafts(session.person.id)
  useEffect(() => {
    if (menu.current && key) menu.current.open = false
  }, [key])
  useCloseOutside(menu)
  const leave = (isDropping: boolean) => {
    if (isDropping) dropDrafts(session.person.id)
    signOut.mutate()
  }
  return (
    <details className="you" ref={menu}>
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
        <Link to="/my-sign-in">{say('screen.mySignIn')}</Link>
        {session.acting && <PurposeChoice />}
        <LanguageButtons />
        {drafts > 0 && <p className="meta">{say('screen.draftsHere', { count: drafts })}</p>}
        <button type="button" className="btn btn-2" onClick={() => leave(false)}>
          {say(drafts > 0 ? 'screen.signOutKeep' : 'screen.signOut')}
        </button>
        {drafts > 0 && (
          <button type="button" className="btn btn-3" onClick={() => leave(true)}>
            {say('screen.signOutDrop')}
          </button>
        )}
      </div>
    </details>
  )
}
