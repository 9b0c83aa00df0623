/** One command with all it is decided on. */
import { helsinkiDate, type Instant, type LocalDate } from '../calendar.ts'
import type { CommandKind } from '../commands.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId, PersonId } from '../identity.ts'
import type { Facts, Known } from '../knowledge.ts'
import type { Outcome } from '../outcome.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import type { Topic } from '../words.ts'

export interface Command {
  readonly kind: CommandKind
  readonly payload: Readonly<Record<string, unknown>>
  readonly commandId: CommandId
  /** When it happened, as the sender says; now when left out. */
  readonly happenedAt?: Instant | undefined
}

export interface GivenItem {
  readonly values: Readonly<Record<string, unknown>>
  /** Undefined: its author has not said what it is about. */
  readonly topics: readonly Topic[] | undefined
}
/** A payload that has been found sound. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>
  readonly many: Readonly<Record<string, readonly GivenItem[]>>
  readonly topics: readonly Topic[] | undefined
}

/** Who asks, in what, and what they may know; a new pair work has this too. */
export interface Setting {
  readonly asking: Asking
  readonly around: Surroundings
  readonly commandId: CommandId
  readonly happenedAt: Instant
  /** The moment the facts get: the clock's, never before the last fact of the log. */
  readonly recordedAt: Instant
  readonly round: number
}

export interface Case extends Setting {
  readonly kind: CommandKind
  readonly known: Known
  /** Everything of the newest round. */
  readonly now: Facts
  /** What the sender may see: for the home its round, and what it remembers of earlier ones. References are found here. */
  readonly sight: Facts
  /** What the sender may see of the newest round. */
  readonly sightNow: Facts
  readonly given: Given
  readonly isHome: boolean
}

export type Decided = Outcome<readonly NewFact[]>
export type Decider = (asked: Case) => Decided

/** The day the told thing happened, in Finland. */
export const happenedOn = (asked: Setting): LocalDate => helsinkiDate(asked.happenedAt)

const value = (asked: Case, field: string): unknown => asked.given.values[field]
export const textOf = (asked: Case, field: string): string | undefined => {
  const found = value(asked, field)
  return typeof found === 'string' ? found : undefined
}
export const personOf = (asked: Case, field: string): PersonId | undefined =>
  textOf(asked, field) as PersonId | undefined
export const listOf = (asked: Case, field: string): readonly string[] => {
  const found = value(asked, field)
  return Array.isArray(found) ? (found as readonly string[]) : []
}
export const isYes = (asked: Case, field: string): boolean => value(asked, field) === true

/** The same case with other values, when the rule knows better than the sender. */
export const withValues = (asked: Case, values: Readonly<Record<string, unknown>>): Case => ({
  ...asked,
  given: {
    ...asked.given,
    values: Object.fromEntries(
      Object.entries({ ...asked.given.values, ...values }).filter(([, one]) => one !== undefined),
    ),
  },
})
