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

/** One tap from a list: the pair work is read for what it is now, and the command is given on that. */
export const useTap = <T extends Tap>(pairWork: string, done: (kind: CommandKind) => void) => {
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
    onSuccess: ({ view, recorded }, { kind }) => {
      setCommandId(newCommandId())
      if (view) queries.setQueryData(keys.view(pairWork), view)
      keepJustTapped(queries, view, recorded)
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
      done(kind)
    },
    onError: (error) => {
      if (isProblem(error) && error.body.status !== 0 && error.body.status < 500)
        setCommandId(newCommandId())
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
    failed: send.error ? send.variables : undefined,
    trouble: send.error ? tapTrouble(send.error, say) : undefined,
  }
}
