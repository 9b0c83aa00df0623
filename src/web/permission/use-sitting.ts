import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { isProblem } from '../api/problem.ts'
import { keys } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import type { BodyLine } from './sitting-form.ts'
import type { PartyPreview } from './WhatTheyRead.tsx'

interface Told {
  readonly view: View | null
  readonly recorded: readonly {
    readonly kind: string
    readonly parts: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** Every line of one table in one act: all of them are recorded, or none. */
export const useSitting = (view: View) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sent: { readonly commandId: string; readonly lines: readonly BodyLine[] }) =>
      ask<Told>(`/pair-works/${view.id}/permission-sittings`, {
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

export const usePreview = (view: View) =>
  useMutation({
    mutationFn: async (lines: readonly BodyLine[]) => {
      const path = `/pair-works/${view.id}/permission-sittings/preview`
      const { parties } = await ask<{ readonly parties: readonly PartyPreview[] }>(path, {
        method: 'POST',
        body: { lines },
      })
      return parties
    },
  })
