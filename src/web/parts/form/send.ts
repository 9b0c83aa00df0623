import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandKind } from '#domain/commands'
import { ask } from '../../api/ask.ts'
import { isProblem } from '../../api/problem.ts'
import { keys } from '../../api/queries.ts'
import type { View } from '../../api/view.ts'

interface Sent {
  readonly commandId: string
  readonly kind: CommandKind
  readonly happenedAt: string | undefined
  readonly payload: Record<string, unknown>
  /** What the sender had last seen, when the page has gone on since. */
  readonly cursor?: string
  /** The mark of the preview it was confirmed on. */
  readonly preview?: string
}
interface Answer {
  /** Null: the sender sees the pair work no longer. */
  readonly view: View | null
}

/** Sends a command against what the reader last saw. When that is behind, the view is read anew for the next try. */
export const useSend = (view: View) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ commandId, kind, happenedAt, payload, cursor = view.cursor, preview }: Sent) =>
      ask<Answer>(`/pair-works/${view.id}/commands`, {
        method: 'POST',
        body: {
          commandId,
          cursor,
          kind,
          ...(happenedAt ? { happenedAt } : {}),
          ...(preview ? { preview } : {}),
          with: payload,
        },
      }),
    onSuccess: (answer) => {
      if (answer.view) queries.setQueryData(keys.view(view.id), answer.view)
      else queries.removeQueries({ queryKey: keys.view(view.id) })
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
    },
    onError: (error) => {
      if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: keys.view(view.id) })
    },
  })
}
