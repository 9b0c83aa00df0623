/** What urgent access, its reviews, disclosures and log requests are asked by. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import type { Recorded } from '../api/view.ts'

export interface UrgentOpened {
  readonly opened: readonly string[]
  readonly already: readonly string[]
}
export interface UrgentOwn {
  readonly open: readonly {
    readonly id: string
    readonly clientName: string | null
    readonly endsAt: string
  }[]
}
export interface UrgentShown {
  readonly id: string
  readonly client: {
    readonly name: string | null
    readonly birthDate: string | null
    readonly language: string
    readonly phone: string | null
  }
  readonly endsAt: string
  readonly second: boolean
  readonly call: readonly {
    readonly person: string
    readonly name: string | null
    readonly service: string | null
    readonly phone: string | null
    readonly ownWorker: boolean
  }[]
  readonly meeting: {
    readonly startsAt: string
    readonly lastsMinutes: number
    readonly placeKind: string
    readonly place: string | null
  } | null
  readonly safety: readonly Recorded[]
  readonly rest: readonly Recorded[] | null
  readonly names: Readonly<Record<string, string>>
}
export interface UrgentReviewRow {
  readonly id: string
  readonly pairWork: string
  readonly openedAt: string
  readonly person: string
  readonly service: string | null
  readonly second: boolean
  readonly reason: string
  readonly isOwn: boolean
  readonly review: {
    readonly at: string
    readonly by: string
    readonly justified: boolean
    readonly reason: string
  } | null
}
export interface UrgentReviewsShown {
  readonly rows: readonly UrgentReviewRow[]
  readonly names: Readonly<Record<string, string>>
}

export const useAsked = <T>(path: string, isOn = true) =>
  useQuery({
    queryKey: ['bases', path],
    queryFn: ({ signal }) => ask<T>(path, { signal }),
    enabled: isOn,
  })

/** Sends, and asks anew for everything of these pages. */
export const useTold = <Input, Answer = unknown>(
  tell: (input: Input) => { readonly path: string; readonly body: unknown },
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, body } = tell(input)
      return ask<Answer>(path, { method: 'POST', body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bases'] }),
  })
}
