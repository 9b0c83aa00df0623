import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useHatChange, useSignOut } from './api/queries.ts'
import type { Session } from './api/view.ts'
import { LanguageButtons } from './LanguageButtons.tsx'
import { Face } from './parts/Face.tsx'
import { countDrafts, dropDrafts } from './parts/form/drafts.ts'
import { useText } from './text/use-text.ts'

/** Who you are, in which service you act, the language, and the way out. */
export const YouMenu = ({ session }: { session: Session }) => {
  const say = useText()
  const menu = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const hatChange = useHatChange()
  const signOut = useSignOut()
  const isClientSide = session.audience === 'client' || session.audience === 'guardian'
  const drafts = countDrafts(session.person.id)
  useEffect(() => {
    if (menu.current && key) menu.current.open = false
  }, [key])
  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = !menu.current?.contains(event.target as Node)
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (menu.current?.open && (event instanceof KeyboardEvent ? isEscape : isOutside)) {
        menu.current.open = false
        if (isEscape) menu.current.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const leave = (isDropping: boolean) => {
    if (isDropping) dropDrafts(session.person.id)
    signOut.mutate()
  }
  return (
    <details className="you" ref={menu}>
      <summary>
        <span className="you-who">
          <b>{session.person.name}</b>
          <span className="unit">
            {session.acting?.name ?? say(`audience.${session.audience}`)}
          </span>
        </span>
        <Face name={session.person.name} side={isClientSide ? 'client' : 'worker'} />
      </summary>
      <div className="you-menu stack">
        <p className="you-name">
          <b>{session.person.name}</b>
          <br />
          {session.acting?.name ?? say(`audience.${session.audience}`)}
        </p>
        {session.hats.length > 1 && (
          <fieldset className="plain">
            <legend>{say('screen.actIn')}</legend>
            {session.hats.map((hat) => (
              <button
                key={hat.service}
                type="button"
                className="row-button"
                aria-pressed={hat.service === session.acting?.service}
                onClick={() => hatChange.mutate(hat.service)}
              >
                {hat.name}
                {hat.organisation && <span className="meta">{hat.organisation}</span>}
              </button>
            ))}
          </fieldset>
        )}
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
