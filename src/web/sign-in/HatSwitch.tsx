import { useRef } from 'react'
import type { Session } from '../api/view.ts'
import { useCloseOutside } from '../parts/use-close-outside.ts'
import { useText } from '../text/use-text.ts'
import { useHatSwitch } from './HatChoice.tsx'

/** One control in the bar: opened by Enter, walked by Tab, chosen by Enter, closed by Escape. */
export const HatSwitch = ({ session }: { readonly session: Session }) => {
  const say = useText()
  const menu = useRef<HTMLDetailsElement>(null)
  const switchTo = useHatSwitch()
  useCloseOutside(menu)
  const now = session.acting
  return (
    <details className="you hat" ref={menu}>
      <summary aria-label={`${say('screen.hatSwitch')}: ${now?.name ?? ''}`}>
        <span className="unit">{now?.name}</span>
      </summary>
      <div className="you-menu stack">
        <fieldset className="plain">
          <legend>{say('screen.actIn')}</legend>
          {session.hats.map((hat) => (
            <button
              key={hat.service}
              type="button"
              className="row-button"
              aria-pressed={hat.service === now?.service}
              onClick={() => {
                if (menu.current) menu.current.open = false
                if (hat.service !== now?.service) switchTo(hat.service)
              }}
            >
              {hat.name}
              {hat.organisation && <span className="meta">{hat.organisation}</span>}
            </button>
          ))}
        </fieldset>
      </div>
    </details>
  )
}
