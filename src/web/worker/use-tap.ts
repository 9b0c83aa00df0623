import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommandKind } from '#domain/commands'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { isProblem } from '../api/problem.ts'
import { keys } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { tapTrouble } from '../parts/tap-trouble.ts'
import { useText } from '../text/use-text.ts'
import { keepJustTapped } from './just-tapped.ts'

export interface Tap {
  readonly kind: CommandKind
  /** What it carries, from the pair work as it is at the tap. */
  readonly payload: (view: View) => Record<string, unknown>
}

/** Sent again as it is it may be told; what was refused for what it is would be refused again. */
const mayBeTriedAgain = (error: unknown): boolean =>
  !isProblem(error) ||
  error.body.status === 0 ||
  error.body.status === 412 ||
  error.body.status >= 500

/**
 * One tap from a list: the pair work is read for what it is now, and the command is given on that. `past`: told when
 * somebody had done it already, and the list is asked anew.
 */
export const useTap = <T extends Tap>(
  pairWork: string,
  done: (kind: CommandKind, tapped: T) => void,
  past?: (why: string) => void,
) => {
  const say = useText()
  const queries = useQueryClient()
  // The same tap tried again, after the network was gone, is the same command.
  const [commandId, setCommandId] = useState(newCommandId)
  const send = useMutation({
    mutationFn: async ({ kind, payload }: T) => {
      const view = await ask<View>(`/pair-works/${pairWork}`)
      return ask<{
        readonly view: View | null
        readonly recorded: readonly { readonly fact: string }[]
      }>(`/pair-works/${pairWork}/commands`, {
        method: 'POST',
        body: { commandId, cursor: view.cursor, kind, with: payload(view) },
      })
    },
    onSuccess: ({ view, recorded }, tapped) => {
      setCommandId(newCommandId())
      if (view) queries.setQueryData(keys.view(pairWork), view)
      keepJustTapped(queries, view, recorded)
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
      done(tapped.kind, tapped)
    },
    onError: (error) => {
      if (isProblem(error) && error.body.status !== 0 && error.body.status < 500)
        setCommandId(newCommandId())
      if (!isProblem(error, 409)) return
      void queries.invalidateQueries({ queryKey: keys.view(pairWork) })
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
      past?.(tapTrouble(error, say))
    },
  })
  return {
    tap: (one: T) => {
      if (!send.isPending) send.mutate(one)
    },
    isTapping: send.isPending,
    /** Shown as told at once; null when nothing is on its way. */
    told: send.isPending ? send.variables : null,
    /** The one that was not told after all, to be tried again as the same command where that is known. */
    failed: mayBeTriedAgain(send.error) ? send.variables : undefined,
    trouble: send.error ? tapTrouble(send.error, say) : undefined,
  }
}
