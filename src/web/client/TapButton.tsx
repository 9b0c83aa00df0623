import { useRef } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { useCommandWords } from '../parts/own-side.ts'
import { useTell } from './use-tell.ts'

interface TapButtonProps {
  readonly view: View
  readonly command: CommandKind
  readonly payload: Readonly<Record<string, unknown>>
  readonly kind?: 'filled' | 'outlined' | 'plain'
  readonly label?: string
}
const classOf = { filled: 'btn', outlined: 'btn btn-2', plain: 'btn btn-3' } as const

/** One tap tells it. The focus stays where it was: on the card the button stands in, which then says what was told. */
export const TapButton = ({ view, command, payload, kind = 'outlined', label }: TapButtonProps) => {
  const words = useCommandWords(view)
  const button = useRef<HTMLButtonElement>(null)
  const { tell, isTelling, trouble } = useTell(view, command)
  if (!view.abilities.includes(command)) return null
  const tap = () => {
    const card = button.current?.closest<HTMLElement>('[tabindex="-1"]')
    if (!isTelling) tell({ ...payload }, () => card?.focus({ preventScroll: true }))
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classOf[kind]}
        aria-busy={isTelling}
        onClick={tap}
      >
        {label ?? words(command)}
      </button>
      {trouble && (
        <p className="error my-trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
