export interface LogRequestShown {
  readonly id: string
  readonly kind: 'logs' | 'explanation'
  readonly about: string | null
  readonly person: string
  readonly askedAt: string
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly words: string
  readonly due: { readonly on: string; readonly statute: string }
  readonly state: 'open' | 'late' | 'answered' | 'refused'
  readonly answer: {
    readonly at: string
    readonly by: string
    readonly outcome: 'given' | 'refused' | 'lawful' | 'unlawful'
    readonly words: string
  } | null
}
export interface LogRequestsShown {
  readonly requests: readonly LogRequestShown[]
  readonly names: Readonly<Record<string, string>>
}
