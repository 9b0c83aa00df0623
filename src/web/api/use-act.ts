import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from './ask.ts'
import { newCommandId } from './command-id.ts'
import { isProblem } from './problem.ts'
import { keys } from './queries.ts'
import type { View } from './view.ts'

/**
 * Several things told of a pair work in one act, by a route of its own: all of them are recorded, or none. Tried again after
 * the network was gone it is the same act, under the same id.
 */
export const useAct = <Body extends object, Told extends { readonly view: View | null }>(
  view: View,
  act: string,
) => {
  const queries = useQueryClient()
  const [commandId, setCommandId] = useState(newCommandId)
  return useMutation({
    mutationFn: (body: Body) =>
      ask<Told>(`/pair-works/${view.id}/${act}`, {
        method: 'POST',
        body: { commandId, ...body, cursor: view.cursor },
      }),
    onSuccess: (told) => {
      setCommandId(newCommandId())
      if (told.view) queries.setQueryData(keys.view(view.id), told.view)
      void queries.invalidateQueries({ queryKey: keys.today })
      void queries.invalidateQueries({ queryKey: keys.pairWorks })
    },
    onError: (error) => {
      if (isProblem(error) && error.body.status !== 0 && error.body.status < 500)
        setCommandId(newCommandId())
      if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: keys.view(view.id) })
    },
  })
}
