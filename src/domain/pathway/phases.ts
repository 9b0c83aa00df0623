/** How far each phase is, from the states of its steps. */
import type { PhaseId } from '../process-model.ts'
import type { Modality } from '../words.ts'
import type { OutsideState, PathwayPhase, PhaseState, ReleasedState, StepState } from './types.ts'
import type { WalkedPhase } from './walked.ts'

interface InPhase<State> {
  readonly phase: PhaseId
  readonly state: State
  readonly modality?: Modality
}

/** What a phase waits for. The rest are offers: a phase does not stay open for them. */
const binding: readonly Modality[] = ['must', 'default', 'choice']
const isBinding = (modality: Modality | undefined): boolean =>
  modality !== undefined && binding.includes(modality)
const isBehind = (state: StepState): boolean => state === 'done' || state === 'skipped'

const draw = <State>(
  phases: readonly WalkedPhase[],
  stateOf: (id: PhaseId) => State,
): readonly PathwayPhase<State>[] =>
  phases.map(({ id, phase, borrowed }) => ({
    id,
    title: phase.title,
    short: phase.short,
    state: stateOf(id),
    beside: phase.beside === true,
    ...(borrowed === undefined ? {} : { borrowed }),
  }))

const homePhaseState = (steps: readonly InPhase<StepState>[]): PhaseState => {
  const applicable = steps.filter(({ state }) => state !== 'not-applicable')
  if (applicable.length === 0) return 'not-applicable'
  const pending = applicable.filter(({ state }) => !isBehind(state))
  if (pending.length === 0) return 'done'
  const bindingPending = pending.filter(({ modality }) => isBinding(modality))
  const isBegun = applicable.some(({ state }) => isBehind(state))
  if (bindingPending.length === 0 && isBegun) return 'done'
  return isBegun || pending.some(({ state }) => state !== 'waiting') ? 'open' : 'waiting'
}

/**
 * A phase that only offers something is behind when a later one has begun: nobody is kept in it. The current phase is
 * the first that is still open; when none is, the last that applied. A late start never goes back before itself.
 */
export const homePhases = (
  phases: readonly WalkedPhase[],
  steps: readonly InPhase<StepState>[],
  passed: ReadonlySet<PhaseId>,
): { readonly phases: readonly PathwayPhase<PhaseState>[]; readonly currentPhase: PhaseId } => {
  const within = (id: PhaseId) => steps.filter(({ phase }) => phase === id)
  const lastBegun = phases.findLastIndex(
    ({ id, phase }) =>
      phase.beside !== true &&
      within(id).some(({ state, modality }) => isBehind(state) && isBinding(modality)),
  )
  const drawn = draw(phases, (id) => {
    const own = within(id)
    const state = homePhaseState(own)
    const offersOnly = !own.some(({ modality }) => isBinding(modality))
    const isPassed = phases.findIndex((one) => one.id === id) < lastBegun
    return state === 'open' && offersOnly && isPassed ? 'done' : state
  })
  const path = drawn.filter(({ id, beside }) => !beside && !passed.has(id))
  const current =
    path.find(({ state }) => state === 'open') ??
    path.find(({ state }) => state === 'waiting') ??
    path.findLast(({ state }) => state !== 'not-applicable') ??
    path[0]
  return { phases: drawn, currentPhase: current?.id ?? '' }
}

/** `yours` when something in it is the reader's, `done` when all of it is, else pale. */
export const outsidePhases = (
  phases: readonly WalkedPhase[],
  steps: readonly InPhase<OutsideState>[],
): { readonly phases: readonly PathwayPhase<OutsideState>[]; readonly currentPhase: PhaseId } => {
  const drawn = draw(phases, (id): OutsideState => {
    const states = steps.filter(({ phase }) => phase === id).map(({ state }) => state)
    if (states.includes('yours')) return 'yours'
    return states.length > 0 && states.every((state) => state === 'done')
      ? 'done'
      : 'not-in-your-part'
  })
  return { phases: drawn, currentPhase: furthest(drawn, steps) }
}

export const releasedPhases = (
  phases: readonly WalkedPhase[],
  steps: readonly InPhase<ReleasedState>[],
): { readonly phases: readonly PathwayPhase<ReleasedState>[]; readonly currentPhase: PhaseId } => {
  const drawn = draw(phases, (id): ReleasedState => {
    const states = steps
      .filter(({ phase, state }) => phase === id && state !== 'not-in-your-part')
      .map(({ state }) => state)
    if (states.length === 0) return 'not-in-your-part'
    if (states.every((state) => state === 'done')) return 'done'
    return states.every((state) => state === 'waiting') ? 'waiting' : 'open'
  })
  return { phases: drawn, currentPhase: furthest(drawn, steps) }
}

/** Where the reader can tell that it has come: the last phase with something done or asked in it. */
const furthest = <State>(
  phases: readonly PathwayPhase<State>[],
  steps: readonly InPhase<OutsideState | ReleasedState>[],
): PhaseId => {
  const path = phases.filter(({ beside }) => !beside)
  const isTouched = (id: PhaseId): boolean =>
    steps.some(({ phase, state }) => phase === id && (state === 'done' || state === 'yours'))
  return (path.findLast(({ id }) => isTouched(id)) ?? path[0])?.id ?? ''
}
