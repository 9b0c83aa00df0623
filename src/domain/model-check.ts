/**
 * Everything that is wrong in a model, at once: its shape, names that point at nothing, steps that wait for each
 * other, secrets that would be released, and borrowed steps that could never be completed.
 */
import { checkBorrows } from './model-check/borrowing.ts'
import { checkNames } from './model-check/names.ts'
import type { Problem } from './model-check/problem.ts'
import { checkSecrets } from './model-check/secrets.ts'
import { checkShape, modelShape } from './model-check/shape.ts'
import { checkWaiting } from './model-check/waiting.ts'
import type { ProcessModel } from './process-model.ts'

export { checkBorrowedStep } from './model-check/borrowing.ts'
export type { Path, Problem } from './model-check/problem.ts'

type FindModel = (id: string) => ProcessModel | undefined

/** Empty: the model can be used. `findModel` knows the models it may borrow from. */
export const checkModel = (model: unknown, findModel?: FindModel): readonly Problem[] => {
  const shape = checkShape(model, modelShape)
  return shape.length > 0 ? shape : checkMeaning(model as ProcessModel, findModel)
}

/** A model the check has passed, or nothing. */
export const asModel = (model: unknown, findModel?: FindModel): ProcessModel | undefined =>
  checkModel(model, findModel).length === 0 ? (model as ProcessModel) : undefined

const checkMeaning = (
  model: ProcessModel,
  findModel: FindModel | undefined,
): readonly Problem[] => [
  ...checkNames(model),
  ...checkWaiting(model),
  ...checkSecrets(model),
  ...checkBorrows(model, findModel),
]
