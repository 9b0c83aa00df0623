/**
 * Whatever is sent, by whomever, at every route and command there is: nothing ends in a fault, and nobody is told a word
 * they may not see. Drawn worlds, drawn actors, values that would do beside values out of every bound, in sequences
 * that build on each other; after each step some readers read, and what they got is held against the facts.
 * FUZZ_SECONDS says how long both engines together (30), FUZZ_SEED where to begin.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandKinds } from '#domain/commands'
import { id } from '#domain/identity'
import { commandsOf } from '#policy/standing'
import { sessionOf } from '#server/house'
import { drawPayload, uuid } from '../access/ask.ts'
import { type Chance, chanceOf } from '../access/chance.ts'
import { everybody, type Hatted } from '../access/county.ts'
import { drawingAt } from '../access/draw-facts.ts'
import { dayOf, derive, drawWorld, inForce, type World } from '../access/draw-world.ts'
import { invitationsIn } from '../access/invitations.ts'
import { type Answer, openStage, type Request, type Stage } from '../access/stage.ts'
import type { Engine } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { expectations } from './expectations.ts'
import { type ApiDocument, type Route, readDocument, valueFor } from './instance.ts'
import { odd } from './odd.ts'
import { makePlanter, type Planter, planted, plantedPayload, wordsIn } from './planted.ts'
import { type Truth, truthOf } from './truth.ts'

const seconds = Number(process.env.FUZZ_SECONDS ?? 30) / 2
const firstSeed = Number(process.env.FUZZ_SEED ?? propertySeed)

interface Turn {
  readonly chance: Chance
  readonly world: World
  readonly document: ApiDocument
  readonly planter: Planter
  readonly cursors: ReadonlyMap<Hatted, string>
  readonly count: number
}

export const fuzzOn = (engine: Engine): void => {
  describe('Anything at all', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage(engine, leaking)
    })
    afterAll(() => stage?.close())

    test('that leaks would be found: a route that tells everything does not pass', async () => {
      const world = planted(
        drawWorld({ base: 7, steps: [1, 2, 3, 4, 5], others: [] }),
        makePlanter(),
      )
      await stage.play(world)
      const [reader] = everybody.filter(({ person }) => person === 'paakayttaja')
      if (!reader) throw new Error('nobody administers')
      const truth: Truth = await truthOf(stage, world, world.now)
      const told = await stage.ask(reader, { method: 'GET', url: '/api/a-leak' })
      expect(truth.leaked(reader, told).length, told.body).toBeGreaterThan(0)
      const hidden = { ...told, body: Buffer.from(told.body).toString('base64url') }
      expect(truth.leaked(reader, hidden).length).toBeGreaterThan(0)
      await stage.clear()
    })

    test(`sent for ${seconds} seconds ends in no fault and tells nobody what is not theirs`, {
      timeout: seconds * 3000 + 60_000,
    }, async () => {
      const { body } = await stage.ask(null, { method: 'GET', url: '/api/openapi.json' })
      const document = readDocument(body)
      const end = performance.now() + seconds * 1000
      const statuses = new Map<number, number>()
      const tally = { steps: 0, recorded: 0, reads: 0, same: 0, words: 0 }
      for (let seed = firstSeed; performance.now() < end; seed += 1)
        await playOne(stage, document, seed, end, statuses, tally)
      console.log(`${engine.name}: from seed ${firstSeed}`, tally, statuses)
      expect(statuses.get(200)).toBeGreaterThan(0)
      expect(tally.recorded).toBeGreaterThan(0)
      expect(tally.words).toBeGreaterThan(100)
    })
  })
}

/** A route as no route may be. */
const leaking: NonNullable<Parameters<typeof openStage>[1]> = (api, house) => {
  api.get('/a-leak', { schema: { hide: true } }, async (request) => {
    const { person } = sessionOf(request)
    const acting = { person, service: null, on: dayOf(house.clock()) }
    const known = await house.store.decide(id<'pair-work'>('first'), acting, (tx) => tx.known())
    return { told: known.all.map(({ parts }) => parts.map(({ values }) => values)) }
  })
}

const playOne = async (
  stage: Stage,
  document: ApiDocument,
  seed: number,
  end: number,
  statuses: Map<number, number>,
  tally: { steps: number; recorded: number; reads: number; same: number; words: number },
): Promise<void> => {
  const chance = chanceOf(seed)
  const planter = makePlanter()
  const drawn = drawWorld({
    base: seed,
    steps: Array.from({ length: 20 }, () => chance.int(0x7fffffff)),
    others: Array.from({ length: chance.int(6) }, () => chance.int(0x7fffffff)),
  })
  const world = planted(drawn, planter)
  await stage.play(world)
  let now = world.now
  const cursors = new Map<Hatted, string>()
  const before = new Map<Hatted, { readonly sight: string; readonly answer: Answer }>()
  const actors = actorsOf(world)
  for (let step = 0; step < 40 && performance.now() < end; step += 1) {
    tally.steps += 1
    stage.countFrom(`fuzz${tally.steps}`)
    if (chance.isLikely(0.1)) {
      now = new Date(
        Date.parse(now) + chance.pick([60, 1440, 20_160]) * 60_000,
      ).toISOString() as typeof now
      stage.setClock(now)
    }
    const actor = chance.isLikely(0.02) ? null : chance.pick(actors)
    if (actor && !cursors.has(actor)) noteCursor(cursors, actor, await stage.ask(actor, view))
    const turn = {
      chance,
      world: { ...world, now },
      document,
      planter,
      cursors,
      count: tally.steps,
    }
    const request = actor && chance.isLikely(0.75) ? command(turn, actor) : anything(turn)
    const answer = await stage.ask(actor, request)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const hint = (who: Hatted | null, asked: Request, told: Answer) =>
      `seed ${seed} step ${step}: ${who?.person ?? 'nobody'} ${JSON.stringify(asked).slice(0, 2000)} → ${told.status} ${told.body.slice(0, 500)}`
    expect(answer.status, hint(actor, request, answer)).toBeLessThan(500)
    if (answer.status === 200 && request.url.endsWith('/commands')) tally.recorded += 1
    const truth = await truthOf(stage, world, now)
    const check = (reader: Hatted, asked: Request, told: Answer) => {
      noteCursor(cursors, reader, told)
      tally.words += wordsIn(told.body).size
      // Whom one can be in the demo is everybody.
      if (!asked.url.startsWith('/api/demo/'))
        expect(truth.leaked(reader, told), hint(reader, asked, told)).toEqual([])
    }
    if (actor) check(actor, request, answer)
    for (const reader of [chance.pick(actors), chance.pick(everybody)]) {
      const asked = anyRead(turn)
      const told = await stage.ask(reader, asked)
      tally.reads += 1
      expect(told.status, hint(reader, asked, told)).toBeLessThan(500)
      check(reader, asked, told)
    }
    const watcher = chance.pick(actors)
    const told = await stage.ask(watcher, view)
    check(watcher, view, told)
    const standing = standingIn(told)
    if (standing !== 'party' && standing !== 'home') continue
    const sight = truth.sightOf(watcher) + dayOf(now)
    const last = before.get(watcher)
    if (last?.sight === sight) {
      tally.same += 1
      expect(told, hint(watcher, view, told)).toEqual(last.answer)
    }
    before.set(watcher, { sight, answer: told })
  }
  await stage.clear()
}

const view: Request = { method: 'GET', url: '/api/pair-works/first' }
const standingIn = ({ status, body }: Answer): string =>
  status === 200 ? ((JSON.parse(body) as { standing?: string }).standing ?? '') : ''

/** Those with a place in the world, more often than the rest. */
const actorsOf = (world: World): readonly Hatted[] => {
  const mine = everybody.filter((one) =>
    world.logs.some(
      (log) => inForce(derive(log, world.around).rows, { ...one, on: dayOf(world.now) }).length > 0,
    ),
  )
  return mine.length === 0 ? everybody : [...mine, ...mine, ...everybody.slice(0, 2)]
}

/** Some values bent; now and then one too many or one too few. */
const bent = (value: unknown, chance: Chance): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return chance.pick(odd)
  const payload: Record<string, unknown> = { ...value }
  const names = Object.keys(payload)
  for (const name of names) if (chance.isLikely(0.25)) payload[name] = chance.pick(odd)
  if (names.length > 0 && chance.isLikely(0.2)) delete payload[chance.pick(names)]
  if (chance.isLikely(0.1))
    payload[chance.pick(['extra', 'version', 'seq', 'by', 'readers'])] = chance.pick(odd)
  return payload
}

const command = ({ chance, world, planter, cursors, count }: Turn, actor: Hatted): Request => {
  const log = chance.isLikely(0.9) ? world.logs[0] : chance.pick(world.logs)
  if (!log) throw new Error('no log')
  const on = dayOf(world.now)
  const rows = inForce(derive(log, world.around).rows, { ...actor, on, at: world.now })
  const own = [...new Set(rows.map(({ standing }) => standing))].flatMap(commandsOf)
  const kind = chance.pick(own.length > 0 && chance.isLikely(0.8) ? own : commandKinds)
  const place = { scene: log.scene, facts: log.told, at: world.now, key: `fuzz${count}`, chance }
  const payload = plantedPayload(kind, drawPayload(kind, drawingAt(place)), planter)
  const body: Record<string, unknown> = {
    commandId: uuid(chance.isLikely(0.03) ? 1 + chance.int(count) : count),
    cursor: cursors.get(actor) ?? 'none',
    kind,
    with: chance.isLikely(0.35) ? bent(payload, chance) : payload,
  }
  if (chance.isLikely(0.1)) body.happenedAt = chance.pick([...odd, world.now])
  return {
    method: 'POST',
    url: `/api/pair-works/${log.scene.pairWork}/commands`,
    body: chance.isLikely(0.03) ? chance.pick(odd) : body,
  }
}

const queries = [
  '',
  '',
  '?limit=-1',
  '?limit=1e99',
  '?cursor=x',
  '?after=%00',
  '?text=%25',
  '?order=name&order=due',
  '?x[]=1',
  '?__proto__=1',
]

const addressOf = (route: Route, { chance, world }: Turn): string => {
  const invitations = world.logs.flatMap(({ told }) => invitationsIn(told).map(({ row }) => row.id))
  const facts = world.logs.flatMap(({ told }) =>
    told.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
  )
  const ids: readonly string[] = [
    ...invitations,
    ...facts.slice(-20),
    'school',
    'psychiatry',
    'elina',
    'veeti',
    'none',
    '%00',
    'x'.repeat(65),
    '..%2f',
  ]
  const path = route.path
    .replace('/pair-works/{id}', `/pair-works/${chance.pick(['first', 'first', 'second', 'none'])}`)
    .replaceAll(/\{\w+\}/g, () => encodeURI(chance.pick(ids)).replaceAll('%25', '%'))
  // A stream ends never: the stage reads how one begins, by its bare address.
  return path.endsWith('/events') ? path : `${path}${chance.pick(queries)}`
}

const anyRead = (turn: Turn): Request => {
  const reads = turn.document.routes.filter(({ method }) => method === 'GET')
  const route = turn.chance.pick(reads)
  const often = turn.chance.isLikely(0.5)
  const url = often
    ? route.path.replace('{id}', 'first').replaceAll(/\{\w+\}/g, 'school')
    : addressOf(route, turn)
  return { method: 'GET', url }
}

/** Any route but those that change who one is. */
const anything = (turn: Turn): Request => {
  const { chance, document } = turn
  const route = chance.pick(
    document.routes.filter(({ name }) => !expectations[name]?.changesSession),
  )
  const body = route.body && valueFor(route.body, document, chance.isLikely(0.5))
  return {
    method: route.method as Request['method'],
    url: addressOf(route, turn),
    ...(route.body ? { body: chance.isLikely(0.6) ? bent(body, chance) : body } : {}),
  }
}

const noteCursor = (cursors: Map<Hatted, string>, reader: Hatted, { body }: Answer): void => {
  const [, cursor] = /"cursor":"([^"]+)"/.exec(body) ?? []
  if (cursor !== undefined) cursors.set(reader, cursor)
}
