/** What has completed a step, and whether something since has made it due again. */
import { helsinkiDate, type LocalDate } from '../calendar.ts'
import { factsMatching } from '../fact-match.ts'
import type { Fact } from '../facts/index.ts'
import { guardReads } from '../guard-reads.ts'
import { type At, type GuardName, guards } from '../guards.ts'
import { id, type PersonId } from '../identity.ts'
import { type Facts, isLater } from '../knowledge.ts'
import type { FactMatch, Step, StepId } from '../process-model.ts'

/** Guards answered once for one reading. */
export type Holds = (guard: GuardName) => boolean
export const holdsIn = (round: Facts, at: At): Holds => {
  const answers = new Map<GuardName, boolean>()
  return (guard) => {
    const already = answers.get(guard)
    if (already !== undefined) return already
    const answer = guards[guard](round, at)
    answers.set(guard, answer)
    return answer
  }
}

export interface Completed {
  /** Null when a state of affairs completes it, which no single fact tells the day of. */
  readonly on: LocalDate | null
  readonly by: PersonId | null
}

const latestOf = (round: Facts, facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>(
    (latest, fact) => (latest === undefined || isLater(round, fact, latest) ? fact : latest),
    undefined,
  )

/** The last of the facts that make a step due again. */
export const lastTrigger = (round: Facts, step: Step): Fact | undefined =>
  step.againAfter === undefined
    ? undefined
    : latestOf(
        round,
        step.againAfter.flatMap((match) => factsMatching(round, match)),
      )

const told = (fact: Fact): Completed => ({ on: helsinkiDate(fact.happenedAt), by: fact.by.person })

/** The last fact that says "this step", when it is later than the trigger. */
const lastSaying = (
  round: Facts,
  kind: 'step-confirmed' | 'step-skipped',
  step: StepId,
  trigger: Fact | undefined,
): Fact | undefined =>
  round
    .of(kind)
    .filter((fact) => fact.parts.some((part) => part.values['step'] === step))
    .filter((fact) => trigger === undefined || isLater(round, fact, trigger))
    .at(-1)

/** Null: not done, or due again. */
export const completionOf = (
  name: StepId,
  step: Step,
  round: Facts,
  holds: Holds,
): Completed | null => {
  const trigger = lastTrigger(round, step)
  const lastMatch = (match: FactMatch): Fact | undefined => {
    const last = latestOf(round, factsMatching(round, match))
    return last && (trigger === undefined || isLater(round, last, trigger)) ? last : undefined
  }
  const { completion } = step
  switch (completion.by) {
    case 'facts': {
      const last = latestOf(
        round,
        completion.anyOf.flatMap((match) => lastMatch(match) ?? []),
      )
      return last ? told(last) : null
    }
    case 'all': {
      const each = completion.allOf.flatMap((match) => lastMatch(match) ?? [])
      const last = latestOf(round, each)
      return last && each.length === completion.allOf.length ? told(last) : null
    }
    case 'guard': {
      if (!holds(completion.guard)) return null
      const isSince = (fact: Fact): boolean =>
        trigger === undefined || isLater(round, fact, trigger)
      const reads = guardReads[completion.guard]
      return trigger === undefined || reads.some((kind) => round.of(kind).some(isSince))
        ? { on: notedOn(round, name), by: null }
        : null
    }
    case 'confirmed': {
      const said = lastSaying(round, 'step-confirmed', name, trigger)
      return said ? told(said) : null
    }
  }
}

/** The day the command that completed a released step noted. */
export const notedOn = (round: Facts, step: StepId): LocalDate | null =>
  (round
    .parts('progress-noted', 'progress')
    .filter(({ values }) => values.step === step)
    .at(-1)?.values.on as LocalDate | undefined) ?? null

/** The reason a step is skipped: said of it, or by a fact whose recording skips it. Undefined: it is not. */
export const skipOf = (name: StepId, step: Step, round: Facts): string | undefined => {
  const said = lastSaying(round, 'step-skipped', name, lastTrigger(round, step))
  const cause = said ?? (step.skippedBy && factsMatching(round, step.skippedBy).at(-1))
  if (cause === undefined) return undefined
  const words = cause.parts.map((part) => part.values['reason'] ?? part.values['words'])
  return String(words.find((value) => typeof value === 'string') ?? '')
}

export const personOf = (value: string): PersonId => id<'person'>(value)
