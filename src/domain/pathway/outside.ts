/**
 * The pathway outside the home. Of each step one of three: done, yours, not in your part. A function of the model,
 * the reader's own knowledge and the day, so nothing that is hidden from the reader can change it.
 *
 * @source design language.md, "Who sees which state"
 */
import { helsinkiDate, type LocalDate } from '../calendar.ts'
import { type Due, deadlineOf } from '../deadlines.ts'
import { factsMatching } from '../fact-match.ts'
import type { Fact } from '../facts/index.ts'
import { guardNeeds } from '../guard-needs.ts'
import { guardReads } from '../guard-reads.ts'
import { guards } from '../guards.ts'
import type { PersonId } from '../identity.ts'
import type { Facts, Seen } from '../knowledge.ts'
import type { FactMatch, Step, StepId } from '../process-model.ts'
import { type Asked, deriveAsked } from './asked.ts'
import { completionOf, lastTrigger } from './completion.ts'
import { asOfItsEnd, derivePathway, newestRound } from './home.ts'
import { outsidePhases } from './phases.ts'
import type { OutsidePathway, OutsideStep, PathwayAt, StepState } from './types.ts'
import { type WalkedStep, walkedSteps } from './walked.ts'

export interface Outside {
  readonly who: PersonId
  /** Does a line in force for the reader cover `progress`? */
  readonly coversProgress: boolean
  /** The client, or a child whose own matter it is: what the model asks of the client is asked of them. */
  readonly isOwnMatter?: boolean
}

const dayOf = (fact: Fact): LocalDate => helsinkiDate(fact.happenedAt)
const latestDay = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null

/** The day of the last fact that answers, when it is not older than what made the step due again. */
const dayOfMatch = (round: Facts, match: FactMatch, since: Fact | undefined): LocalDate | null => {
  const fact = factsMatching(round, match).at(-1)
  return fact && (since === undefined || fact.recordedAt >= since.recordedAt) ? dayOf(fact) : null
}

/** A branch that holds until somebody has said otherwise is not seen by who may not see the saying. */
const appliesBySeen = (step: Step, round: Facts, at: PathwayAt, outside: Outside): boolean =>
  (step.when ?? []).every(
    (guard) =>
      guards[guard](round, at) && (outside.isOwnMatter === true || guardNeeds[guard].length > 0),
  )

/**
 * Done by parts the reader sees. A fact may complete a step of each of two branches, so the branch must be seen too.
 * A state of affairs is not judged from half of its facts, only by who sees them all.
 */
const doneBySeen = (
  one: WalkedStep,
  round: Facts,
  at: PathwayAt,
  outside: Outside,
): LocalDate | null => {
  const { step, id } = one
  if (!appliesBySeen(step, round, at, outside)) return null
  const since = lastTrigger(round, step)
  switch (step.completion.by) {
    case 'facts':
      return latestDay(step.completion.anyOf.map((match) => dayOfMatch(round, match, since)))
    case 'all': {
      const days = step.completion.allOf.map((match) => dayOfMatch(round, match, since))
      return days.includes(null) ? null : latestDay(days)
    }
    case 'confirmed':
      return completionOf(id, step, round, () => false)?.on ?? null
    case 'guard': {
      if (outside.isOwnMatter !== true || !guards[step.completion.guard](round, at)) return null
      const done = completionOf(id, step, round, () => true)
      const read = guardReads[step.completion.guard].flatMap((kind) => round.of(kind).slice(-1))
      return done && (done.on ?? latestDay(read.map(dayOf)))
    }
  }
}

/** Done by a bare note, which only a released step has and only a grant with `progress` shows. */
const doneByNote = (one: WalkedStep, round: Facts, outside: Outside): LocalDate | null => {
  if (!one.step.released || !outside.coversProgress) return null
  const since = lastTrigger(round, one.step)
  const note = round
    .parts('progress-noted', 'progress')
    .filter(
      ({ values, fact }) =>
        values.step === one.id && (since === undefined || fact.recordedAt >= since.recordedAt),
    )
    .at(-1)
  return (note?.values.on as LocalDate | undefined) ?? null
}

/** Each asking belongs to the first step of its kind that is not done. */
const placeAsked = (
  asked: readonly Asked[],
  steps: readonly WalkedStep[],
  isDone: (id: StepId) => boolean,
): ReadonlyMap<StepId, Asked> => {
  const placed = new Map<StepId, Asked>()
  for (const one of asked) {
    const found = one.belongsTo
      .map((action) =>
        steps.find(
          ({ id, step }) =>
            step.action === action &&
            !isDone(id) &&
            (one.what === undefined || step.actionWith?.['what'] === one.what),
        ),
      )
      .find((step) => step !== undefined)
    if (found && !placed.has(found.id)) placed.set(found.id, one)
  }
  return placed
}

const taskDue = (asked: Asked): Due | undefined => {
  if (asked.due === undefined) return undefined
  const { text } = deadlineOf('task-due')
  return { on: asked.due, rule: text, statute: null, local: true }
}

export const deriveOutside = (
  seen: Seen | Facts,
  today: PathwayAt,
  outside: Outside,
): OutsidePathway => {
  const { round, at, isEnded } = asOfItsEnd(newestRound(seen), today)
  const walked = walkedSteps(at.model, round, at.findModel)
  const doneOn = new Map(
    walked.steps.map((one) => [
      one.id,
      latestDay([doneBySeen(one, round, at, outside), doneByNote(one, round, outside)]),
    ]),
  )
  const isDone = (id: StepId): boolean => Boolean(doneOn.get(id))
  const asked = isEnded ? [] : deriveAsked(round, outside.who, at.today)
  const placed = placeAsked(asked, walked.steps, isDone)
  const own = outside.isOwnMatter === true && !isEnded ? stepsAsClientSees(round, at) : null
  const steps = walked.steps.map(({ id, phase, step, borrowed }): OutsideStep => {
    const on = doneOn.get(id)
    const asking = placed.get(id)
    const due = asking && taskDue(asking)
    const isAsked = asking !== undefined && !own?.skipped.has(id)
    const isYours = !on && (isAsked || (step.asks === 'client' && own?.open.has(id) === true))
    return {
      id,
      phase,
      state: on ? 'done' : isYours ? 'yours' : 'not-in-your-part',
      title: step.title,
      guidance: step.guidance,
      source: step.source,
      ...(on ? { doneOn: on } : {}),
      ...(isYours ? { action: asking?.command ?? step.action } : {}),
      ...(isYours && due ? { due } : {}),
      ...(borrowed === undefined ? {} : { borrowed }),
    }
  })
  const next = steps
    .filter(({ state }) => state === 'yours')
    .toSorted(byDue)
    .map(({ id }) => id)
  return { model: at.model.id, steps, next, ...outsidePhases(walked.phases, steps) }
}

/** What would be open by what the client sees, and what the home has skipped with a reason: that is asked of nobody. */
const stepsAsClientSees = (round: Facts, at: PathwayAt) => {
  const { steps } = derivePathway(round, at)
  const inState = (...states: readonly StepState[]): ReadonlySet<StepId> =>
    new Set(steps.filter(({ state }) => states.includes(state)).map(({ id }) => id))
  return { open: inState('open', 'blocked'), skipped: inState('skipped') }
}

const byDue = (one: OutsideStep, other: OutsideStep): number => {
  const [a, b] = [one.due?.on ?? '9999-12-31', other.due?.on ?? '9999-12-31']
  return a < b ? -1 : a > b ? 1 : 0
}
