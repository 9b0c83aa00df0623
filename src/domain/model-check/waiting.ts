/** Steps that wait for each other, so that neither can ever begin. */
import type { FactKind } from '../facts/index.ts'
import { guardNeeds } from '../guard-needs.ts'
import type { GuardName } from '../guards.ts'
import type { ProcessModel, Step, StepId } from '../process-model.ts'
import { listMissingFor, matchesOf, recordedBy } from './names.ts'
import { type Problem, problem } from './problem.ts'

/** What somebody records by doing the step. */
const recordsOf = (step: Step): ReadonlySet<FactKind> =>
  new Set([
    recordedBy(step.action),
    ...matchesOf(step)
      .filter(({ path }) => path[0] === 'completion')
      .map(({ match }) => match.fact),
    ...(step.completion.by === 'guard' ? guardNeeds[step.completion.guard].flat() : []),
  ])

const gatesOf = (step: Step): readonly GuardName[] => [...(step.when ?? []), ...(step.after ?? [])]

/**
 * A fact no step records can come at any time, where the model has what it needs. One that steps record is there when one of those can begin. What is
 * left when nothing more can begin waits for itself.
 */
export const checkWaiting = (model: ProcessModel): readonly Problem[] => {
  const steps = Object.entries(model.steps).map(([id, step]) => ({
    id,
    step,
    records: recordsOf(step),
  }))
  const onPath = new Set(steps.flatMap(({ records }) => [...records]))
  const begun = new Set<StepId>()
  const canCome = (kind: FactKind): boolean =>
    (!onPath.has(kind) && listMissingFor(kind, model) === undefined) ||
    steps.some(({ id, records }) => begun.has(id) && records.has(kind))
  const isOpen = (gate: GuardName): boolean =>
    guardNeeds[gate].every((anyOf) => anyOf.some(canCome))
  for (let found = true; found; ) {
    const next = steps.filter(({ id, step }) => !begun.has(id) && gatesOf(step).every(isOpen))
    for (const { id } of next) begun.add(id)
    found = next.length > 0
  }
  const stuck = steps.filter(({ id }) => !begun.has(id))
  /** The first stuck step that would record what this one waits for. */
  const waitsFor = (step: Step): StepId | undefined => {
    const missing = gatesOf(step)
      .flatMap((gate) => guardNeeds[gate])
      .filter((anyOf) => !anyOf.some(canCome))
      .flat()
    return stuck.find(({ records }) => missing.some((kind) => records.has(kind)))?.id
  }
  const next = new Map(stuck.map(({ id, step }) => [id, waitsFor(step)]))
  return stuck.map(({ id, step }) => {
    const gate = gatesOf(step).findIndex((one) => !isOpen(one))
    const isWhen = gate < (step.when?.length ?? 0)
    const path = [
      'steps',
      id,
      isWhen ? 'when' : 'after',
      isWhen ? gate : gate - (step.when?.length ?? 0),
    ]
    return problem(
      path,
      `"${id}" can never begin: ${roundOf(id, next)
        .map((one) => `"${one}"`)
        .join(' waits for ')}.`,
    )
  })
}

/** From a step along what it waits for, until one comes again. */
const roundOf = (id: StepId, next: ReadonlyMap<StepId, StepId | undefined>): readonly StepId[] => {
  const way: StepId[] = [id]
  for (let at = next.get(id); at !== undefined; at = next.get(at)) {
    const isAgain = way.includes(at)
    way.push(at)
    if (isAgain) break
  }
  return way
}
