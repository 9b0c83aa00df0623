import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RetentionClassId } from '#domain/retention'
import type { Text } from '#domain/text'
import { ask } from '../api/ask.ts'

export interface Proposal {
  readonly id: string
  readonly subjectKind: 'pair-work' | 'person' | 'use-log'
  readonly subject: string
  readonly class: RetentionClassId
  readonly dueOn: string
  readonly pieces: number
  readonly proposedOn: string
  readonly state: 'open' | 'confirmed'
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly heldUntil: string | null
}
export interface Hold {
  readonly id: string
  readonly pairWork: string
  readonly reason: string
  readonly until: string
  readonly setBy: string
  readonly setAt: string
  readonly endedAt: string | null
}
export interface ClassShown {
  readonly id: RetentionClassId
  readonly title: Text
  readonly years: number | null
  readonly after:
    | 'death'
    | 'birth'
    | 'matter-closed'
    | 'written'
    | 'next-version'
    | 'happened'
    | 'validity-ended'
    | null
  readonly otherwise: { readonly years: number; readonly after: string } | null
  readonly source: Text | null
  readonly certainty: 'law' | 'unknown'
  readonly isHere: boolean
  readonly isLonger: boolean
}
export interface RetentionShown {
  readonly on: string
  readonly classes: readonly ClassShown[]
  readonly proposals: readonly Proposal[]
  readonly holds: readonly Hold[]
  readonly names: Readonly<Record<string, string>>
}

const key = ['retention'] as const

export const useRetention = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<RetentionShown>('/retention', { signal }),
  })

/** Whatever was done, the page is read anew, also when the answer was a refusal. */
const useDoing = <Given, Told>(send: (given: Given) => Promise<Told>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
export const useLook = () =>
  useDoing(() => ask<{ readonly open: number }>('/retention/look', { method: 'POST' }))
export const useConfirm = () =>
  useDoing((id: string) =>
    ask<{ readonly outcome: 'destroyed' | 'held' | 'changed' }>(
      `/retention/proposals/${id}/confirm`,
      { method: 'POST', body: { matterIsClosed: true } },
    ),
  )
export const useHold = () =>
  useDoing((body: { readonly pairWork: string; readonly reason: string; readonly until: string }) =>
    ask<{ readonly id: string }>('/retention/holds', { method: 'POST', body }),
  )
export const useRelease = () =>
  useDoing((id: string) =>
    ask<{ readonly done: true }>(`/retention/holds/${id}/end`, { method: 'POST' }),
  )

/** A pair work has no name here: the end of its id tells one from another. */
export const shortOf = (id: string): string => `…${id.slice(-6)}`
