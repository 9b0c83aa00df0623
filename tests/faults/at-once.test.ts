/** Two at once on one pair work: each is recorded once, or told what came between; none is lost, none is doubled. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuid } from '../access/ask.ts'
import { everybody, type Hatted } from '../access/county.ts'
import { drawWorld, type World } from '../access/draw-world.ts'
import { type Answer, openStage, type Stage } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'

const who = (word: string): Hatted => {
  const found = everybody.find(({ person }) => person === word)
  if (!found) throw new Error(word)
  return found
}
const url = '/api/pair-works/first'
interface Shown {
  readonly cursor: string
  readonly record: readonly {
    readonly id: string
    readonly kind: string
    readonly parts: readonly { readonly values: Readonly<Record<string, unknown>> }[]
  }[]
}

eachEngine('Two at once', (engine) => {
  let stage: Stage
  let count = 0
  beforeAll(async () => {
    stage = await openStage(engine)
    await stage.play(plain())
  })
  afterAll(() => stage.close())

  const view = async (): Promise<Shown> => {
    const { body } = await stage.ask(who('elina'), { method: 'GET', url })
    return JSON.parse(body) as Shown
  }
  const setGoal = (cursor: string, words: string, id = (count += 1)): Promise<Answer> =>
    stage.ask(who('elina'), {
      method: 'POST',
      url: `${url}/commands`,
      body: {
        commandId: uuid(id),
        cursor,
        kind: 'set-goal',
        with: { whose: 'client', words, topics: [] },
      },
    })
  const goals = ({ record }: Shown) =>
    record.filter(({ kind }) => kind === 'goal-set').map(({ parts }) => parts[0]?.values.words)

  test('with one cursor: the first is recorded, the others are told what came between', async () => {
    const { cursor } = await view()
    const words = Array.from({ length: 8 }, (_, index) => `yhtä aikaa ${index}`)
    const answers = await Promise.all(words.map((one) => setGoal(cursor, one)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 412)).toHaveLength(words.length - 1)
    const kept = goals(await view()).filter((one) => words.includes(String(one)))
    const winner = words[answers.findIndex(({ status }) => status === 200)]
    expect(kept).toEqual([winner])
    for (const { status, body } of answers)
      if (status === 412) expect(body).toContain(String(winner))
  })

  test('one command sent many times is done once and answered alike', async () => {
    const { cursor } = await view()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => setGoal(cursor, 'vain kerran', 700)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(goals(await view()).filter((one) => one === 'vain kerran')).toHaveLength(1)
  })

  test('openings of the same command open one pair work', async () => {
    const model = plain().logs[0]?.scene.model
    const open = () =>
      stage.ask(who('elina'), {
        method: 'POST',
        url: '/api/pair-works',
        body: {
          commandId: uuid(900),
          client: { id: 'veeti' },
          model: model?.id,
          homeServices: ['protection'],
          need: { ways: Object.keys(model?.entry.ways ?? {}), topics: [] },
        },
      })
    const answers = await Promise.all([open(), open(), open()])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    const ids = answers.map(({ body }) => (JSON.parse(body) as { readonly id: string }).id)
    expect(new Set(ids).size).toBe(1)
  })
})

/** A pair work nothing has happened in but its opening. */
function plain(): World {
  for (let base = 1; base < 1000; base += 1) {
    const world = drawWorld({ base, steps: [], others: [] })
    if (world.logs.length === 1 && world.logs[0]?.scene.home.length === 1) return world
  }
  throw new Error('no plain world')
}
