/** The ways of working in use: the built-in four and a county's own, each in every version a round may be pinned to. */
import type { ProcessModel } from '#domain/process-model'
import type { Store } from '#store/store'

export interface ModelShelf {
  /** Without a version: the newest. */
  find(id: string, version?: number): ProcessModel | undefined
  /** The newest version of each, the built-in ones first. */
  newest(): readonly ProcessModel[]
}

export const makeModelShelf = (models: readonly ProcessModel[]): ModelShelf => {
  const byId = Map.groupBy(models, (model) => model.id)
  const newestOf = (id: string) =>
    byId.get(id)?.reduce((one, other) => (other.version > one.version ? other : one))
  return {
    find: (id, version) =>
      version === undefined
        ? newestOf(id)
        : byId.get(id)?.find((model) => model.version === version),
    newest: () => [...byId.keys()].flatMap((id) => newestOf(id) ?? []),
  }
}

/** A built-in version that was changed without a new number is a fault of ours, told at start. */
export const loadModels = async (
  store: Store,
  builtIn: readonly ProcessModel[],
): Promise<ModelShelf> => {
  for (const model of builtIn)
    if ((await store.models.put(model, true)) === 'taken')
      throw new Error(
        `The model ${model.id} version ${model.version} differs from the one this database already runs. A version never changes: give the changed model the next number.`,
      )
  return makeModelShelf((await store.models.all()).map(({ model }) => model))
}
