/** The server's clock goes back: what is recorded never stands before what was, and a home member is told to wait. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { uuid } from '../access/ask.ts'
import { everybody } from '../access/county.ts'
import { drawWorld } from '../access/draw-world.ts'
import { openStage, type Stage } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'

const elina = everybody[0]
if (!elina) throw new Error('nobody')
const url = '/api/pair-works/first'

eachEngine('When the clock goes back', (engine) => {
  let stage: Stage
  let last: string
  beforeAll(async () => {
    stage = await openStage(engine)
    const world = drawWorld({ base: 4, steps: [], others: [] })
    await stage.play(world)
    last = world.logs[0]?.told.at(-1)?.recordedAt ?? ''
  })
  afterAll(() => stage.close())
  const setBack = (minutes: number) =>
    stage.setClock(instant(new Date(Date.parse(last) - minutes * 60_000).toISOString()))
  let count = 0
  const give = async () => {
    count += 1
    stage.countFrom(`clock${count}`)
    const view = JSON.parse((await stage.ask(elina, { method: 'GET', url })).body) as {
      readonly cursor: string
      readonly record: readonly { readonly recordedAt: string }[]
    }
    stage.countFrom(`given${count}`)
    const answer = await stage.ask(elina, {
      method: 'POST',
      url: `${url}/commands`,
      body: {
        commandId: uuid(count),
        cursor: view.cursor,
        kind: 'set-goal',
        with: { whose: 'client', words: 'Uimaan', topics: [] },
      },
    })
    return { view, answer }
  }

  test('by one hour, a command is refused with a sentence and nothing is recorded', async () => {
    setBack(60)
    const { answer, view } = await give()
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('clock-behind')
    setBack(-1)
    expect((await give()).view.record).toHaveLength(view.record.length)
  })

  test('by half a minute, as clocks are set, it is recorded at the last moment there was', async () => {
    const before = await give()
    expect(before.answer.status).toBe(200)
    const [end] = before.view.record.slice(-1)
    stage.setClock(instant(new Date(Date.parse(end?.recordedAt ?? '') - 30_000).toISOString()))
    const { answer } = await give()
    expect(answer.status).toBe(200)
    const { view } = await give()
    const times = view.record.map(({ recordedAt }) => recordedAt)
    expect(times).toEqual(times.toSorted())
  })
})
