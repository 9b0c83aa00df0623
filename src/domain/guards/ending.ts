/** The plan that is worked by, judging how it went, and whether the client relationship and the pair work go on. */
import type { Fact } from '../facts/index.ts'
import type { Guard } from '../guards.ts'
import { type Facts, isLater, type Told } from '../knowledge.ts'

/**
 * There is a plan to work by: a published version of the client's plan, or an agreed plan of the pair work.
 * @term suunnitelma
 * @source 002 B.10, B.12; 004 D.35
 */
const planStands: Guard = (round) =>
  round.of('plan-version-published').length > 0 || round.of('pair-work-plan-agreed').length > 0

type Evaluation = Told<'plan-evaluated', 'evaluation'>

/** Everything told of the latest day of evaluation: several tellings of one day are one evaluation. */
const latestEvaluation = (round: Facts): readonly Evaluation[] => {
  const evaluations = round.parts('plan-evaluated', 'evaluation')
  const latestDay = evaluations.reduce((day, { values }) => (values.on > day ? values.on : day), '')
  return evaluations.filter(({ values }) => values.on === latestDay)
}

/**
 * The client's side and the workers have both said how it went, and no agreed day of evaluation has come since.
 * A child's or a guardian's voice is the client's side. How the situation has changed has rows of its own in the
 * form; a situation that has not changed needs no words.
 * @example evaluated 19.5., next day agreed 17.11.: true on 16.11., false on 17.11. until told again
 * @source 002 B.15, BT1.3b; 004 borrows it
 */
const evaluatedByClientAndWorkers: Guard = (round, at) => {
  const latest = latestEvaluation(round)
  const heldOn = latest[0]?.values.on
  if (heldOn === undefined) return false
  const facts = new Set(latest.map(({ fact }) => fact.id))
  const voices = round
    .parts('plan-evaluated', 'views')
    .filter(({ fact }) => facts.has(fact.id))
    .map(({ values }) => values.whose)
  const isTogether = voices.includes('together')
  const isClientHeard =
    isTogether ||
    voices.some((voice) => voice === 'client' || voice === 'child' || voice === 'guardian')
  const areWorkersHeard = isTogether || voices.includes('workers')
  const agreedDays = round.last('plan-version-published', 'version')?.values.evaluations ?? []
  const isDueAgain = agreedDays.some((day) => day > heldOn && day <= at.today)
  return isClientHeard && areWorkersHeard && !isDueAgain
}

/**
 * After the latest evaluation it is settled how the client goes on: the plan is updated and the client relationship
 * continues, or the relationship has ended. Where the way of working has no form for an update, continuing is enough.
 * @term asiakkuuden jatkuminen tai päättäminen
 * @source 002 B.16, BT2.4a
 */
const clientRelationshipSettled: Guard = (round, at) => {
  const evaluation = latestEvaluation(round)[0]?.fact
  const since = (fact: Fact) => evaluation === undefined || isLater(round, fact, evaluation)
  const hasEnded = round.of('client-relationship-ended').some(since)
  const continues = round.of('client-relationship-continued').some(since)
  const isUpdated = round
    .parts('plan-version-published', 'version')
    .some(({ fact, values }) => values.template === 'update' && since(fact))
  const mayUpdate = at.model.templates['update'] !== undefined
  return hasEnded || (continues && (isUpdated || !mayUpdate))
}

/**
 * The latest word on the client relationship is that it goes on. Only then is the need for pair work judged:
 * the relationship may go on without it.
 * @source 002 B.17
 */
const clientRelationshipContinues: Guard = (round) => {
  const continued = round.of('client-relationship-continued').at(-1)
  const ended = round.of('client-relationship-ended').at(-1)
  return continued !== undefined && (ended === undefined || isLater(round, continued, ended))
}

export const endingGuards = {
  'plan-stands': planStands,
  'evaluated-by-client-and-workers': evaluatedByClientAndWorkers,
  'client-relationship-settled': clientRelationshipSettled,
  'client-relationship-continues': clientRelationshipContinues,
} as const satisfies Record<string, Guard>
