/** Question 1: how long does deriving a pathway from 100 facts take, beside reading the same log from JSON? */
import { performance } from 'node:perf_hooks'
import { helsinkiDate } from '#domain/calendar'
import { foldSeen } from '#domain/knowledge'
import { builtInModels, findBuiltIn } from '#domain/models/index'
import { derivePathway } from '#domain/pathway'
import type { Figure } from './figure.ts'
import { makeLog, now } from './log.ts'
import { inTurns } from './measure.ts'

const each = 40

export const askPathway = async (rounds: number): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const model of builtInModels) {
    const facts = makeLog(model, 1)
    const text = JSON.stringify(facts)
    const at = { model, findModel: findBuiltIn, today: helsinkiDate(now), now }
    const repeat = (run: () => unknown) => () => {
      for (let count = 0; count < each; count += 1) run()
      return each
    }
    const begun = performance.now()
    const taken = await inTurns(
      {
        parse: repeat(() => JSON.parse(text)),
        derive: repeat(() => derivePathway(foldSeen(facts), at)),
      },
      { rounds, warmUp: 5 },
    )
    if (performance.now() - begun > 30_000) throw new Error('deriving took too long to be measured')
    figures.push(
      {
        question: 'pathway',
        what: `pathway of ${model.letter} from 100 facts`,
        value: taken.derive * 1000,
        unit: 'µs',
      },
      {
        question: 'pathway',
        what: `pathway of ${model.letter}, times reading its log`,
        value: taken.derive / taken.parse,
        unit: '×',
        beside: `JSON.parse of the log ${(taken.parse * 1000).toFixed(0)} µs`,
      },
    )
  }
  return figures
}
