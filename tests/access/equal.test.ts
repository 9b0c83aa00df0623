/**
 * The policy, row-level security and an oracle written from the rules say the same of every reader, part and day.
 * Days are drawn where something turns: the day before, of and after a line's or a mandate's first and last day, a
 * withdrawal, and the nights when the clocks are set. ACCESS_WORLDS says how many worlds (300; 100000 for a night).
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addDays,
  dayLater,
  helsinkiDate,
  type Instant,
  isLocalDate,
  type LocalDate,
  startOfHelsinkiDay,
} from '#domain/calendar'
import { foldKnown } from '#domain/knowledge'
import { derivePermission } from '#domain/permission'
import { eachEngine } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { type Chance, chanceOf } from './chance.ts'
import { client, everybody, service, supervisorsOf } from './county.ts'
import {
  type Derived,
  dayOf,
  derive,
  drawWorld,
  inForce,
  type Log,
  seed,
  seedsOf,
  seenBy,
  type World,
} from './draw-world.ts'
import { type Matter, mayRead } from './oracle.ts'
import { openStage, type Stage } from './stage.ts'

const worlds = Number(process.env.ACCESS_WORLDS ?? 300)
const firstSeed = Number(process.env.ACCESS_SEED ?? propertySeed)

/** Days on which something may turn, and the days beside them. */
const turningDays = (log: Log, world: World, chance: Chance): readonly LocalDate[] => {
  const days = new Set<LocalDate>([dayOf(world.now)])
  for (const fact of log.told) {
    if (fact.kind === 'line-withdrawn' || chance.isLikely(0.1))
      days.add(helsinkiDate(fact.recordedAt))
    for (const { values } of fact.parts)
      for (const value of [values.from, values.until, values.on])
        if (typeof value === 'string' && isLocalDate(value)) days.add(value)
  }
  for (const party of permissionOf(log, world).parties.values())
    for (const day of [party.from, party.until]) if (day) days.add(day)
  const drawn = chance.some([...days], Math.min(1, 2 / days.size))
  return [...new Set([dayOf(world.now), ...drawn.map((day) => addDays(day, chance.int(3) - 1))])]
}
interface Moment {
  readonly on: LocalDate
  readonly at: Instant
}
/** The first moment of each day; the moment before, of and after each opening of urgent access and its end. */
const turningMoments = (log: Log, world: World, chance: Chance): readonly Moment[] => [
  ...turningDays(log, world, chance).map((on) => ({ on, at: startOfHelsinkiDay(on) })),
  ...log.told
    .filter(({ kind }) => kind === 'access-opened-urgently')
    .flatMap(({ recordedAt }) => [recordedAt, dayLater(recordedAt)])
    .flatMap((at) => [-1, 0, 1].map((more) => shifted(at, more)))
    .filter(() => chance.isLikely(0.5))
    .map((at) => ({ on: helsinkiDate(at), at })),
]
const shifted = (at: Instant, millis: number): Instant =>
  new Date(Date.parse(at) + millis).toISOString() as Instant

const permissionOf = ({ scene, told }: Log, { around, now }: World) => {
  const known = foldKnown(told)
  return derivePermission(known.inRound(known.round), {
    today: dayOf(now),
    model: scene.model,
    birthDate: around.birthDate ?? undefined,
  })
}

const matterOf = ({ facts }: Derived, { scene }: Log, { around }: World): Matter => ({
  client,
  birthDate: around.birthDate,
  secret: around.secret,
  writtenOnly: scene.model.settings.permissionForm === 'written',
  supervisorsOf: (unit) => supervisorsOf(service(unit)),
  facts,
})

eachEngine('Who sees what', (engine) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine)
  })
  afterAll(() => stage.close())
  let compared = 0
  let seen = 0

  const differences = async (world: World, chance: Chance): Promise<readonly string[]> => {
    const found: string[] = []
    for (const log of world.logs) {
      const derived = derive(log, world.around)
      const matter = matterOf(derived, log, world)
      const moments = turningMoments(log, world, chance)
      for (const reader of everybody)
        for (const { on, at } of moments) {
          const asked = { person: reader.person, service: reader.service, on, at }
          const byPolicy = partsOf(seenBy(derived, asked))
          const byOracle = partsOf(
            derived.facts.map((fact) => ({
              ...fact,
              parts: fact.parts.filter((part) =>
                mayRead(matter, { ...asked, day: on }, fact, part),
              ),
            })),
          )
          compared += derived.facts.reduce((sum, fact) => sum + fact.parts.length, 0)
          seen += byPolicy.length
          if (byPolicy.join() !== byOracle.join())
            found.push(words(reader, on, 'policy', byPolicy, 'oracle', byOracle, derived))
          if (inForce(derived.rows, asked).length === 0 && chance.isLikely(0.8)) continue
          const byStore = await stage.store.read(asked, log.scene.pairWork, (tx) => tx.seen())
          if (partsOf(byStore.all).join() !== byPolicy.join())
            found.push(
              words(reader, on, 'policy', byPolicy, 'store', partsOf(byStore.all), derived),
            )
        }
    }
    return found
  }

  test(`is the same by all three in ${worlds} worlds`, { timeout: 36_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(seedsOf(35), seed(), async (seeds, chance) => {
        const world = drawWorld(seeds)
        await stage.play(world)
        try {
          expect(await differences(world, chanceOf(chance))).toEqual([])
        } finally {
          await stage.clear()
        }
      }),
      { numRuns: worlds, seed: firstSeed },
    )
    expect(seen).toBeGreaterThan(worlds)
    console.log(`${compared} questions, ${seen} times seen`)
  })
})

const partsOf = (facts: Derived['facts']): readonly string[] =>
  facts.flatMap((fact) => fact.parts.map((part) => part.id))

const words = (
  reader: { readonly person: string; readonly service: string | null },
  on: string,
  one: string,
  here: readonly string[],
  other: string,
  there: readonly string[],
  { facts, rows }: Derived,
): string => {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((part) => !others.includes(part)).join()
  const [first] = [only(here, there), only(there, here)].join().split(',').filter(Boolean)
  const part = facts.flatMap((fact) => fact.parts).find(({ id }) => id === first)
  const mine = inForce(rows, { ...reader, on } as never)
  return `${reader.person} in ${reader.service} on ${on}: only ${one} [${only(here, there)}], only ${other} [${only(there, here)}]\n${JSON.stringify(part)}\n${JSON.stringify(mine)}`
}
