/**
 * What one person or service says of themselves on the expert list. Nothing of a client stands here.
 * @term asiantuntijalista
 * @source C.11; D.F1 (resources are told by whoever has them), D.F5 (public, private and third sector alike)
 */
import { addMonths, type LocalDate } from './calendar.ts'
import type { PersonId, ServiceId } from './identity.ts'
import type { Profession } from './words.ts'

/** How much one says one can take on. @source D.F1; the bands are our choice, decision 0044 */
export const capacities = ['room', 'one', 'full'] as const
export type Capacity = (typeof capacities)[number]

/** What is kept by whoever it is about. The profession is the directory's to tell. */
export interface ExpertWords {
  readonly competences: readonly string[]
  /** ISO 639 codes. */
  readonly languages: readonly string[]
  /** Municipalities, by name. */
  readonly area: readonly string[]
  /** 1 is Monday. */
  readonly workingDays: readonly number[]
  /** Null: not said. */
  readonly capacity: Capacity | null
  /** Last full day; only with `full`. After it nothing is known. */
  readonly fullUntil: LocalDate | null
  readonly howToAsk: string | null
}
export interface Expert extends ExpertWords {
  readonly id: string
  /** Null: a service as a whole. */
  readonly person: PersonId | null
  /** Null: outside the directory, an association or a group, called by its own name. */
  readonly service: ServiceId | null
  readonly name: string | null
  readonly organisation: string | null
  readonly profession: Profession | null
  /** Null: as the directory began it. */
  readonly confirmedOn: LocalDate | null
  readonly revision: number
}

export const wordLimits = { each: 60, many: 30, howToAsk: 400, name: 200 } as const

/** After this many months an entry fades. @source our choice, decision 0044 */
export const monthsToFade = 6
export const isFading = (confirmedOn: LocalDate | null, today: LocalDate): boolean =>
  confirmedOn === null || addMonths(confirmedOn, monthsToFade) < today

/** What one says today: a "full until" that has passed says nothing any more, and neither does a faded entry. */
export const capacityOn = (
  expert: Pick<Expert, 'capacity' | 'fullUntil' | 'confirmedOn'>,
  today: LocalDate,
): Capacity | null => {
  if (isFading(expert.confirmedOn, today)) return null
  const isOver = expert.fullUntil !== null && expert.fullUntil < today
  return expert.capacity === 'full' && isOver ? null : expert.capacity
}

/** The same word, however it was typed. */
export const wordKey = (word: string): string =>
  word.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
