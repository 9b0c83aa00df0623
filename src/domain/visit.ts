/**
 * A worker alone on a visit. Until when, and what follows when the time passes: the alerted are told at once, the unit's
 * supervisor a while later. Derived from the clock at each look, so that no job has to have run.
 *
 * @term yksinkäynti
 * @source design experience.md, "danger: lone-visit check-in"; decision 0052
 */
import { type Instant, minutesBetween, plusMinutes } from './calendar.ts'

/** One tap gives as many minutes more. */
export const longerMinutes = 30
/** So long the alerted are alone with it before the supervisor is told. */
export const escalateMinutes = 15
/** So long it is kept after it is over, for whoever looks what the alarm was. */
export const keptHours = 4
/** A visit is not longer than a working day. */
export const longestMinutes = 12 * 60
/** What nobody ended is gone then. */
export const mostOpenHours = 7 * 24
/** In UTF-16 units. */
export const areaLetters = 200
export const addressLetters = 200

/** `out` · `late`: the alerted are asked to act · `escalated`: the supervisor too · `back`: over. */
export type VisitState = 'out' | 'late' | 'escalated' | 'back'

export const visitState = (
  visit: {
    readonly backBy: Instant
    readonly escalatesAt: Instant
    readonly endedAt: Instant | null
  },
  now: Instant,
): VisitState => {
  if (visit.endedAt !== null) return 'back'
  if (now >= visit.escalatesAt) return 'escalated'
  return now >= visit.backBy ? 'late' : 'out'
}

/** Half an hour from the time that was said, or from now when that has passed. */
export const longer = (backBy: Instant, now: Instant): Instant =>
  plusMinutes(backBy > now ? backBy : now, longerMinutes)

/** May one say to be back then? To come, and within a working day. */
export const isPossible = (backBy: Instant, now: Instant): boolean => {
  const minutes = minutesBetween(now, backBy)
  return minutes > 0 && minutes <= longestMinutes
}

/** What follows from the time somebody says to be back. */
export const timesOf = (
  backBy: Instant,
): { readonly backBy: Instant; readonly escalatesAt: Instant; readonly until: Instant } => ({
  backBy,
  escalatesAt: plusMinutes(backBy, escalateMinutes),
  until: plusMinutes(backBy, mostOpenHours * 60),
})
