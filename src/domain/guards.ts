/**
 * States of affairs a model may ask about, each a name and a pure answer. A closed record: a county's model that
 * names another guard is refused by the model check.
 */
import type { Instant, LocalDate } from './calendar.ts'
import { assessmentGuards } from './guards/assessment.ts'
import { endingGuards } from './guards/ending.ts'
import { meetingGuards } from './guards/meeting.ts'
import { pairGuards } from './guards/pair.ts'
import { permissionGuards } from './guards/permission.ts'
import type { Facts } from './knowledge.ts'
import type { ProcessModel } from './process-model.ts'

export interface At {
  readonly today: LocalDate
  readonly now: Instant
  readonly model: ProcessModel
  /** The client's birth date, where the reader may know it. */
  readonly birthDate?: LocalDate | undefined
}
/** `round` holds the facts of the round the pathway is about. */
export type Guard = (round: Facts, at: At) => boolean

export const guards = {
  ...pairGuards,
  ...assessmentGuards,
  ...meetingGuards,
  ...permissionGuards,
  ...endingGuards,
} as const satisfies Record<string, Guard>
export type GuardName = keyof typeof guards
export const isGuardName = (value: string): value is GuardName => Object.hasOwn(guards, value)
