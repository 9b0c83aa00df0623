/** A database with the server over it, where one drawn world stands at a time and its clock is set by hand. */
import { setImmediate } from 'node:timers/promises'
import { type Instant, instant } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { builtInModels } from '#domain/models/index'
import { buildApp, type Given } from '#server/app'
import { type Config, usualLimits } from '#server/config'
import { makeCountyShelf } from '#server/directory/county'
import { makeHub } from '#server/events'
import type { App, House } from '#server/house'
import { makeKeys } from '#server/keys'
import { loadModels } from '#server/process-models/shelf'
import type { Database } from '#store/database'
import type { Store } from '#store/store'
import type { Engine, Owner } from '../setup/engines.ts'
import { clear, makeClearing, tablesOfAWorld } from './clearing.ts'
import { everybody, type Hatted, putClientSide, putCounty } from './county.ts'
import type { Log, World } from './draw-world.ts'
import { eased } from './eased-store.ts'
import { tellMore, writeLog } from './playing.ts'
import { type Answer, listen, type Request, type Stream, send } from './sending.ts'

export { madeBy } from './clearing.ts'
export { type Answer, type Request, type Stream, send } from './sending.ts'

const openedAt = instant('2026-01-01T00:00:00.000Z')
const years = 20 * 365 * 24 * 60
export const config: Config = {
  production: false,
  demo: true,
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  dataFolder: '.',
  webFolder: null,
  origin: null,
  providers: [],
  mail: null,
  secureCookies: false,
  trustedProxies: 0,
  key: new Uint8Array(32).fill(7),
  idleMinutes: years,
  absoluteMinutes: years,
  limits: {
    ...usualLimits,
    requestsPerMinute: 100_000_000,
    signInPerMinute: 1_000_000,
    signInPerMinuteFromAddress: 1_000_000,
    eventLoopDelayMillis: 0,
    evenMillis: 0,
  },
  saturdayCounts: true,
  briefDays: 30,
  questionDays: 30,
  countyName: 'Koe',
  version: '0',
  logLevel: 'error',
}

export interface Stage {
  readonly app: App
  readonly store: Store
  readonly house: House
  /** Begins the ids of what is made from now on, so that both worlds of a pair make the same. */
  countFrom(word: string): void
  play(world: World): Promise<void>
  setClock(at: Instant): void
  /** What happens while somebody looks on: recorded after what a log holds, as a command would leave it. */
  tell(log: Log, facts: readonly Fact[]): Promise<void>
  /** Opens a stream and leaves it open; what it says is added to what it gives back. */
  listen(reader: Hatted, url: string): Promise<Stream>
  /** Until nothing is being read for anybody any more. */
  untilIdle(): Promise<void>
  /** Everything of the last world is gone; people and sessions stay. */
  clear(): Promise<void>
  /** Nobody has read anything yet, and everybody has signed in just now. */
  forgetUse(): Promise<void>
  ask(reader: Hatted | null, request: Request): Promise<Answer>
  /** Whatever stands in the tables, for a test that wants to know what was written. */
  readonly owner: Owner
  readonly database: Database
  close(): Promise<void>
}

export const openStage = async (
  engine: Engine,
  also: NonNullable<Given['also']> = () => {},
): Promise<Stage> => {
  const { store: opened, owner, database } = await engine.openWithOwner({ plansOnce: true })
  const { store, idle, forget } = eased(opened)
  const tables = await tablesOfAWorld(owner)
  let now: Instant = openedAt
  let word = 'id'
  let count = 0
  let cleared = 0
  let outside: readonly string[] = []
  const given = {
    store,
    clock: () => now,
    newId: () => `${word}-${(count += 1)}`,
    config,
  }
  await putCounty(store)
  const house: House = {
    ...given,
    keys: makeKeys(config.key),
    county: makeCountyShelf(store, () => performance.now()),
    models: await loadModels(store, builtInModels, []),
    hub: makeHub(store),
    providers: new Map(),
  }
  const app = await buildApp({ ...given, also })
  const cookies = new Map<string, string>()
  for (const one of everybody) cookies.set(keyOf(one), await signIn(app, one))
  await owner('create table session_kept as select * from session')
  await makeClearing(owner, tables)
  await owner(
    'create function forget_use() returns void language plpgsql as $$ begin delete from use_log; delete from session; insert into session select * from session_kept; end $$',
  )
  return {
    app,
    store,
    house,
    database,
    owner,
    countFrom: (next) => {
      word = next
      count = 0
    },
    play: async (world) => {
      await putClientSide(store, world.around)
      for (const log of world.logs) await writeLog(house, log, (at) => (now = at))
      outside = world.outside ?? []
      for (const statement of outside) await owner(statement)
      now = world.now
    },
    setClock: (at) => {
      now = at
    },
    tell: (log, facts) => tellMore(house, log, facts, (at) => (now = at)),
    listen: (reader, url) => listen(app, cookies.get(keyOf(reader)) ?? '', url),
    untilIdle: async () => {
      for (let quiet = 0; quiet < 5; ) {
        await setImmediate()
        quiet = (await idle()) ? 0 : quiet + 1
      }
    },
    clear: () => clear(owner, tables, (cleared += 1) % 100 === 0),
    forgetUse: async () => {
      await owner('select forget_use()')
      for (const one of outside) if (one.startsWith('insert into use_log')) await owner(one)
      forget()
    },
    ask: (reader, request) =>
      send(app, (reader && cookies.get(keyOf(reader))) ?? '', request, idle),
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}

const keyOf = (one: Pick<Hatted, 'person' | 'service'>) => `${one.person} ${one.service ?? ''}`

const signIn = async (app: App, one: Hatted): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/demo/session',
    headers: { 'x-tyopari': '1', 'content-type': 'application/json' },
    payload: JSON.stringify({
      username: one.person,
      ...(one.service === null ? {} : { service: one.service }),
    }),
  })
  const [cookie] = answer.cookies
  if (!cookie) throw new Error(`${one.person} cannot sign in: ${answer.body}`)
  return `${cookie.name}=${cookie.value}`
}
