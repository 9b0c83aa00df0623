/** The ways of working in use: the built-in four and a county's own, each in every version a round may be pinned to. */
import { isDeepStrictEqual } from 'node:util'
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

/**
 * What is in use: the built-in four, the county's own, and every earlier version a round may be pinned to.
 * @throws SettingRefused A county's version was changed without a new number: running rounds are pinned to what it was.
 */
export const loadModels = async (
  store: Store,
  builtIn: readonly ProcessModel[],
  ofCounty: readonly ProcessModel[],
): Promise<ModelShelf> => {
  const held = await store.models.all()
  for (const model of builtIn) await put(store, nextOf(model, held), true)
  for (const model of ofCounty) await put(store, model, false)
  const places = builtIn.map(({ id }) => id)
  const placeOf = ({ id }: ProcessModel) =>
    places.includes(id) ? places.indexOf(id) : places.length
  const all = (await store.models.all()).map(({ model }) => model)
  return makeModelShelf(all.toSorted((one, other) => placeOf(one) - placeOf(other)))
}

const put = async (store: Store, model: ProcessModel, isBuiltIn: boolean): Promise<void> => {
  if ((await store.models.put(model, isBuiltIn)) === 'taken')
    throw new SettingRefused(
      `The model ${model.id} version ${model.version} differs from the one this database already runs. A version never changes: give the changed model the next number.`,
    )
}

type Held = Awaited<ReturnType<Store['models']['all']>>

/**
 * A built-in model as this database numbers it. One that differs from the newest here, be it by a word, is the next
 * version here: whoever only installs a new release can give it no number, and rounds that run keep what they began in.
 */
const nextOf = (model: ProcessModel, held: Held): ProcessModel => {
  const here = held.filter((one) => one.model.id === model.id)
  const newest = here.findLast(({ builtin }) => builtin)?.model
  if (newest && isSameButNumber(newest, model)) return newest
  const last = here.at(-1)?.model.version ?? 0
  return { ...model, version: Math.max(model.version, last + 1) }
}

const isSameButNumber = (one: ProcessModel, other: ProcessModel): boolean =>
  isDeepStrictEqual(
    JSON.parse(JSON.stringify({ ...one, version: 0 })),
    JSON.parse(JSON.stringify({ ...other, version: 0 })),
  )
