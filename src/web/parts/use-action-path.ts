import { useCallback } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'

/** Where a command's form is. Ids only in the address, never words. */
export const useActionPath = (view: Pick<View, 'id' | 'standing'>) => {
  const base = view.standing === 'client' || view.standing === 'guardian' ? '/my' : '/pair-works'
  return useCallback(
    (command: CommandKind, given: Readonly<Record<string, string>> = {}) => {
      // Choosing begins with looking: the form itself is behind it.
      if (command === 'choose-partner' && given.step) return `${base}/${view.id}/find-pair`
      const query = new URLSearchParams(given).toString()
      return `${base}/${view.id}/actions/${command}${query && `?${query}`}`
    },
    [base, view.id],
  )
}
