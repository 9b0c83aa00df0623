import { useRef } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { Icon } from '../parts/Icon.tsx'
import { useCommandWords } from '../parts/own-side.ts'
import { useText } from '../text/use-text.ts'
import { useTell } from './use-tell.ts'

interface TapButtonProps {
  readonly view: View
  readonly command: CommandKind
  readonly payload: Readonly<Record<string, unknown>>
  readonly kind?: 'filled' | 'outlined' | 'plain'
  readonly label?: string
}
const classOf = { filled: 'btn', outlined: 'btn btn-2', plain: 'btn btn-3' } as const

/**
 * One tap tells it, and it shows as told at once; if it was not, the button is back, with why and a way to try again. The
 * focus stays where it was: on the card the button stands in, which then says what was told.
 */
export const TapButton = ({ view, command, payload, kind = 'outlined', label }: TapButtonProps) => {
  const say = useText()
  const words = useCommandWords(view)
  const button = useRef<HTMLButtonElement>(null)
  const { tell, isTelling, waits, trouble } = useTell(view, command)
  if (!view.abilities.includes(command)) return null
  const isShownTold = isTelling || waits
  const tap = () => {
    const card = button.current?.closest<HTMLElement>('[tabindex="-1"]')
    if (!isShownTold) tell({ ...payload }, () => card?.focus({ preventScroll: true }))
  }
  const what = label ?? words(command)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={isShownTold ? `${classOf[kind]} tapped` : classOf[kind]}
        aria-busy={isTelling}
        aria-disabled={isShownTold}
        onClick={tap}
      >
        {isShownTold && <Icon name={waits ? 'offline' : 'saved'} small />}
        {trouble && !waits ? `${what}: ${say('screen.tapAgainNow').toLocaleLowerCase()}` : what}
      </button>
      {waits && (
        <p className="meta" role="status">
          {trouble}
        </p>
      )}
      {trouble && !waits && (
        <p className="error my-trouble" role="alert">
          {say('screen.tapNotDone', { why: trouble })}
        </p>
      )}
    </>
  )
}
