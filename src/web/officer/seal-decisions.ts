export interface SealDecisionShown {
  readonly id: string
  readonly pairWork: string
  readonly seal: string
  readonly decision: 'open' | 'keep'
  readonly reason: string
  readonly person: string
  readonly askedAt: string
  readonly isOwn: boolean
  readonly answer: { readonly by: string; readonly agreed: boolean; readonly at: string } | null
}
export interface SealDecisionsShown {
  readonly decisions: readonly SealDecisionShown[]
  readonly names: Readonly<Record<string, string>>
}
export type Names = SealDecisionsShown['names']
