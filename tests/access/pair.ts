/**
 * A drawn world is asked by each of a few readers, and what they were told is kept. Every world beside it that differs
 * only in what is hidden from one of them is asked the same by that one, who must be told the same, byte for byte. Only
 * the last reader also changes things: then both worlds are changed alike.
 */
import type { Given } from '#server/app'
import type { Engine } from '../setup/engines.ts'
import { type Asking, command, isDeclared, type Route, routesIn, withoutChance } from './ask.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Hatted } from './county.ts'
import type { Log, World } from './draw-world.ts'
import {
  type Beside,
  type Drawn,
  drawFamily,
  type Family,
  isOutside,
  looking,
  standingIn,
} from './family.ts'
import { groundsIn } from './hide.ts'
import { type Answer, madeBy, openStage, type Request, type Stage } from './stage.ts'
import { describe } from './tell-apart.ts'

export interface Difference {
  readonly request: Request
  readonly words: string
}
export interface Pairs {
  readonly document: string
  readonly routes: readonly Route[]
  /** How often each route was asked in both worlds of a pair. */
  readonly asked: ReadonlyMap<string, number>
  /** How many pairs there were, by the reader's standing. */
  readonly pairs: ReadonlyMap<string, number>
  /** What the run was made of, for whoever wonders. */
  told(): string
  /** All that told one world from another. `due`: routes asked whatever is drawn. */
  compare(drawn: Drawn, due?: ReadonlySet<string>): Promise<readonly Difference[]>
  close(): Promise<void>
}

/** Asked in every pair, of all that can be asked; the rest takes turns, and the rare ones now and then. */
const always = new Set([
  'get /api/pair-works/{id}',
  'get /api/pair-works/{id}/record',
  'get /api/pair-works/{id}/events',
  'get /api/pair-works',
])
/** Nothing of a pair work is in these, so a few times over are enough. */
const rare: ReadonlySet<string> = new Set([
  'get /api/health',
  'get /api/session',
  'post /api/session',
  'delete /api/session',
  'put /api/session/acting',
  'get /api/demo/people',
  'post /api/demo/session',
  'post /api/people/search',
  'post /api/people',
  'get /api/services',
  'get /api/models',
  'get /api/models/{id}',
])
const isRare = (name: string): boolean =>
  rare.has(name) || /\/api\/(sign-in|my\/ways-in|my\/sessions|accounts)\b/.test(name)
/** How many of the others each reader asks: of those that only read, and of those that may change something. */
const drawn = { reads: 4, changes: 3 } as const
const onlyReads = (name: string): boolean => name.startsWith('get') || name.endsWith('/search')

/** One question of a script, what was answered, and how the pair works stood when it had changed them. */
interface Asked {
  readonly route: string
  readonly request: Request
  readonly answer: Answer
  readonly logs: readonly Log[] | undefined
}

export const openPairs = async (engine: Engine, also?: Given['also']): Promise<Pairs> => {
  const stage = await openStage(engine, also)
  const { body: document } = await stage.ask(null, { method: 'GET', url: '/api/openapi.json' })
  const routes = routesIn(document)
  const asked = new Map<string, number>()
  const answered = new Map<string, number>()
  const pairs = new Map<string, number>()
  const count = (counts: Map<string, number>, name: string) =>
    counts.set(name, (counts.get(name) ?? 0) + 1)

  const askOf = async (route: string, reader: Hatted, request: Request): Promise<Answer> => {
    const answer = await stage.ask(reader, request)
    return { ...answer, body: withoutChance(route, answer.body) }
  }

  /** Asks the first world, and keeps what was said. */
  const record = async (
    family: Family,
    place: number,
    changes: boolean,
    due: ReadonlySet<string>,
  ): Promise<readonly Asked[]> => {
    const reader = family.readers[place]
    if (!reader) return []
    await stage.forgetUse()
    const script: Asked[] = []
    const cursors = new Map<string, string>()
    const asking = (): Asking => ({
      chance: chanceOf(family.asking + place * 1000 + script.length),
      reader,
      worlds: [family.world, ...family.beside.map(({ world }) => world)],
      key: place * 1000 + script.length + 1,
      cursor: (pairWork) => cursors.get(pairWork) ?? 'none',
    })
    const ask = async (route: string, request: Request): Promise<Answer> => {
      stage.countFrom(`${madeBy}${script.length}`)
      const answer = await askOf(route, reader, request)
      noteCursor(request, answer, cursors)
      const isChanged = changes && request.method !== 'GET' && answer.status < 300
      const logs = isChanged ? await logsNow(stage, family.world) : script.at(-1)?.logs
      script.push({ route, request, answer, logs })
      return answer
    }
    const chance = chanceOf(family.asking + place)
    const some = (share: number, from: readonly Route[]) =>
      from.filter(
        ({ name }) =>
          chance.isLikely((share / from.length) * (isRare(name) ? 0.2 : 1)) || due.has(name),
      )
    const isAlways = ({ name }: Route) => always.has(name) || name.includes('leaking')
    const others = routes.filter((one) => !isAlways(one) && !isDeclared(one.name, reader))
    const reads = others.filter(({ name }) => onlyReads(name))
    for (const { name, way } of [...routes.filter(isAlways), ...some(drawn.reads, reads)])
      for (const request of way?.(asking()) ?? []) {
        const { headers } = await ask(name, request)
        const again = againOf(request, headers.etag)
        if (again) await ask(name, again)
      }
    if (!changes) return script
    const changing = others.filter((one) => !reads.includes(one))
    for (const { name, way } of some(drawn.changes, changing))
      for (const request of way?.(asking()) ?? []) await ask(name, request)
    for (let times = chance.int(3) + 2; times > 0; times -= 1) await askCommand(asking, ask)
    return script
  }

  /** Asks a world beside it the same. Undefined: it answered the same. */
  const replay = async (
    family: Family,
    beside: Beside,
    reader: Hatted,
    script: readonly Asked[],
  ): Promise<readonly Difference[]> => {
    await stage.forgetUse()
    const found: Difference[] = []
    for (const [index, { route, request, answer, logs }] of script.entries()) {
      stage.countFrom(`${madeBy}${index}`)
      const other = await askOf(route, reader, request)
      count(asked, route)
      count(answered, `${request.method} ${other.status}`)
      const isSame = JSON.stringify(answer) === JSON.stringify(other)
      if (isSame && answer.status < 500) continue
      if (answer.status < 500 && (logs !== undefined || request.method !== 'GET')) {
        const before = { ...family.world, logs: logs ?? family.world.logs }
        const now = { ...beside.world, logs: await logsNow(stage, beside.world) }
        // What was asked of both has changed this reader's grounds in one of them: then they may differ.
        if (groundsIn(before, looking(reader, before)) !== groundsIn(now, looking(reader, now)))
          return found
        // Whoever has come in meanwhile, a supervisor say, meets what is kept outside the log.
        if (beside.differsOutside && !isOutside(now, reader)) return found
      }
      found.push({
        request,
        words: describe({ reader, hidden: beside.words, request, one: answer, other }),
      })
      if (!route.includes('leaking')) return found
    }
    return found
  }

  const compare: Pairs['compare'] = async (drawn, due = new Set()) => {
    const family = drawFamily(drawn)
    if (family.beside.length === 0) return []
    const changer = changerOf(family, chanceOf(drawn.asking))
    const order = family.readers.map((_, place) => place).filter((place) => place !== changer)
    const isAsked = (place: number) => family.beside.some(({ pairs: all }) => all.has(place))
    const scripts = new Map<number, readonly Asked[]>()
    try {
      await stage.play(family.world)
      for (const place of [...order, changer].filter(isAsked))
        scripts.set(place, await record(family, place, place === changer, due))
    } finally {
      await stage.clear()
    }
    const found: Difference[] = []
    for (const beside of family.beside) {
      try {
        await stage.play(beside.world)
        for (const place of [...order, changer].filter((one) => beside.pairs.has(one))) {
          const reader = family.readers[place]
          if (!reader) continue
          found.push(...(await replay(family, beside, reader, scripts.get(place) ?? [])))
          count(pairs, standingIn(family.world, reader) ?? 'none')
        }
      } finally {
        await stage.clear()
      }
    }
    return found
  }

  return {
    document,
    routes,
    asked,
    pairs,
    told: () =>
      [...pairs, ...answered, ...asked].map(([name, times]) => `${name}: ${times}`).join(' · '),
    compare,
    close: () => stage.close(),
  }
}

/** Whoever makes the most pairs changes things in the end. */
const changerOf = ({ readers, beside }: Family, chance: Chance): number => {
  const counts = readers.map((_, place) => beside.filter(({ pairs }) => pairs.has(place)).length)
  const most = Math.max(...counts)
  return chance.pick([...counts.keys()].filter((place) => counts[place] === most))
}

/** The same question with the mark the reader was given. */
const againOf = (request: Request, etag: unknown): Request | undefined =>
  typeof etag === 'string' && /\/pair-works(\/first)?$/.test(request.url)
    ? { ...request, headers: { 'if-none-match': etag } }
    : undefined

const askCommand = async (
  asking: () => Asking,
  ask: (route: string, request: Request) => Promise<Answer>,
): Promise<void> => {
  const one = asking()
  const sent = command(one, one.chance.isLikely(0.9) ? 'first' : 'second')
  const { status } = await ask('post /api/pair-works/{id}/commands', sent)
  if (status !== 200) return
  await ask('get /api/pair-works', { method: 'GET', url: '/api/pair-works' })
  await ask('get /api/pair-works/{id}', { method: 'GET', url: '/api/pair-works/first' })
}

const noteCursor = ({ url }: Request, { body }: Answer, cursors: Map<string, string>): void => {
  const [, pairWork] = /^\/api\/pair-works\/(\w+)/.exec(url) ?? []
  const [, cursor] = /"cursor":"([^"]+)"/.exec(body) ?? []
  if (pairWork !== undefined && cursor !== undefined) cursors.set(pairWork, cursor)
}

const logsNow = (stage: Stage, world: World): Promise<readonly Log[]> =>
  Promise.all(
    world.logs.map(async ({ scene }) => {
      const acting = { person: 'elina', service: 'protection', on: '2026-01-01' } as never
      const known = await stage.store.decide(scene.pairWork, acting, (tx) => tx.known())
      return { scene, told: known.all }
    }),
  )
