/**
 * How often a property is tried: as given by `npm test`, a third of it by `npm run check`, which everybody waits for
 * before a commit.
 */
export const runs = (given: number): number =>
  process.env.FAST_TESTS === undefined ? given : Math.ceil(given / 3)
