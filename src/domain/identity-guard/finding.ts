/** What in a text may tell who it is about. `rare` is a combination: alone it tells little, in a small place it may be enough. */
export const findingKinds = [
  'name',
  'place',
  'date',
  'age',
  'phone',
  'identity-code',
  'email',
  'address',
  'unit',
  'plate',
  'account',
  'link',
  'case-number',
  'rare',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Why it was taken for one, so that the writer can judge better than the guard does. */
export const findingWhys = [
  'listed-name',
  'built-like-a-name',
  'capital-inside-a-sentence',
  'initials',
  'said-to-be-called',
  'listed-place',
  'built-like-a-place',
  'exact-day',
  'exact-age',
  'form',
  'named-unit',
  'only-one',
  'known-relative',
  'born-together',
  'many-children',
  'rare-language-or-origin',
  'rare-illness',
  'rare-work',
  'known-event',
] as const
export type FindingWhy = (typeof findingWhys)[number]

export interface Finding {
  /** Where in the text, in UTF-16 units; `to` is the first one after. */
  readonly from: number
  readonly to: number
  readonly kind: FindingKind
  readonly why: FindingWhy
  /** What could stand there instead, in the text's own language and in the case of what was found; null when nothing fits. */
  readonly instead: string | null
}
