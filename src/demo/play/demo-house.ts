/** The server's own hands without HTTP: the demo gives the same commands, by the same door `give-command`, with a clock of its own. */
import { helsinkiDate } from '#domain/calendar'
import { builtInModels } from '#domain/models/index'
import type { Config } from '#server/config'
import { makeCountyShelf } from '#server/directory/county'
import { makeHub } from '#server/events'
import type { House } from '#server/house'
import { makeKeys } from '#server/keys'
import { loadModels } from '#server/process-models/shelf'
import type { HandClock } from './theatre.ts'

export interface GivenHouse {
  readonly store: House['store']
  readonly config: Config
  readonly newId: () => string
  /** The county's own ways of working. */
  readonly models?: Parameters<typeof loadModels>[2] | undefined
}

export const makeHouse = async (given: GivenHouse, clock: HandClock): Promise<House> => ({
  store: given.store,
  config: given.config,
  newId: given.newId,
  clock: clock.now,
  keys: makeKeys(given.config.key),
  county: makeCountyShelf(given.store, () => performance.now()),
  models: await loadModels(given.store, builtInModels, given.models ?? []),
  hub: makeHub(given.store),
  providers: new Map(),
})

export type Acting = Parameters<House['store']['decide']>[1]

/** The same person in the same service, on the day the clock stands at. */
export const actingNow = (house: House, who: Omit<Acting, 'on'>): Acting => ({
  ...who,
  on: helsinkiDate(house.clock()),
})
