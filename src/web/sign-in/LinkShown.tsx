import { useState } from 'react'
import { takeFocus } from '../parts/take-focus.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

export interface Handed {
  readonly name: string
  readonly link: string
  readonly expiresAt: string
}

/** Shown this once. It is copied or written down, and given in person. */
export const LinkShown = ({ handed }: { readonly handed: Handed }) => {
  const say = useText()
  const { day } = useDays()
  const [isCopied, setCopied] = useState(false)
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="link">
      <h2 id="link" tabIndex={-1} ref={takeFocus}>
        {say('screen.linkTitle', { name: handed.name })}
      </h2>
      <p>{say('screen.linkHelp', { day: day(handed.expiresAt) })}</p>
      <output className="sign-in-link">{handed.link}</output>
      <div>
        <button
          type="button"
          className="btn btn-2"
          onClick={() =>
            void navigator.clipboard.writeText(handed.link).then(() => setCopied(true))
          }
        >
          {say('screen.linkCopy')}
        </button>
      </div>
      <p className="saved" role="status">
        {isCopied ? say('screen.linkCopied') : ''}
      </p>
    </section>
  )
}
