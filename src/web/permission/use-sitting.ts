import { useMutation } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useAct } from '../api/use-act.ts'
import type { View } from '../api/view.ts'
import type { BodyLine } from './sitting-form.ts'
import type { PartyPreview } from './WhatTheyRead.tsx'

interface Sat {
  readonly commandId: string
  readonly lines: readonly BodyLine[]
  /** The purpose tells where somebody protected is. */
  readonly keepsPlace?: true
}
interface Told {
  readonly view: View | null
  readonly recorded: readonly {
    readonly kind: string
    readonly parts: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** Every line of one table in one act: all of them are recorded, or none. */
export const useSitting = (view: View) => useAct<Sat, Told>(view, 'permission-sittings')

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
