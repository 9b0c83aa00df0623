/**
 * A reader learns nothing from what they may not see: every answer is a function of the model, the reader's grant, the
 * parts it covers and today. Shown by worlds that differ only in what is hidden from one reader, who asks both
 * everything there is to ask. A new route joins by standing in the API document.
 *
 * TWO_WORLDS_PAIRS says how many pairs each engine is asked (2000; 50000 for a night).
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, onEngine } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { routesIn } from './ask.ts'
import { drawnFamily } from './family.ts'
import { leaks, plantLeaks } from './leaks.ts'
import { openPairs, type Pairs } from './pair.ts'

const wanted = Number(process.env.TWO_WORLDS_PAIRS ?? 2000)
const seed = Number(process.env.TWO_WORLDS_SEED ?? propertySeed)
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((one, other) => one + other, 0)
/** What fell to few pairs is asked on purpose at the end. */
const rarelyAsked = (pairs: Pairs): readonly string[] =>
  pairs.routes.map(({ name }) => name).filter((name) => (pairs.asked.get(name) ?? 0) < 5)
/** Of these standings there are at least so many pairs in a hundred: a world nobody sees half of proves little. */
const floors: Readonly<Record<string, number>> = {
  party: 10,
  guardian: 8,
  supervisor: 3,
  former: 3,
  home: 1,
}

export const twoWorlds = (engine: Engine['name']): void => {
  onEngine(engine, 'Two worlds that differ in what is hidden', (one) => {
    let pairs: Pairs
    beforeAll(async () => {
      pairs = await openPairs(one)
    })
    afterAll(() => pairs.close())

    test('there is a way to ask every route of the API document', () => {
      const unknown = pairs.routes.filter(({ way }) => way === undefined).map(({ name }) => name)
      expect(unknown).toEqual([])
      expect(pairs.routes.length).toBeGreaterThan(20)
    })

    test(`answer one reader alike, byte for byte, ${wanted} times`, {
      timeout: 36_000_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(drawnFamily, async (drawn) => {
          if (sum(pairs.pairs) >= wanted) return
          expect((await pairs.compare(drawn)).map(({ words }) => words)).toEqual([])
        }),
        { numRuns: wanted, seed, endOnFailure: wanted > 10_000 },
      )
      console.log(pairs.told())
      expect(sum(pairs.pairs)).toBeGreaterThanOrEqual(wanted)
      if (wanted < 500) return
      for (const drawn of fc.sample(drawnFamily, { numRuns: 60, seed: seed + 1 })) {
        const due = rarelyAsked(pairs)
        if (due.length === 0) break
        expect((await pairs.compare(drawn, new Set(due))).map(({ words }) => words)).toEqual([])
      }
      expect(rarelyAsked(pairs)).toEqual([])
      const rarelyRead = Object.entries(floors).filter(
        ([standing, share]) => (pairs.pairs.get(standing) ?? 0) < (wanted * share) / 100,
      )
      expect(rarelyRead).toEqual([])
    })
  })

  onEngine(engine, 'A route that leaks', (one) => {
    let pairs: Pairs
    const found = new Map<string, string>()
    beforeAll(async () => {
      pairs = await openPairs(one, plantLeaks)
      await fc.check(
        fc.asyncProperty(drawnFamily, async (drawn) => {
          for (const { request, words } of await pairs.compare(drawn))
            found.set(/leaking\/\w+/.exec(request.url)?.[0] ?? request.url, words)
          return leaks.some((leak) => !found.has(`leaking/${leak}`))
        }),
        { numRuns: 60, seed: 1, endOnFailure: true },
      )
    }, 600_000)
    afterAll(() => pairs.close())

    test.each(leaks)('is found when it leaks by its %s', (leak) => {
      const inDocument = routesIn(pairs.document).map(({ name }) => name)
      expect(inDocument.some((name) => name.includes(`leaking/${leak}`))).toBe(true)
      expect([...found.keys()]).toContain(`leaking/${leak}`)
    })

    test('and nothing else is found beside it', () => {
      expect([...found].filter(([name]) => !name.startsWith('leaking/'))).toEqual([])
    })
  })
}
