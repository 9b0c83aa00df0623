/** What one tap has just told, so that it can be taken back where it was tapped, also after having looked elsewhere. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { FactKind } from '#domain/facts/index'
import type { View } from '../api/view.ts'
import { mayTakeBack } from '../record/fresh.ts'

export interface JustTapped {
  readonly pairWork: string
  readonly clientName: string | null
  readonly fact: string
  readonly kind: FactKind
  readonly recordedAt: string
}

const key = ['just-tapped'] as const

export const useJustTapped = (): JustTapped | null =>
  useQuery<JustTapped | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  }).data

/** What cannot be taken back by whoever tapped is not kept; nothing then leads back but what is told anew. */
export const keepJustTapped = (
  queries: QueryClient,
  view: View | null,
  recorded: readonly { readonly fact: string }[],
): void => {
  const fact = view?.record.find(({ id }) => id === recorded[0]?.fact)
  const isOffered = fact && mayTakeBack(fact) && view?.abilities.includes('seal-entry')
  queries.setQueryData<JustTapped | null>(
    key,
    view && fact && isOffered
      ? {
          pairWork: view.id,
          clientName: view.client?.name ?? null,
          fact: fact.id,
          kind: fact.kind,
          recordedAt: fact.recordedAt,
        }
      : null,
  )
}

export const forgetJustTapped = (queries: QueryClient): void => {
  queries.setQueryData<JustTapped | null>(key, null)
}
