/** A database with the server over it, where one drawn world stands at a time and its clock is set by hand. */
import { setImmediate } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import { helsinkiDate, type Instant, instant } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { id } from '#domain/identity'
import { builtInModels } from '#domain/models/index'
import { buildApp, type Given } from '#server/app'
import { type Config, usualLimits } from '#server/config'
import { type County, makeCountyShelf } from '#server/directory/county'
import { makeHub } from '#server/events'
import type { App, House } from '#server/house'
import { makeKeys } from '#server/keys'
import { settle } from '#server/pair-works/settle'
import { surroundingsOf } from '#server/pair-works/surroundings'
import { loadModels } from '#server/process-models/shelf'
import type { Database } from '#store/database'
import type { DecideTransaction, NewPairWork, Sent, Store } from '#store/store'
import type { Engine, Owner } from '../setup/engines.ts'
import {
  clientSide,
  everybody,
  type Hatted,
  person,
  putClientSide,
  putCounty,
  service,
  sibling,
} from './county.ts'
import type { Log, World } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'

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
  },
  saturdayCounts: true,
  countyName: 'Koe',
  version: '0',
  logLevel: 'error',
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
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
  const { store, isIdle, forget } = eased(opened)
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
        quiet = isIdle() ? quiet + 1 : 0
      }
    },
    clear: () => clear(owner, tables, (cleared += 1) % 25 === 0),
    forgetUse: async () => {
      await owner(
        `do $$ begin delete from use_log; delete from session; insert into session select * from session_kept; ${outside.filter((one) => one.startsWith('insert into use_log')).join(' ')} end $$`,
      )
      forget()
    },
    ask: (reader, request) =>
      send(app, (reader && cookies.get(keyOf(reader))) ?? '', request, isIdle),
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

/** @param isIdle says that nothing is being read for anybody: then a stream has said all it says by itself */
export const send = async (
  app: App,
  cookie: string,
  request: Request,
  isIdle: () => boolean = () => true,
): Promise<Answer> => {
  const isStream = request.url.endsWith('/events')
  const leaving = new AbortController()
  const answer = await app.inject({
    method: request.method,
    url: request.url,
    headers: {
      cookie,
      'x-tyopari': '1',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    ...(isStream ? { payloadAsStream: true as const, signal: leaving.signal } : {}),
  })
  const body = isStream ? await untilQuiet(answer, isIdle, leaving) : answer.body
  return { status: answer.statusCode, headers: comparable(answer.headers), body }
}

/** What a stream says until it has nothing more to say. It is left open by nobody. */
const untilQuiet = async (
  answer: LightMyRequestResponse,
  isIdle: () => boolean,
  leaving: AbortController,
): Promise<string> => {
  const stream = answer.stream()
  stream.on('error', () => {})
  let told = ''
  stream.on('data', (chunk) => (told += String(chunk)))
  for (let quiet = 0; quiet < 3; ) {
    const before = told.length
    await setImmediate()
    quiet = told.length === before && told !== '' && isIdle() ? quiet + 1 : 0
    if (stream.readableEnded) break
  }
  leaving.abort()
  stream.destroy()
  return told
}

/** An open stream. */
export interface Stream {
  readonly status: number
  /** Everything it has said until now. */
  said(): string
  leave(): void
}
const listen = async (app: App, cookie: string, url: string): Promise<Stream> => {
  const leaving = new AbortController()
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: { cookie, 'x-tyopari': '1' },
    payloadAsStream: true,
    signal: leaving.signal,
  })
  let told = ''
  const stream = answer.stream()
  stream.on('error', () => {})
  stream.on('data', (chunk) => (told += String(chunk)))
  return {
    status: answer.statusCode,
    said: () => told,
    leave: () => {
      leaving.abort()
      stream.destroy()
    },
  }
}

/** Only the clock on the wall stands in these. */
const ofTheWall = new Set(['date', 'x-ratelimit-reset', 'x-ratelimit-remaining'])
const comparable = (headers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheWall.has(name)))

/** What is there before any world and stays after it. Every other table holds a world, a new one too. */
const lasting: ReadonlySet<string> = new Set([
  'migration',
  'migration_lock',
  'organisation',
  'service',
  'person',
  'person_sealed',
  'employment',
  'directory_revision',
  'account',
  'session',
  'session_kept',
  'passkey',
  'provider_tie',
  'process_model',
  'journal_mark',
])
const tablesOfAWorld = async (owner: Owner): Promise<readonly string[]> =>
  (await owner("select tablename from pg_tables where schemaname = 'public' order by 1"))
    .map(({ tablename }) => String(tablename))
    .filter((table) => !lasting.has(table))

/** What is deleted stays until it is swept, which costs more than deleting: that is done now and then. */
const clear = async (owner: Owner, tables: readonly string[], sweeps: boolean): Promise<void> => {
  // Those of the client's side are put again with the next world, whatever was told of them in this one.
  const again = [...clientSide, sibling].map((one) => `'${one}'`).join(', ')
  const made = [
    `delete from person_sealed where person like '${madeBy}%' or person in (${again});`,
    `delete from person where id like '${madeBy}%' or id in (${again});`,
  ]
  const old = sweeps
    ? [`truncate ${tables.join(', ')};`]
    : tables.map((table) => `delete from ${table};`)
  await owner(`do $$ begin ${[...old, ...made].join(' ')} end $$`)
}
/** Begins the ids of what the server makes while a world is asked. */
export const madeBy = 'made'

/**
 * The same store, which remembers whose session is whose between two changes of sessions, and says whether anything is
 * being read.
 */
const eased = (store: Store) => {
  let reading = 0
  const found = new Map<unknown, ReturnType<Store['sessions']['find']>>()
  const sessions = new Proxy(store.sessions, {
    get: (desk, name: keyof Store['sessions']) =>
      name === 'find'
        ? (...asked: Parameters<typeof desk.find>) => {
            const known = found.get(asked[0]) ?? desk.find(...asked)
            found.set(asked[0], known)
            return known
          }
        : (...asked: readonly unknown[]) => {
            found.clear()
            return (desk[name] as (...all: readonly unknown[]) => unknown)(...asked)
          },
  })
  const counted = async <T>(asked: Promise<T>): Promise<T> => {
    reading += 1
    try {
      return await asked
    } finally {
      reading -= 1
    }
  }
  const read: Store['read'] = (...asked) => counted(store.read(...asked))
  // Whoever looks again asks first whether the county is still the same.
  const directory = new Proxy(store.directory, {
    get:
      (desk, name: keyof Store['directory']) =>
      (...asked: readonly unknown[]) =>
        counted((desk[name] as (...all: readonly unknown[]) => Promise<unknown>)(...asked)),
  })
  return {
    store: { ...store, sessions, directory, read },
    isIdle: () => reading === 0,
    forget: () => found.clear(),
  }
}

/** One log as the server would have left it: the facts, who sees what, and each member's row. */
const writeLog = async (house: House, log: Log, setClock: (at: Instant) => void): Promise<void> => {
  const { scene, told } = log
  await record(house, log, told, setClock, async (tx, sent, last) => {
    const row = {
      client: person(scene.client),
      createdOn: helsinkiDate(told[0]?.recordedAt ?? last),
      rehearsal: false,
    }
    await tx.open(row, sent)
    return row
  })
}

/** The same of what comes after it. */
const tellMore = (
  house: House,
  log: Log,
  facts: readonly Fact[],
  setClock: (at: Instant) => void,
): Promise<void> =>
  record(house, log, facts, setClock, async (tx) => {
    await tx.known()
    const found = await tx.find()
    if (!found) throw new Error('no pair work')
    return found
  })

const record = async (
  house: House,
  { scene }: Log,
  told: readonly Fact[],
  setClock: (at: Instant) => void,
  begin: (tx: DecideTransaction, sent: Sent, at: Instant) => Promise<NewPairWork>,
): Promise<void> => {
  const last = told.at(-1)?.recordedAt
  if (!last) throw new Error('an empty log')
  setClock(last)
  const by = { person: person(scene.opener), service: service(scene.home[0] ?? '') }
  const acting = { ...by, on: helsinkiDate(last) }
  const county = await house.county.current()
  await house.store.decide(scene.pairWork, acting, async (tx) => {
    const sent = { id: id<'command'>(`c-${scene.pairWork}-${told[0]?.id}`), bodyHash: 'drawn' }
    const row = await begin(tx, sent, last)
    const appended = await tx.append(told, sent)
    if (appended.is !== 'recorded') throw new Error(`a drawn log was ${appended.is}`)
    const people = await tx.people([...clientSide, sibling].map(person))
    const found = people.find((one) => one.id === scene.client)
    if (!found) throw new Error('no client')
    const around = surroundingsOf(house, {
      now: last,
      model: scene.model,
      county,
      client: found,
      people,
    })
    await settle(house, tx, {
      pairWork: { ...row, id: scene.pairWork },
      client: found,
      people,
      around,
      known: appended.known,
      facts: told.filter((fact) => fact.kind !== 'member-invited'),
    })
    await putInvitations(county, tx, told)
  })
}

/** Each asked on its own day, under an id of its own, whatever came between. */
const putInvitations = async (
  county: County,
  tx: DecideTransaction,
  told: readonly Fact[],
): Promise<void> => {
  for (const invitation of invitationsIn(told)) {
    const asking = invitation.by && county.service(invitation.by)
    if (asking)
      await tx.putInvitation({
        ...invitation.row,
        organisation: asking.organisation,
        state: invitation.state,
      })
  }
}
