/** The ways of working in use: the built-in four and a county's own, each in every version a round may be pinned to. */
import type { ProcessModel } from '#domain/process-model'
import type { Store } from '#store/store'
import { SettingRefused } from '../config.ts'

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

/** @throws SettingRefused A version was changed without a new number: running rounds are pinned to what it was. */
export const loadModels = async (
  store: Store,
  builtIn: readonly ProcessModel[],
  ofCounty: readonly ProcessModel[],
): Promise<ModelShelf> => {
  for (const model of [...builtIn, ...ofCounty])
    if ((await store.models.put(model, builtIn.includes(model))) === 'taken')
      throw new SettingRefused(
        `The model ${model.id} version ${model.version} differs from the one this database already runs. A version never changes: give the changed model the next number.`,
      )
  const places = builtIn.map(({ id }) => id)
  const placeOf = ({ id }: ProcessModel) =>
    places.includes(id) ? places.indexOf(id) : places.length
  const all = (await store.models.all()).map(({ model }) => model)
  return makeModelShelf(all.toSorted((one, other) => placeOf(one) - placeOf(other)))
}
