/** Referrals as the server tells them, and how they are asked for and sent. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Criterion, ReferralBasis, ToldReferrer } from '#domain/referral'
import type { Text } from '#domain/text'
import { ask } from '../api/ask.ts'

export interface ReferralContentShown {
  readonly client: {
    readonly name: string
    readonly birthDate: string | null
    readonly language: string
    readonly phone: string | null
    readonly hasIdentityCode: boolean
  }
  readonly concern: boolean
  readonly indications: readonly Text[]
  readonly noResults: boolean
  readonly noProgress: boolean
  readonly why: string | null
  readonly words: string | null
  readonly consent: { readonly form: string; readonly on: string } | null
  readonly statute: { readonly section: string; readonly reason: string } | null
  readonly referrer: string | null
}
export interface AnswerShown {
  readonly told: ToldReferrer
  readonly words: string | null
  readonly on: string
  readonly by: string | null
}
interface Both {
  readonly id: string
  readonly from: string | null
  readonly to: string
  readonly how: 'system' | 'phone' | 'letter'
  readonly basis: ReferralBasis
  readonly sentOn: string
  readonly content: ReferralContentShown | null
  readonly answers: readonly AnswerShown[]
}
export interface SentShown extends Both {
  readonly side: 'sent'
  readonly state: 'sent' | ToldReferrer | 'withdrawn'
}
export interface IncomingShown extends Both {
  readonly side: 'incoming'
  readonly sender: string
  readonly state: 'new' | 'received' | 'opened' | 'not-started'
  readonly meetsBoth: boolean
  readonly alike: readonly {
    readonly id: string
    readonly name: string
    readonly birthDate: string | null
    readonly by: 'code' | 'name-and-birth' | 'name'
  }[]
  readonly pairWork: string | null
}
export interface ReferralsShown {
  readonly incoming: readonly IncomingShown[]
  readonly sent: readonly SentShown[]
  readonly names: Readonly<Record<string, string>>
}
export interface ReferralListShown {
  readonly service: string
  readonly isTaking: boolean
  readonly asksBoth: boolean
  readonly criteria: readonly Criterion[]
}

const root = ['referrals'] as const

export const useReferrals = () =>
  useQuery({
    queryKey: root,
    queryFn: ({ signal }) => ask<ReferralsShown>('/referrals', { signal }),
  })
export const useReferral = (id: string) =>
  useQuery({
    queryKey: [...root, id],
    queryFn: ({ signal }) => ask<SentShown | IncomingShown>(`/referrals/${id}`, { signal }),
  })
export const useReferralLists = () =>
  useQuery({
    queryKey: [...root, 'lists'],
    queryFn: async ({ signal }) =>
      (await ask<{ readonly lists: readonly ReferralListShown[] }>('/referral-lists', { signal }))
        .lists,
  })

interface Told {
  readonly path: string
  readonly body?: object
  readonly method?: 'POST' | 'PUT'
}
/** Tells the server, and asks anew for every referral shown. */
export const useTellReferral = <Answer>() => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, method = 'POST' }: Told) =>
      ask<Answer>(path, { method, ...(body ? { body } : {}) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: root }),
  })
}
