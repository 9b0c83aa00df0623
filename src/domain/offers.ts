/** Hand-overs that were offered, read from what has been recorded. */
import type { Facts } from './knowledge.ts'

/** Offers that wait for nobody any more: accepted, handed back, or taken back by whoever made them. */
export const settledOffers = (facts: Facts): ReadonlySet<string> =>
  new Set(
    [
      ...facts.parts('hand-over-accepted', 'answer'),
      ...facts.parts('hand-over-declined', 'answer'),
      ...facts.parts('hand-over-withdrawn', 'withdrawal'),
    ].map(({ values }) => values.offer),
  )
