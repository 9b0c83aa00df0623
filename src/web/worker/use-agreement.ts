import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { isProblem } from '../api/problem.ts'
import { keys } from '../api/queries.ts'
import type { View } from '../api/view.ts'

/** One member's words on the whole card: all of them are recorded, or none. */
export const useConfirmAgreement = (view: View) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sent: {
      readonly commandId: string
      readonly answers: Readonly<Record<string, string>>
    }) =>
      ask<{ readonly view: View | null }>(`/pair-works/${view.id}/agreement`, {
        method: 'POST',
        body: { ...sent, cursor: view.cursor },
      }),
    onSuccess: (told) => {
      if (told.view) queries.setQueryData(keys.view(view.id), told.view)
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
    },
    onError: (error) => {
      if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: keys.view(view.id) })
    },
  })
}
