/** Who is out alone, as the screens ask for it: again and again, which is nobody's sign of being there. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { VisitState } from '#domain/visit'
import { ask } from '../api/ask.ts'

export interface Someone {
  readonly person: string
  readonly name: string
  readonly phone: string | null
}
export interface VisitShown {
  readonly id: string
  readonly mine: boolean
  readonly who: Someone
  readonly area: string
  readonly backBy: string
  readonly state: VisitState
  readonly alerted: readonly Someone[]
  readonly desk: boolean
  readonly supervisors: readonly Someone[]
  readonly takenBy: Someone | null
  readonly endedBy: Someone | null
  readonly address: string | null
}
export interface VisitsShown {
  readonly now: string
  readonly escalateMinutes: number
  readonly visits: readonly VisitShown[]
}

export const visitsKey = ['visits'] as const
const againMillis = 20_000

export const useVisits = () =>
  useQuery({
    queryKey: visitsKey,
    queryFn: ({ signal }) => ask<VisitsShown>('/visits', { signal, quiet: true }),
    refetchInterval: againMillis,
    // Somebody may be in danger: it is asked also while another window is in front.
    refetchIntervalInBackground: true,
  })

type What = 'longer' | 'endings' | 'takings'
export const useVisitAct = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ what, visit }: { readonly what: What; readonly visit: string }) =>
      ask(`/visits/${what}`, { method: 'POST', body: { visit } }),
    onSettled: () => queries.invalidateQueries({ queryKey: visitsKey }),
  })
}

export const isLate = ({ state }: VisitShown): boolean => state === 'late' || state === 'escalated'
