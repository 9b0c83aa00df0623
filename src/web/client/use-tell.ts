import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { newCommandId } from '../api/command-id.ts'
import { isProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import { useSend, useUnsent } from '../parts/form/send.ts'
import { tapTrouble } from '../parts/tap-trouble.ts'
import { useText } from '../text/use-text.ts'

/**
 * Tells a command at once, without a form. It shows as told the moment it is tapped; not told after all, that is taken back
 * and said why. `to`: where to go when it is told; the same page when left out.
 */
export const useTell = (view: View, kind: CommandKind, to?: string) => {
  const say = useText()
  const send = useSend(view)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [commandId, setCommandId] = useState(() => newCommandId())
  const waits = useUnsent().some((one) => one.commandId === commandId && !one.refused)
  const tell = (payload: Record<string, unknown>, after?: () => void, keepsPlace = false) =>
    send.mutate(
      { commandId, kind, happenedAt: undefined, payload, keepsPlace },
      {
        onSuccess: () => {
          setCommandId(newCommandId())
          void navigate(to ?? pathname, { replace: to === undefined, state: { done: kind } })
          after?.()
        },
        onError: (error) => {
          if (isProblem(error) && error.body.status !== 0 && error.body.status < 500)
            setCommandId(newCommandId())
        },
      },
    )
  return {
    tell,
    isTelling: send.isPending,
    /** Kept, and sent by itself when the network is back. */
    waits,
    trouble: waits
      ? say('screen.waitsForNetwork')
      : send.error
        ? tapTrouble(send.error, say)
        : undefined,
  }
}
