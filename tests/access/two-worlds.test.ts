/**
 * A reader learns nothing from what they may not see: every answer is a function of the model, the reader's grant, the
 * parts it covers and today. Shown by two worlds that differ only in what is hidden from one reader, who asks both
 * everything there is to ask. A new route joins by standing in the API document.
 *
 * TWO_WORLDS_PAIRS says how many pairs each engine is asked (500).
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachEngine } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { declaredRoutes, routesIn } from './ask.ts'
import { openPair, type Pair } from './pair.ts'
import { drawnPair } from './question.ts'

const pairs = Number(process.env.TWO_WORLDS_PAIRS ?? 500)
const seed = Number(process.env.TWO_WORLDS_SEED ?? propertySeed)

eachEngine('Two worlds that differ in what is hidden', (engine) => {
  let pair: Pair
  beforeAll(async () => {
    pair = await openPair(engine)
  })
  afterAll(() => pair.close())

  test('there is a way to ask every route of the API document', () => {
    const unknown = pair.routes.filter(({ way }) => way === undefined).map(({ name }) => name)
    expect(unknown).toEqual([])
    expect(pair.routes.length).toBeGreaterThan(20)
  })

  test(`answer one reader alike, byte for byte, ${pairs} times`, {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnPair, async (drawn) => {
        const outcome = await pair.compare(drawn)
        fc.pre(outcome !== 'nothing-hidden')
        expect(outcome).toBe('alike')
      }),
      {
        numRuns: pairs,
        seed,
        maxSkipsPerRun: 20,
        endOnFailure: false,
        interruptAfterTimeLimit: 3_500_000,
      },
    )
    const rarelyAsked = pair.routes.filter(
      ({ name }) => !declaredRoutes.has(name) && (pair.asked.get(name) ?? 0) < 3,
    )
    if (pairs >= 200) expect(rarelyAsked.map(({ name }) => name)).toEqual([])
    console.log(pair.told())
  })
})

eachEngine('A route that leaks', (engine) => {
  describe('is found', () => {
    test('when it tells how many facts there are', { timeout: 600_000 }, async () => {
      const leaking = await openPair(engine, (api, house) => {
        api.route({
          method: 'GET',
          url: '/pair-works/:id/leaking',
          handler: async (request) => {
            const { id } = request.params as { id: string }
            const by = { person: 'elina', service: 'protection', on: '2026-01-01' }
            const known = await house.store.decide(id as never, by as never, (tx) => tx.known())
            return { count: known.all.length }
          },
        })
      })
      try {
        expect(routesIn(leaking.document).map(({ name }) => name)).toContain(
          'get /api/pair-works/{id}/leaking',
        )
        let found = ''
        await fc.check(
          fc.asyncProperty(drawnPair, async (drawn) => {
            const outcome = await leaking.compare(drawn)
            fc.pre(outcome !== 'nothing-hidden')
            if (outcome !== 'alike') found = outcome
            return outcome === 'alike'
          }),
          { numRuns: 200, seed: 1, endOnFailure: true },
        )
        expect(found).toContain('/leaking')
      } finally {
        await leaking.close()
      }
    })
  })
})
