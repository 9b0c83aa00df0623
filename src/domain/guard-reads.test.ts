import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLog } from '../../tests/setup/any-facts.ts'
import { instant, localDate } from './calendar.ts'
import { type FactKind, factKinds } from './facts/index.ts'
import { guardNeeds } from './guard-needs.ts'
import { guardReads } from './guard-reads.ts'
import { guardTexts } from './guard-texts.ts'
import { type GuardName, guards } from './guards.ts'
import { foldKnown } from './knowledge.ts'
import { listsOf } from './model-check/names.ts'
import { builtInModels } from './models/index.ts'
import type { ProcessModel } from './process-model.ts'

const names = Object.keys(guards) as GuardName[]
const at = (model: ProcessModel) => ({
  today: localDate('2026-03-02'),
  now: instant('2026-03-02T12:00:00.000Z'),
  model,
})
const namesIn = (model: ProcessModel) => (list: string) =>
  (
    listsOf(model)[list as keyof ReturnType<typeof listsOf>] ?? builtInModels.map(({ id }) => id)
  ).slice(0, 6)

/** What a guard reads, and as much again of what it does not. */
const drawnFor = (guard: GuardName): readonly FactKind[] => {
  const reads = guardReads[guard]
  const others = factKinds.filter((kind) => !reads.includes(kind))
  return [...reads, ...reads, ...reads, ...others]
}

describe('what a guard reads', () => {
  it.each(names)('%s: no other fact changes the answer', (guard) => {
    const reads = new Set<FactKind>(guardReads[guard])
    for (const model of builtInModels)
      fc.assert(
        fc.property(anyLog(drawnFor(guard), namesIn(model)), (log) => {
          const answer = guards[guard](foldKnown(log), at(model))
          const onlyRead = log.filter(({ kind }) => reads.has(kind))
          expect(guards[guard](foldKnown(onlyRead), at(model))).toBe(answer)
        }),
        { numRuns: 60 },
      )
  })

  it.each(names)('%s: never holds without what it needs', (guard) => {
    for (const model of builtInModels)
      for (const anyOf of guardNeeds[guard])
        fc.assert(
          fc.property(anyLog(guardReads[guard], namesIn(model)), (log) => {
            const without = log.filter(({ kind }) => !anyOf.includes(kind))
            expect(guards[guard](foldKnown(without), at(model))).toBe(false)
          }),
          { numRuns: 40 },
        )
  })

  it.each(names.filter((guard) => guardNeeds[guard].length === 0))(
    '%s: holds from the start',
    (guard) => {
      for (const model of builtInModels) expect(guards[guard](foldKnown([]), at(model))).toBe(true)
    },
  )

  it('is seen at work: every guard says both yes and no somewhere in the drawn logs', () => {
    const isOneSided = (guard: GuardName): boolean => {
      const answers = new Set<boolean>()
      for (let seed = 1; seed <= 40; seed += 1)
        for (const model of builtInModels)
          for (const log of fc.sample(anyLog(guardReads[guard], namesIn(model), 24), {
            numRuns: 100,
            seed,
          })) {
            answers.add(guards[guard](foldKnown(log), at(model)))
            if (answers.size === 2) return false
          }
      return true
    }
    const oneSided = names.filter(isOneSided)
    expect(oneSided).toEqual([])
  })

  it.each(names)('%s is told in three languages, as a sentence', (guard) => {
    for (const words of Object.values(guardTexts[guard])) expect(words).toMatch(/^\p{Lu}.*\.$/u)
  })
})
