/** What the server answers about who somebody is, and how it is asked. Nothing of it is kept in the browser. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { commandIds } from '../api/command-id.ts'
import { keys } from '../api/queries.ts'

export const sealedKinds = ['identity-code', 'phone', 'address'] as const
export type SealedKind = (typeof sealedKinds)[number]
export type Values = Readonly<Partial<Record<SealedKind, string>>>

export interface Whole {
  readonly birthDate: string | null
  readonly language: string
  readonly values: Values
  readonly kept: readonly SealedKind[]
  readonly secret: boolean
  readonly earlierNames: readonly { readonly name: string; readonly until: string }[]
  readonly diedOn: string | null
  readonly movedOn: string | null
  readonly movedTo: string | null
}
export interface CardPerson {
  readonly id: string
  readonly name: string
  readonly isClient: boolean
  readonly phone?: string
  readonly own: boolean
  readonly whole?: Whole
}
export interface Order {
  readonly id: string
  readonly protects: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly isToBeChecked: boolean
}
export interface CardEvent {
  readonly id: string
  readonly person: string
  readonly kind: string
  readonly what: readonly string[]
  readonly reason: string | null
  readonly words: string | null
  readonly at: string
  readonly by: { readonly person: string; readonly name: string | null }
  readonly answer: {
    readonly outcome: string
    readonly words: string | null
    readonly at: string
  } | null
}
export interface Card {
  readonly people: readonly CardPerson[]
  readonly orders: readonly Order[]
  readonly events: readonly CardEvent[]
  readonly may: { readonly change: boolean; readonly reveal: boolean; readonly ask: boolean }
  readonly offers: readonly {
    readonly command: 'end-pair-work'
    readonly cause: 'client-died' | 'client-moved'
    readonly on: string
  }[]
  readonly names: Readonly<Record<string, string>>
}

const cardKey = (pairWork: string) => ['identity', pairWork]

export const useCard = (pairWork: string) =>
  useQuery({
    queryKey: cardKey(pairWork),
    queryFn: ({ signal }) => ask<Card>(`/pair-works/${pairWork}/identity`, { signal }),
  })

/** A change is answered with the card as it is then; the pages that show a name or a phone are asked again. */
export const useIdentityChange = (pairWork: string, path: string) => {
  const queries = useQueryClient()
  const [ids] = useState(commandIds)
  return useMutation({
    mutationFn: (body: unknown) =>
      ask<Card>(`/pair-works/${pairWork}/identity/${path}`, {
        method: 'POST',
        body: { commandId: ids.of(body), ...(body as object) },
      }),
    onSuccess: (card) => {
      ids.done()
      queries.setQueryData(cardKey(pairWork), card)
      for (const queryKey of [keys.view(pairWork), keys.pairWorks, keys.today])
        void queries.invalidateQueries({ queryKey })
    },
  })
}

export const useReveal = (pairWork: string) =>
  useMutation({
    mutationFn: (body: unknown) =>
      ask<{ readonly values: Values }>(`/pair-works/${pairWork}/identity/reveal`, {
        method: 'POST',
        body,
      }),
  })
