/** What is drawn for one pair: the first world, who reads, what is changed of what is hidden, what is asked. */
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

export interface Drawn {
  readonly seeds: Seeds
  readonly reader: number
  readonly changes: readonly number[]
  readonly asking: number
}
export const drawnPair: fc.Arbitrary<Drawn> = fc.record({
  seeds: seedsOf(28),
  reader: seed(),
  changes: fc.array(seed(), { minLength: 1, maxLength: 10, size: 'max' }),
  asking: seed(),
})

/** Mostly somebody who has something to do with it and sees only some of it. */
const weights: Readonly<Record<string, number>> = {
  party: 14,
  guardian: 5,
  supervisor: 2,
  home: 2,
  keeper: 2,
  former: 2,
  client: 1,
}
export const drawReader = (chance: Chance, world: World): Hatted => {
  const day = dayOf(world.now)
  const byStanding = new Map<string, Hatted[]>()
  for (const one of everybody)
    for (const log of world.logs)
      for (const row of inForce(derive(log, world.around).rows, { ...one, on: day, at: world.now }))
        byStanding.set(row.standing, [...(byStanding.get(row.standing) ?? []), one])
  const standings = [...byStanding.keys()].flatMap((standing) =>
    Array.from({ length: weights[standing] ?? 1 }, () => standing),
  )
  if (standings.length === 0 || chance.isLikely(0.1)) return chance.pick(everybody)
  return chance.pick(byStanding.get(chance.pick(standings)) ?? everybody)
}

export const firstOf = (drawn: Drawn): { readonly world: World; readonly reader: Hatted } => {
  const world = drawWorld(drawn.seeds)
  return { world, reader: drawReader(chanceOf(drawn.reader), world) }
}
