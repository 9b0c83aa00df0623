import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { CommandKind } from '#domain/commands'
import { ask } from '../../api/ask.ts'
import { isProblem } from '../../api/problem.ts'
import { keys } from '../../api/queries.ts'
import type { View } from '../../api/view.ts'
import { unsent } from './keeping.ts'
import type { Unsent } from './unsent.ts'

interface Sent {
  readonly commandId: string
  readonly kind: CommandKind
  readonly happenedAt: string | undefined
  readonly payload: Record<string, unknown>
  /** What the sender had last seen, when the page has gone on since. */
  readonly cursor?: string
  /** The mark of the preview it was confirmed on. */
  readonly preview?: string
  /** Its texts tell where somebody protected is. */
  readonly keepsPlace?: boolean
}
export interface Answer {
  /** Null: the sender sees the pair work no longer. */
  readonly view: View | null
}

const bodyOf = (view: View, sent: Sent) => {
  const { commandId, kind, happenedAt, payload, cursor = view.cursor, preview, keepsPlace } = sent
  return {
    commandId,
    cursor,
    kind,
    ...(happenedAt ? { happenedAt } : {}),
    ...(preview ? { preview } : {}),
    ...(keepsPlace ? { keepsPlace } : {}),
    with: payload,
  }
}

/**
 * Sends a command against what the reader last saw. When that is behind, the view is read anew for the next try. When the
 * network is gone it is kept as it was sent, and goes by itself when the network is back.
 */
export const useSend = (view: View) => {
  const queries = useQueryClient()
  const path = `/pair-works/${view.id}/commands`
  return useMutation({
    mutationFn: (sent: Sent) => ask<Answer>(path, { method: 'POST', body: bodyOf(view, sent) }),
    onSuccess: (answer, { commandId }) => {
      unsent.take(commandId)
      if (answer.view) queries.setQueryData(keys.view(view.id), answer.view)
      else queries.removeQueries({ queryKey: keys.view(view.id) })
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
    },
    onError: (error, sent) => {
      if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: keys.view(view.id) })
      if (!isProblem(error, 0)) return unsent.take(sent.commandId)
      const { pathname, search } = window.location
      unsent.add({
        commandId: sent.commandId,
        path,
        body: bodyOf(view, sent),
        kind: sent.kind,
        pairWork: view.id,
        at: `${pathname}${search}`,
        sentAt: new Date().toISOString(),
      })
    },
  })
}

/** What was sent and waits for the network, the oldest first. */
export const useUnsent = (): readonly Unsent[] =>
  useSyncExternalStore(unsent.subscribe, unsent.list)
