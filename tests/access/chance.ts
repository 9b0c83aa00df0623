/** Chance that can be played again: the same seed always draws the same. */

export interface Chance {
  /** From 0 up to, not including, `below`. */
  int(below: number): number
  isLikely(share: number): boolean
  /** @throws when there is nothing to pick from */
  pick<T>(from: readonly T[]): T
  /** Each with that likelihood, in their order. */
  some<T>(from: readonly T[], share?: number): readonly T[]
}

export const chanceOf = (seed: number): Chance => {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const chance: Chance = {
    int: (below) => Math.floor(next() * below),
    isLikely: (share) => next() < share,
    pick: (from) => {
      const found = from[chance.int(from.length)]
      if (found === undefined) throw new Error('There is nothing to pick from.')
      return found
    },
    some: (from, share = 0.5) => from.filter(() => next() < share),
  }
  return chance
}
