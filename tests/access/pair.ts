/** Two stages, one for each world of a pair, and the comparison of all one reader is told on both. */
import type { Given } from '#server/app'
import type { Engine } from '../setup/engines.ts'
import { type Asking, command, declaredRoutes, type Route, routesIn } from './ask.ts'
import { chanceOf } from './chance.ts'
import type { Hatted } from './county.ts'
import { dayOf, type Log, type World } from './draw-world.ts'
import { groundsOf, secondWorld } from './hide.ts'
import { type Drawn, firstOf } from './question.ts'
import { type Answer, openStage, type Request, type Stage } from './stage.ts'

export interface Pair {
  readonly document: string
  readonly routes: readonly Route[]
  readonly asked: ReadonlyMap<string, number>
  /** What the run was made of, for whoever wonders. */
  told(): string
  /** `alike`, `nothing-hidden`, or in words what told one world from the other. */
  compare(drawn: Drawn): Promise<string>
  close(): Promise<void>
}

/** Asked in every pair, of all that can be asked; the rest takes turns, and the rare ones now and then. */
const always = new Set([
  'get /api/pair-works/{id}',
  'get /api/pair-works/{id}/record',
  'get /api/pair-works',
  'get /api/today',
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
  'get /api/people',
  'post /api/people',
  'get /api/services',
  'get /api/models',
  'get /api/models/{id}',
])

export const openPair = async (engine: Engine, also?: Given['also']): Promise<Pair> => {
  const stages = [await openStage(engine, also), await openStage(engine, also)] as const
  const document = (await stages[0].ask(null, { method: 'GET', url: '/api/openapi.json' })).body
  const routes = routesIn(document)
  const asked = new Map<string, number>()
  const counted = new Map<string, number>()
  const count = (counts: Map<string, number>, name: string) =>
    counts.set(name, (counts.get(name) ?? 0) + 1)
  let key = 0
  let questions = 0

  const compareWith = async (drawn: Drawn): Promise<string> => {
    const { world, reader } = firstOf(drawn)
    const looking = { ...reader, on: dayOf(world.now), at: world.now }
    const second = secondWorld(world, looking, drawn.changes)
    if (second.words.length === 0) return 'nothing-hidden'
    const worlds = [world, second.world] as const
    await Promise.all(stages.map((stage, index) => stage.play(worlds[index] ?? world)))
    const cursors = new Map<string, string>()
    const asking = (): Asking => ({
      chance: chanceOf(drawn.asking + (key += 1)),
      reader,
      worlds,
      key,
      cursor: (pairWork) => cursors.get(pairWork) ?? 'none',
    })
    const ask = async (request: Request): Promise<string | Answer> => {
      count(counted, 'questions')
      questions += 1
      const [one, other] = await Promise.all(
        stages.map(async (stage) => {
          stage.countFrom(`made${questions}`)
          return stage.ask(reader, request)
        }),
      )
      if (!one || !other) throw new Error('no answer')
      noteCursor(request, one, cursors)
      count(counted, `${request.url.endsWith('/commands') ? 'command' : 'status'} ${one.status}`)
      if (one.status >= 500) return describe(reader, second.words, request, one, other)
      if (JSON.stringify(one) === JSON.stringify(other)) return one
      if (request.method !== 'GET' && (await haveMoved(stages, worlds, looking))) return 'moved'
      return describe(reader, second.words, request, one, other)
    }
    count(counted, `reader ${standingsOf(world, looking)}`)
    return askAll({ routes, asked, asking, ask, drawn, count: (name) => count(asked, name) })
  }
  return {
    document,
    routes,
    asked,
    told: () => [...counted, ...asked].map(([name, times]) => `${name}: ${times}`).join(' · '),
    compare: async (drawn) => {
      try {
        return await compareWith(drawn)
      } finally {
        await Promise.all(stages.map((stage) => stage.clear()))
      }
    },
    close: async () => {
      for (const stage of stages) await stage.close()
    },
  }
}

interface All {
  readonly routes: readonly Route[]
  readonly asked: ReadonlyMap<string, number>
  readonly asking: () => Asking
  readonly ask: (request: Request) => Promise<string | Answer>
  readonly drawn: Drawn
  readonly count: (route: string) => void
}

const askAll = async ({ routes, asking, ask, drawn, count }: All): Promise<string> => {
  const chance = chanceOf(drawn.asking)
  const chosen = routes.filter(({ name }) => {
    if (declaredRoutes.has(name)) return false
    return (
      always.has(name) || name.includes('leaking') || chance.isLikely(rare.has(name) ? 0.05 : 0.4)
    )
  })
  const reads = chosen.filter(({ name }) => name.startsWith('get'))
  for (const { name, way } of reads) {
    count(name)
    for (const request of way?.(asking()) ?? []) {
      const answer = await ask(request)
      if (typeof answer === 'string') return answer
      const again = await askAgain(request, answer, ask)
      if (again) return again
    }
  }
  for (const { name, way } of chosen.filter((one) => !reads.includes(one))) {
    count(name)
    for (const request of way?.(asking()) ?? []) {
      const answer = await ask(request)
      if (answer === 'moved') return 'alike'
      if (typeof answer === 'string') return answer
    }
  }
  return askCommands(asking, ask, chance.int(4) + 1)
}

/** The same question with the mark the reader was given. */
const askAgain = async (
  request: Request,
  answer: Answer,
  ask: All['ask'],
): Promise<string | undefined> => {
  const { etag } = answer.headers
  if (typeof etag !== 'string' || !/\/pair-works(\/first)?$/.test(request.url)) return undefined
  const again = await ask({ ...request, headers: { 'if-none-match': etag } })
  if (typeof again === 'string') return again
  return again.status === 304 ? undefined : `a mark given was not known again: ${request.url}`
}

const askCommands = async (
  asking: All['asking'],
  ask: All['ask'],
  times: number,
): Promise<string> => {
  for (let count = 0; count < times; count += 1) {
    const one = asking()
    const answer = await ask(command(one, one.chance.isLikely(0.9) ? 'first' : 'second'))
    if (answer === 'moved') return 'alike'
    if (typeof answer === 'string') return answer
    for (const url of ['/api/pair-works', '/api/pair-works/first']) {
      const after = answer.status === 200 ? await ask({ method: 'GET', url }) : answer
      if (typeof after === 'string') return after
    }
  }
  return 'alike'
}

const noteCursor = ({ url }: Request, { body }: Answer, cursors: Map<string, string>): void => {
  const [, pairWork] = /^\/api\/pair-works\/(\w+)/.exec(url) ?? []
  const [, cursor] = /"cursor":"([^"]+)"/.exec(body) ?? []
  if (pairWork !== undefined && cursor !== undefined) cursors.set(pairWork, cursor)
}

/** Has what was just asked given this reader other grounds in one world than in the other? Then they may differ. */
const haveMoved = async (
  stages: readonly [Stage, Stage],
  worlds: readonly [World, World],
  looking: Parameters<typeof groundsOf>[2],
): Promise<boolean> => {
  const grounds = await Promise.all(
    stages.map(async (stage, index) => {
      const world = worlds[index] ?? worlds[0]
      const logs = await Promise.all(world.logs.map((log) => logNow(stage, log)))
      return logs.map((log) => groundsOf(log, world, looking)).join('\n')
    }),
  )
  return grounds[0] !== grounds[1]
}
const logNow = async (stage: Stage, { scene }: Log): Promise<Log> => {
  const acting = { person: 'elina', service: 'protection', on: '2026-01-01' } as never
  const known = await stage.store.decide(scene.pairWork, acting, (tx) => tx.known())
  return { scene, told: known.all }
}

const standingsOf = (world: World, looking: Parameters<typeof groundsOf>[2]): string => {
  const grounds = world.logs.map((log) => JSON.parse(groundsOf(log, world, looking)) as unknown[])
  const rows = grounds.flatMap(([held]) => held as { readonly standing: string }[])
  return rows.find((row) => row.standing !== 'former')?.standing ?? rows[0]?.standing ?? 'none'
}

const describe = (
  reader: Hatted,
  hidden: readonly string[],
  request: Request,
  one: Answer,
  other: Answer,
): string =>
  [
    `${reader.person} in ${reader.service ?? 'no service'} asked ${request.method} ${request.url}`,
    request.body === undefined ? '' : JSON.stringify(request.body),
    `hidden: ${hidden.join('; ')}`,
    ...around(inWords(one, other), inWords(other, one)),
  ].join('\n')

/** The first of status, body and headers that differs; the headers tell of the body too. */
const inWords = (one: Answer, other: Answer): string => {
  if (one.status !== other.status) return `${one.status} ${one.body}`
  return one.body === other.body ? JSON.stringify(one.headers) : one.body
}

/** Both answers, from a little before where they part. */
const around = (one: string, other: string): readonly string[] => {
  let at = 0
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1
  const from = Math.max(0, at - 400)
  return [`first:  …${one.slice(from, from + 900)}`, `second: …${other.slice(from, from + 900)}`]
}
