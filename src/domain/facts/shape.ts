import type { Fields } from '../field.ts'
import type { Category } from '../words.ts'

/** One kind of part a fact may have. */
export interface PartShape {
  readonly category: Category
  readonly fields: Fields
  /** None or several of this part: one per goal, section, answer, item. */
  readonly many?: true
  /** May be missing, though not repeated. */
  readonly maybe?: true
}
/** A fact's parts by name, first the one the fact is named for. */
export type FactShape = Readonly<Record<string, PartShape>>

export const one = <const C extends Category, const F extends Fields>(category: C, fields: F) =>
  ({ category, fields }) as const
export const many = <const C extends Category, const F extends Fields>(category: C, fields: F) =>
  ({ category, fields, many: true }) as const
export const some = <const C extends Category, const F extends Fields>(category: C, fields: F) =>
  ({ category, fields, maybe: true }) as const
