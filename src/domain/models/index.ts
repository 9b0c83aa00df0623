/** The four ways of working that come with the system. A county's own stand beside them, in the same shape. */
import type { ProcessModel } from '../process-model.ts'
import { disabilitySocialWork } from './disability-social-work.ts'
import { kainuuChildWelfare } from './kainuu-child-welfare.ts'
import { outreachPairWork } from './outreach-pair-work.ts'
import { sotePair } from './sote-pair.ts'

export const builtInModels: readonly ProcessModel[] = [
  disabilitySocialWork,
  outreachPairWork,
  sotePair,
  kainuuChildWelfare,
]

/** One of the four by its id; with a version, only when it is that one. */
export const findBuiltIn = (id: string, version?: number): ProcessModel | undefined =>
  builtInModels.find(
    (model) => model.id === id && (version === undefined || model.version === version),
  )
