/** What is refused says something too: its row in the use log is written before it leaves. */
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import { people, type Stage, setStage } from './testing/stage.ts'

let stage: Stage
let around: AroundTuula
beforeAll(async () => {
  stage = await setStage()
  around = await openAroundTuula(stage)
})
afterAll(() => stage.close())

/** Somebody of a party asks for what only the home is shown, while the log is written slowly. */
const askBeside = async (end: (write: () => Promise<void>) => Promise<void>) => {
  const { useLog } = stage.store
  const write: typeof useLog.write = useLog.write.bind(useLog)
  let begun: () => void = () => {}
  let finish: () => void = () => {}
  const isBegun = new Promise<void>((done) => (begun = done))
  const may = new Promise<void>((done) => (finish = done))
  Object.assign(useLog, {
    write: async (...rows: Parameters<typeof write>) => {
      begun()
      await may
      await end(() => write(...rows))
    },
  })
  let left = false
  const answer = around.as.mikko.get(`${around.url}/preview/${people.liisa}`)
  void answer.then(() => (left = true))
  await isBegun
  for (let turns = 0; turns < 20; turns += 1) await setImmediate()
  const leftBefore = left
  finish()
  const { status } = await answer
  Object.assign(useLog, { write })
  return { leftBefore, status }
}

test('a refusal waits for its row', async () => {
  expect(await askBeside((write) => write())).toEqual({ leftBefore: false, status: 403 })
})

test('a refusal whose row cannot be written is not told', async () => {
  const fails = () => Promise.reject(new Error('no room'))
  expect(await askBeside(fails)).toEqual({ leftBefore: false, status: 500 })
})
