/**
 * One drawn world and several beside it. Each of those was changed in what is hidden from one of a few readers; every
 * reader whose answers may stand on the same in both makes a pair with it.
 */
import fc from 'fast-check'
import { type Chance, chanceOf } from './chance.ts'
import { everybody, type Hatted } from './county.ts'
import {
  dayOf,
  derive,
  drawWorld,
  inForce,
  type Seeds,
  seed,
  seedsOf,
  type World,
} from './draw-world.ts'
import { groundsIn, type Second, secondWorld } from './hide.ts'
import { drawOutside } from './outside.ts'

export interface Drawn {
  readonly seeds: Seeds
  readonly readers: readonly number[]
  /** By second world, then by change. */
  readonly changes: readonly (readonly number[])[]
  readonly asking: number
}
export const drawnFamily: fc.Arbitrary<Drawn> = fc.record({
  seeds: seedsOf(28),
  readers: fc.array(seed(), { minLength: 4, maxLength: 4 }),
  changes: fc.array(fc.array(seed(), { minLength: 1, maxLength: 9, size: 'max' }), {
    minLength: 3,
    maxLength: 3,
  }),
  asking: seed(),
})

export interface Beside {
  readonly world: World
  /** What was changed, in words. */
  readonly words: readonly string[]
  /** Those for whom the two are one, by their place among the readers. */
  readonly pairs: ReadonlySet<number>
  /** What is kept outside the log differs too. */
  readonly differsOutside: boolean
}
export interface Family {
  readonly world: World
  readonly readers: readonly Hatted[]
  readonly beside: readonly Beside[]
  readonly asking: number
}

/** Mostly somebody who has something to do with it and sees only some of it. */
const weights: Readonly<Record<string, number>> = {
  party: 14,
  guardian: 5,
  urgent: 4,
  supervisor: 2,
  home: 2,
  keeper: 2,
  former: 2,
  client: 1,
}

export const looking = (reader: Hatted, { now }: World) => ({
  ...reader,
  on: dayOf(now),
  at: now,
})

/** In which standing somebody meets a drawn world; undefined: in none. */
export const standingIn = (world: World, reader: Hatted): string | undefined => {
  const rows = world.logs.flatMap((log) =>
    inForce(derive(log, world.around).rows, looking(reader, world)),
  )
  return rows.find((row) => row.standing !== 'former')?.standing ?? rows[0]?.standing
}

const drawReader = (chance: Chance, world: World): Hatted => {
  const byStanding = Map.groupBy(everybody, (one) => standingIn(world, one) ?? 'none')
  byStanding.delete('none')
  const standings = [...byStanding.keys()].flatMap((standing) =>
    Array.from({ length: weights[standing] ?? 1 }, () => standing),
  )
  if (standings.length === 0 || chance.isLikely(0.1)) return chance.pick(everybody)
  return chance.pick(byStanding.get(chance.pick(standings)) ?? everybody)
}

/** Mostly one in which somebody of a party reads something: they are whom it is about. */
const drawPeopled = (seeds: Seeds): World => {
  const chance = chanceOf(seeds.base ^ 0x51)
  let world = drawWorld(seeds)
  for (let tries = 1; tries < 6 && chance.isLikely(0.9); tries += 1) {
    const now = world
    if (everybody.some((one) => standingIn(now, one) === 'party')) break
    world = drawWorld({ ...seeds, base: seeds.base ^ (tries * 0x1f3d5) })
  }
  return world
}

/** Neither of the home nor of the client's side: they meet nothing of what is kept outside the log. */
export const isOutside = (world: World, reader: Hatted): boolean =>
  ['worker', 'supervisor'].includes(reader.audience) &&
  world.logs.every((log) =>
    inForce(derive(log, world.around).rows, looking(reader, world)).every(({ standing }) =>
      ['party', 'former', 'supervisor'].includes(standing),
    ),
  )

/** What is kept outside the log is changed too, unless the reader's answers may stand on it. */
const withOutside = (second: Second, reader: Hatted, seed: number): Second => {
  const chance = chanceOf(seed ^ 0x3c7)
  const { statements, secret, words } = drawOutside(chance, second.world)
  if (words.length === 0) return second
  const world = {
    ...second.world,
    around: { ...second.world.around, secret },
    outside: statements,
  }
  const isSame =
    groundsIn(world, looking(reader, world)) ===
    groundsIn(second.world, looking(reader, second.world))
  return isSame ? { world, words: [...second.words, ...words] } : second
}

export const drawFamily = ({ seeds, readers: drawn, changes, asking }: Drawn): Family => {
  const world = drawPeopled(seeds)
  const readers = [...new Set(drawn.map((one) => drawReader(chanceOf(one), world)))]
  const grounds = readers.map((reader) => groundsIn(world, looking(reader, world)))
  const beside = changes.flatMap((seeds, index) => {
    const reader = readers[index % readers.length]
    if (!reader) return []
    const inside = secondWorld(world, looking(reader, world), seeds)
    const second = isOutside(world, reader) ? withOutside(inside, reader, seeds[0] ?? 0) : inside
    if (second.words.length === 0) return []
    const pairs = readers.flatMap((one, place) =>
      (second === inside || isOutside(world, one)) &&
      groundsIn(second.world, looking(one, second.world)) === grounds[place]
        ? [place]
        : [],
    )
    return [{ ...second, pairs: new Set(pairs), differsOutside: second !== inside }]
  })
  return { world, readers, beside, asking }
}
