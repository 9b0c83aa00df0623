/**
 * How the bench measures: machines are shared, so what is compared runs in turns (A B A B …) after a warm-up, and what is
 * told is the ratio of medians.
 */
import { performance } from 'node:perf_hooks'

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** One turn of something: returns how many were done. */
export type Turn = () => Promise<number> | number

/** Milliseconds for one of what a turn does. */
export const millisOf = async (turn: Turn): Promise<number> => {
  const begun = performance.now()
  const done = await turn()
  return (performance.now() - begun) / done
}

/** On a busy machine fewer rounds are made than wished, so that the whole stays bounded; never fewer than three. */
const mostMillis = 15_000
const fewestRounds = 3

/** Medians of the milliseconds each takes, by name, all measured in turns. */
export const inTurns = async <N extends string>(
  turns: Readonly<Record<N, Turn>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<N, number>>> => {
  const names = Object.keys(turns) as N[]
  const taken = new Map<N, number[]>(names.map((name) => [name, []]))
  const begun = performance.now()
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round >= fewestRounds && performance.now() - begun > mostMillis) break
    for (const name of names) {
      const millis = await millisOf(turns[name])
      if (round >= 0) taken.get(name)?.push(millis)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    N,
    number
  >
}

/** Runs `each` `total` times, `width` of them at once. */
export const atOnce = async (
  total: number,
  width: number,
  each: (number: number, lane: number) => Promise<void>,
): Promise<number> => {
  let next = 0
  const lane = async (own: number) => {
    for (let number = next++; number < total; number = next++) await each(number, own)
  }
  await Promise.all(Array.from({ length: width }, (_, own) => lane(own)))
  return total
}
