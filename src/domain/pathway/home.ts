/** The pathway as the home's members see it: every step's state and why. */
import { compareDates, helsinkiDate } from '../calendar.ts'
import { deriveDue } from '../deadlines.ts'
import type { Fact } from '../facts/index.ts'
import type { Facts } from '../knowledge.ts'
import type { PhaseId, StepId } from '../process-model.ts'
import { actionNow } from './action-now.ts'
import {
  type Completed,
  completionOf,
  type Holds,
  holdsIn,
  lastTrigger,
  skipOf,
} from './completion.ts'
import { homePhases } from './phases.ts'
import { type Stands, standingStops } from './stops.ts'
import type { Pathway, PathwayAt, PathwayStep, StepState } from './types.ts'
import { type Walked, type WalkedStep, walkedSteps } from './walked.ts'
import { gatesMissing, whyNow } from './why.ts'

/** The newest round of what is known; the same again when it was limited to a round already. */
export const newestRound = (facts: Facts): Facts =>
  facts.round > 0 ? facts.inRound(facts.round) : facts

interface Reading {
  /** The round as it stood when it ended, while it goes on as it stands. */
  readonly round: Facts
  readonly isEnded: boolean
  readonly at: PathwayAt
  readonly holds: Holds
  readonly walked: Walked
  readonly completed: ReadonlyMap<StepId, Completed | null>
  /** Phases the round began after. */
  readonly passed: ReadonlySet<PhaseId>
}

/** What the end itself closed — lines, memberships — does not undo what was done: an ended round stands as of its last day. */
export const asOfItsEnd = (
  round: Facts,
  at: PathwayAt,
): { readonly round: Facts; readonly at: PathwayAt; readonly isEnded: boolean } => {
  const end = round.of('round-closed').at(-1)
  if (!end) return { round, at, isEnded: false }
  const closedByEnd = (fact: Fact) =>
    fact.kind === 'round-closed' ||
    (fact.kind === 'member-left' && fact.recordedAt >= end.recordedAt)
  return {
    round: round.where((fact) => !closedByEnd(fact)),
    at: { ...at, today: helsinkiDate(end.recordedAt), now: end.recordedAt },
    isEnded: true,
  }
}

const read = (now: Facts, today: PathwayAt): Reading => {
  const { round, at, isEnded } = asOfItsEnd(now, today)
  const holds = holdsIn(round, at)
  const walked = walkedSteps(at.model, round, at.findModel)
  const completed = new Map(
    walked.steps.map(({ id, step }) => [id, completionOf(id, step, round, holds)] as const),
  )
  return { round, at, isEnded, holds, walked, completed, passed: passedPhases(round, at) }
}

/** A late start: what comes before the phase it began in does not apply. @source 001 A.16, A.17 */
const passedPhases = (round: Facts, at: PathwayAt): ReadonlySet<PhaseId> => {
  const startsIn = round.last('round-opened', 'round')?.values.startsIn
  const phases = Object.entries(at.model.phases)
  const place = phases.findIndex(([id]) => id === startsIn)
  return new Set(
    phases
      .slice(0, Math.max(place, 0))
      .filter(([, phase]) => phase.beside !== true)
      .map(([id]) => id),
  )
}

interface Settled {
  readonly state: StepState
  readonly stands?: Stands
  readonly reason?: string
}

/**
 * What does not apply is never done, though a fact of another branch would complete it. What was done before a late
 * start stays done. A stop cannot be skipped: a skip counts only where none stands. A step with stops applies though
 * its phase was passed, or the stop would stand with no way to it. Whatever was left undone when the round ended waits for
 * nobody any more.
 */
const settle = (one: WalkedStep, reading: Reading): Settled => {
  const { step, id } = one
  const { holds, completed, round, at } = reading
  if (step.when?.some((guard) => !holds(guard))) return { state: 'not-applicable' }
  if (completed.get(id)) return { state: 'done' }
  const isPassed =
    one.borrowed === undefined && reading.passed.has(one.phase) && step.stops === undefined
  if (isPassed || isAlternativeDone(one, reading)) return { state: 'not-applicable' }
  const stands = standingStops(round, at, step)
  const isStopped = stands.missing.length > 0
  const reason = isStopped ? undefined : skipOf(id, step, round)
  if (reason !== undefined) return { state: 'skipped', reason }
  if (reading.isEnded) return { state: 'not-applicable' }
  if (step.after?.some((guard) => !holds(guard))) return { state: 'waiting' }
  return isStopped ? { state: 'blocked', stands } : { state: 'open' }
}

const isAlternativeDone = (
  { id, step, borrowed }: WalkedStep,
  { walked, completed, holds }: Reading,
): boolean =>
  step.oneOf !== undefined &&
  walked.steps.some(
    (other) =>
      other.id !== id &&
      other.borrowed === borrowed &&
      other.step.oneOf === step.oneOf &&
      Boolean(completed.get(other.id)) &&
      (other.step.when ?? []).every((guard) => holds(guard)),
  )

const drawStep = (one: WalkedStep, reading: Reading): PathwayStep => {
  const { step, id, phase, borrowed } = one
  const { round, at, completed, walked, holds } = reading
  const { state, stands, reason } = settle(one, reading)
  const isAhead = state === 'open' || state === 'blocked' || state === 'waiting'
  const due = isAhead && step.deadline ? deriveDue(step.deadline, round, at, step) : null
  const done = state === 'done' ? completed.get(id) : null
  const why = state === 'open' ? whyNow(one, lastTrigger(round, step), walked.steps) : undefined
  const missing =
    state === 'waiting'
      ? gatesMissing((step.after ?? []).filter((guard) => !holds(guard)))
      : stands?.missing
  return {
    id,
    phase,
    state,
    title: step.title,
    guidance: step.guidance,
    who: step.who,
    modality: step.modality,
    ...actionNow(step, round),
    source: step.source,
    ...(due ? { due } : {}),
    ...(why ? { why } : {}),
    ...(missing ? { missing } : {}),
    ...(stands ? { waysOut: stands.waysOut } : {}),
    ...(done?.on ? { doneOn: done.on } : {}),
    ...(done?.by ? { doneBy: done.by } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(step.ambiguity ? { ambiguity: step.ambiguity } : {}),
    ...(borrowed === undefined ? {} : { borrowed }),
  }
}

const lastDay = '9999-12-31'
/** The stricter reading of a day comes first; what has no day comes after what has. */
const dayOf = ({ due }: PathwayStep): string => due?.warnFrom ?? due?.on ?? lastDay

/** Every step of the newest round with its state. Only for the home: reasons and stops stand in it. */
export const derivePathway = (facts: Facts, at: PathwayAt): Pathway => {
  const round = newestRound(facts)
  const reading = read(round, at)
  const steps = reading.walked.steps.map((one) => drawStep(one, reading))
  const next = steps
    .filter(
      ({ state, modality }) => (state === 'open' || state === 'blocked') && modality !== 'info',
    )
    .toSorted((one, other) => compareDates(dayOf(one), dayOf(other)))
    .map(({ id }) => id)
  return {
    model: at.model.id,
    steps,
    next,
    ...homePhases(reading.walked.phases, steps, reading.passed),
  }
}

/** The states alone, for whoever compares two moments. */
export const deriveStates = (facts: Facts, at: PathwayAt) => {
  const reading = read(newestRound(facts), at)
  return reading.walked.steps.map((one) => ({
    one,
    state: settle(one, reading).state,
    on: reading.completed.get(one.id)?.on ?? null,
  }))
}

/** May this step be skipped with a reason? Never while a stop stands in it, and never what is behind. */
export const maySkip = (step: PathwayStep): boolean =>
  step.state === 'open' || step.state === 'waiting'
