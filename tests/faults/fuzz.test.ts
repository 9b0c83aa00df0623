/**
 * Whatever is sent, by whomever, nothing ends in a fault: values out of every field's bounds, in the wrong place, of
 * the wrong kind, beside right ones. FUZZ_SECONDS says how long (10 on each engine).
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandKinds } from '#domain/commands'
import { drawPayload, routesIn, uuid } from '../access/ask.ts'
import { type Chance, chanceOf } from '../access/chance.ts'
import { everybody, type Hatted } from '../access/county.ts'
import { drawingAt } from '../access/draw-facts.ts'
import { dayOf, derive, drawWorld, inForce, type World } from '../access/draw-world.ts'
import { type Answer, openStage, type Request, type Stage } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'

const seconds = Number(process.env.FUZZ_SECONDS ?? 10)
const firstSeed = Number(process.env.FUZZ_SEED ?? propertySeed)

const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[[]]],
  '0',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '2026-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  'first',
  'elina',
  'veeti',
  '__proto__',
  'constructor',
  "'; drop table fact; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '\u202eoikealta',
  '\u0000',
  '\ud800',
  'x'.repeat(401),
  'x'.repeat(8001),
  'é'.normalize('NFD'),
  { $ne: null },
  ['elina', 'elina', null],
]

/** Some values bent; now and then one too many or one too few. */
const bent = (payload: Record<string, unknown>, chance: Chance): Record<string, unknown> => {
  const names = Object.keys(payload)
  for (const name of names) if (chance.isLikely(0.25)) payload[name] = chance.pick(odd)
  if (names.length > 0 && chance.isLikely(0.2)) delete payload[chance.pick(names)]
  if (chance.isLikely(0.1))
    payload[chance.pick(['extra', 'version', 'seq', 'by'])] = chance.pick(odd)
  return payload
}

eachEngine('Anything at all', (engine) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine)
  })
  afterAll(() => stage.close())

  test(`sent for ${seconds} seconds never ends in a fault`, {
    timeout: seconds * 3000 + 60_000,
  }, async () => {
    const document = await stage.ask(null, { method: 'GET', url: '/api/openapi.json' })
    const reads = routesIn(document.body).filter(({ name }) => name.startsWith('get '))
    const end = performance.now() + seconds * 1000
    const statuses = new Map<number, number>()
    let count = 0
    for (let seed = firstSeed; performance.now() < end; seed += 1) {
      const chance = chanceOf(seed)
      const world = drawWorld({
        base: seed,
        steps: Array.from({ length: 20 }, () => chance.int(0x7fffffff)),
        others: [],
      })
      await stage.play(world)
      const readers = actors(world)
      const cursors = new Map<Hatted, string>()
      for (let turn = 0; turn < 40 && performance.now() < end; turn += 1) {
        count += 1
        stage.countFrom(`fuzz${count}`)
        const reader = chance.pick(readers)
        const request = chance.isLikely(0.15)
          ? read(chance, reads[chance.int(reads.length)]?.name ?? '')
          : command(chance, world, cursors.get(reader) ?? 'none', count)
        const answer = await stage.ask(reader, request)
        noteCursor(cursors, reader, answer)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        expect(answer.status, `${seed} ${reader.person} ${JSON.stringify(request)}`).toBeLessThan(
          500,
        )
      }
      await stage.clear()
    }
    console.log(`${count} requests from seed ${firstSeed}`, statuses)
    expect(statuses.get(200)).toBeGreaterThan(0)
  })
})

const actors = (world: World): readonly Hatted[] => {
  const mine = everybody.filter((one) =>
    world.logs.some(
      (log) => inForce(derive(log, world.around).rows, { ...one, on: dayOf(world.now) }).length > 0,
    ),
  )
  return mine.length === 0 ? everybody : [...mine, ...mine, ...everybody.slice(0, 2)]
}

const read = (chance: Chance, name: string): Request => ({
  method: 'GET',
  url: `${(name.split(' ')[1] ?? '/api/health')
    .replace('{id}', chance.pick(['first', 'none', '%00', 'x'.repeat(65), '..%2f']))
    .replace('{who}', 'school')
    .replace(
      '/events',
      '',
    )}${chance.pick(['', '?limit=-1', '?cursor=x', '?after=y', '?text=%25', '?order=name&order=due'])}`,
})

const command = (chance: Chance, world: World, cursor: string, count: number): Request => {
  const log = chance.pick(world.logs)
  const kind = chance.pick(commandKinds)
  const place = {
    scene: log.scene,
    facts: log.told,
    at: world.now,
    key: `fuzz${count}`,
    chance,
  }
  const payload = drawPayload(kind, drawingAt(place))
  const body: Record<string, unknown> = {
    commandId: uuid(count),
    cursor,
    kind,
    with: chance.isLikely(0.7) ? bent(payload, chance) : payload,
  }
  if (chance.isLikely(0.1)) body.happenedAt = chance.pick([...odd, world.now])
  return {
    method: 'POST',
    url: `/api/pair-works/${log.scene.pairWork}/commands`,
    body: chance.isLikely(0.03) ? chance.pick(odd) : body,
  }
}

const noteCursor = (cursors: Map<Hatted, string>, reader: Hatted, { body }: Answer): void => {
  const [, cursor] = /"cursor":"([^"]+)"/.exec(body) ?? []
  if (cursor !== undefined) cursors.set(reader, cursor)
}
