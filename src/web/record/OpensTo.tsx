import { useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import type { Opening } from './use-opening.ts'

interface OpensToProps {
  readonly opening: Opening
  readonly isBusy: boolean
  readonly confirm: () => void
  readonly leave: () => void
}

/** "After this <name> reads this": seen before anything is opened. */
export const OpensTo = ({ opening, isBusy, confirm, leave }: OpensToProps) => {
  const say = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [only, ...others] = opening.names
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="opens-to">
      <h2 id="opens-to" ref={heading} tabIndex={-1}>
        {only === undefined
          ? say('screen.opensToOthers')
          : others.length === 0
            ? say('screen.opensToOne', { name: only })
            : say('screen.opensTo')}
      </h2>
      {others.length > 0 && (
        <ul className="dots">
          {opening.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <div className="btns">
        <button type="button" className="btn" aria-busy={isBusy} onClick={confirm}>
          {say('screen.opensConfirm')}
        </button>
        <button type="button" className="btn btn-2" onClick={leave}>
          {say('screen.opensBack')}
        </button>
      </div>
    </section>
  )
}
