/** Can whoever borrows a step complete it? */
import type { FactKind } from '../facts/index.ts'
import { guardNeeds } from '../guard-needs.ts'
import type { ProcessModel, Step, StepId } from '../process-model.ts'
import { checkStepValues, listMissingFor, matchesOf, recordedBy } from './names.ts'
import { type Path, type Problem, problem } from './problem.ts'

/** Facts, one of each inner list, that the step's completion asks for. */
const neededFacts = (step: Step): readonly (readonly FactKind[])[] => {
  const { completion } = step
  if (completion.by === 'guard') return guardNeeds[completion.guard]
  const kinds = matchesOf(step)
    .filter(({ path }) => path[0] === 'completion')
    .map(({ match }) => match.fact)
  return completion.by === 'facts' ? [kinds] : kinds.map((kind) => [kind])
}

/** What stands in the way of completing this step in that model. */
export const checkBorrowedStep = (
  id: StepId,
  step: Step,
  borrower: ProcessModel,
  path: Path,
): readonly Problem[] => {
  const lacking = [[recordedBy(step.action)], ...neededFacts(step)].flatMap((anyOf) =>
    anyOf.length > 0 && anyOf.every((kind) => listMissingFor(kind, borrower) !== undefined)
      ? [listMissingFor(anyOf[0] as FactKind, borrower)]
      : [],
  )
  return [
    ...[...new Set(lacking)].map((list) =>
      problem(
        path,
        `"${id}" cannot be completed here: this model has no ${String(list).replace('-', ' ')}.`,
      ),
    ),
    ...checkStepValues(step, borrower, path).map(({ sentence }) =>
      problem(path, `"${id}" cannot be completed here: ${sentence}`),
    ),
  ]
}

/** Steps borrowed from the start, of models that are known. */
export const checkBorrows = (
  model: ProcessModel,
  findModel: ((id: string) => ProcessModel | undefined) | undefined,
): readonly Problem[] =>
  (model.borrows ?? []).flatMap(({ model: from, steps }, index) => {
    const path = ['borrows', index]
    const lender = findModel?.(from)
    if (lender === undefined)
      return [problem([...path, 'model'], `There is no model "${from}" to borrow from.`)]
    return steps.flatMap((id, place) => {
      const at = [...path, 'steps', place]
      const step = Object.hasOwn(lender.steps, id) ? lender.steps[id] : undefined
      if (step === undefined) return [problem(at, `"${from}" has no step "${id}".`)]
      if (!lender.lends?.includes(id)) return [problem(at, `"${from}" does not lend "${id}".`)]
      return checkBorrowedStep(id, step, model, at)
    })
  })
