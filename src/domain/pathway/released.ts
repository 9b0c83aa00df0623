/** What is released from a pathway: to the home unit's supervisor, and as the bare note that a step is done. */
import { helsinkiDate, type LocalDate } from '../calendar.ts'
import type { Facts } from '../knowledge.ts'
import type { StepId } from '../process-model.ts'
import { derivePathway, deriveStates, newestRound } from './home.ts'
import { releasedPhases } from './phases.ts'
import type { PathwayAt, PathwayStep, ReleasedPathway, ReleasedState } from './types.ts'
import { walkedSteps } from './walked.ts'

/** A stop is not told, so a blocked step is merely open; a skip is not told either. */
const releasedState: Readonly<Record<PathwayStep['state'], ReleasedState>> = {
  done: 'done',
  open: 'open',
  blocked: 'open',
  waiting: 'waiting',
  skipped: 'not-in-your-part',
  'not-applicable': 'not-in-your-part',
}

/**
 * Released states and due dates without content, for the supervisor of the home unit.
 * @source design language.md, "Who sees which state"
 */
export const deriveReleasedPathway = (facts: Facts, at: PathwayAt): ReleasedPathway => {
  const pathway = derivePathway(facts, at)
  const walked = walkedSteps(at.model, newestRound(facts), at.findModel)
  const released = new Set(walked.steps.filter(({ step }) => step.released).map(({ id }) => id))
  const steps = pathway.steps.map((step) => {
    const isReleased = released.has(step.id)
    const state: ReleasedState = isReleased ? releasedState[step.state] : 'not-in-your-part'
    const isAhead = state === 'open' || state === 'waiting'
    return {
      id: step.id,
      phase: step.phase,
      state,
      title: step.title,
      who: step.who,
      ...(isAhead && step.due ? { due: step.due } : {}),
      ...(state === 'done' && step.doneOn ? { doneOn: step.doneOn } : {}),
      ...(step.borrowed === undefined ? {} : { borrowed: step.borrowed }),
    }
  })
  return { model: at.model.id, steps, ...releasedPhases(walked.phases, steps) }
}

export interface NewlyDone {
  readonly step: StepId
  readonly on: LocalDate
}

/**
 * Released steps that one command completed, with the day: what `progress-noted` is written from. A recurring step
 * that was due again counts each time it is done.
 */
export const newlyDone = (before: Facts, after: Facts, at: PathwayAt): readonly NewlyDone[] => {
  const wasDone = new Set(
    deriveStates(before, at)
      .filter(({ state }) => state === 'done')
      .map(({ one }) => one.id),
  )
  const last = after.all.at(-1)
  const day = last ? helsinkiDate(last.happenedAt) : at.today
  return deriveStates(after, at)
    .filter(({ one, state }) => one.step.released && state === 'done' && !wasDone.has(one.id))
    .map(({ one, on }) => ({
      step: one.id,
      on: one.step.completion.by === 'guard' ? day : (on ?? day),
    }))
}
