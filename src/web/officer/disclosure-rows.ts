export interface DisclosureRow {
  readonly id: string
  readonly at: string
  readonly pairWork: string
  readonly kind: 'told' | 'read'
  readonly person: string
  readonly service: string | null
  readonly to: string
  readonly basis: 'line' | 'disclosure-permit' | 'joint-service' | 'statute'
  readonly lines: readonly { readonly line: string; readonly version: number }[]
  readonly permit: { readonly at: string; readonly by: string } | null
  readonly section: string | null
  readonly categories: readonly string[]
  readonly what: string | null
  readonly purpose: string | null
}
export interface DisclosuresShown {
  readonly rows: readonly DisclosureRow[]
  readonly names: Readonly<Record<string, string>>
  readonly next: string | null
}
