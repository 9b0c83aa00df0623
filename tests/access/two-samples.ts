/** Do two samples of times come from one and the same thing? */

export interface Comparison {
  /** Two-sided, of the Mann–Whitney test by its normal approximation, ties corrected. */
  readonly p: number
  readonly medians: readonly [number, number]
  /** Of both samples together. */
  readonly interquartileRange: number
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const sortedOf = (times: readonly number[]): readonly number[] =>
  times.toSorted((one, other) => one - other)

export const compare = (one: readonly number[], other: readonly number[]): Comparison => {
  const all = [
    ...one.map((time) => ({ time, isOne: true })),
    ...other.map((time) => ({ time, isOne: false })),
  ].toSorted((first, second) => first.time - second.time)
  let ranks = 0
  let ties = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.time === all[from]?.time) to += 1
    const rank = (from + 1 + to) / 2
    ranks += all.slice(from, to).filter(({ isOne }) => isOne).length * rank
    ties += (to - from) ** 3 - (to - from)
    from = to
  }
  const [n, m] = [one.length, other.length]
  const u = ranks - (n * (n + 1)) / 2
  const size = n + m
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)))
  const z = (u - (n * m) / 2) / Math.sqrt(variance)
  const pooled = all.map(({ time }) => time)
  return {
    p: 2 * (1 - normal(Math.abs(z))),
    medians: [quantile(sortedOf(one), 0.5), quantile(sortedOf(other), 0.5)],
    interquartileRange: quantile(pooled, 0.75) - quantile(pooled, 0.25),
  }
}

/** The standard normal distribution, to seven digits. @source Abramowitz and Stegun 26.2.17 */
const normal = (z: number): number => {
  const t = 1 / (1 + 0.231_641_9 * z)
  const tail = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429]
    .map((factor, index) => factor * t ** (index + 1))
    .reduce((sum, term) => sum + term, 0)
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}

/** A tenth of the interquartile range between the medians: a bound for some two thousand of each. */
export const areAlike = ({ p, medians, interquartileRange }: Comparison): boolean =>
  p > 0.001 && Math.abs(medians[0] - medians[1]) < interquartileRange / 10
