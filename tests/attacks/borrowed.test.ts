/** With what belongs to another: their command's id, cursor, mark, fact, invitation or reference. It opens and tells nothing. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'
import { playScene, type Scene, secret } from './scene.ts'

const words = Object.values(secret)
const holdsSecret = (body: string) => words.filter((word) => body.includes(word))

eachEngine('With what belongs to another', (engine) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await playScene(await openStage(engine))
  })
  afterAll(() => scene?.stage.close())

  test('a command’s id is simply another command', async () => {
    const commandId = randomUUID()
    const goal = (words: string) => ({ about: 'time', words, topics: [] })
    const first = await scene.give(scene.actor('mikko'), 'propose', goal('Yksi'), { commandId })
    const second = await scene.give(scene.actor('asiakas'), 'propose', goal('Kaksi'), {
      commandId,
    })
    const third = await scene.give(scene.actor('sami'), 'propose', goal('Yksi'), { commandId })
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200])
    const again = await scene.give(scene.actor('mikko'), 'propose', goal('Kolme'), { commandId })
    expect(again.status).toBe(422)
    expect(again.body).not.toMatch(/Yksi|Kaksi|Kolme/)
  })

  test('a cursor is as any word', async () => {
    const { body } = await scene.ask(scene.actor('elina'), {
      method: 'GET',
      url: `/api/pair-works/${scene.pairWork}`,
    })
    const { cursor } = JSON.parse(body) as { cursor: string }
    const send = (held: string) =>
      scene.ask(scene.actor('mikko'), {
        method: 'POST',
        url: `/api/pair-works/${scene.pairWork}/commands`,
        body: { commandId: randomUUID(), cursor: held, kind: 'leave', with: {} },
      })
    const theirs = await send(cursor)
    expect(theirs.status).toBe(412)
    expect(theirs).toEqual(await send('no-cursor-at-all'))
    expect(holdsSecret(theirs.body)).toEqual([])
  })

  test('the mark of an answer is none of one’s own', async () => {
    const url = `/api/pair-works/${scene.pairWork}`
    const own = await scene.ask(scene.actor('elina'), { method: 'GET', url })
    const mark = String(own.headers.etag)
    const asked = await scene.ask(scene.actor('mikko'), {
      method: 'GET',
      url,
      headers: { 'if-none-match': `${mark}, *, "x", W/"x"` },
    })
    expect(asked.status).toBe(200)
    const same = await scene.ask(scene.actor('elina'), {
      method: 'GET',
      url,
      headers: { 'if-none-match': mark },
    })
    expect([same.status, same.body]).toEqual([304, ''])
  })

  test('a fact of a record leads nowhere', async () => {
    const read = async (name: string) => {
      const answer = await scene.ask(scene.actor(name), {
        method: 'GET',
        url: `/api/pair-works/${scene.pairWork}/record`,
      })
      return (JSON.parse(answer.body) as { record: { id: string }[] }).record
    }
    const hidden = new Set((await read('elina')).map(({ id }) => id))
    const seen = (await read('mikko')).map(({ id }) => id)
    for (const id of seen) hidden.delete(id)
    expect(hidden.size).toBeGreaterThan(3)
    const after = (id: string) =>
      scene.ask(scene.actor('mikko'), {
        method: 'GET',
        url: `/api/pair-works/${scene.pairWork}/record?after=${id}`,
      })
    const none = await after(randomUUID())
    for (const id of hidden) expect(await after(id)).toEqual(none)
  })

  test('an invitation answers nobody else', async () => {
    for (const name of ['mari', 'dora', 'pekka', 'elina', 'antti']) {
      const answer = (id: string) =>
        scene.ask(scene.actor(name), {
          method: 'POST',
          url: `/api/invitations/${id}`,
          body: { commandId: randomUUID(), answer: 'accept' },
        })
      const theirs = await answer(scene.invitation)
      expect(theirs.status).toBe(404)
      expect(theirs).toEqual(await answer(randomUUID()))
    }
  })

  test('a reference is as one to nothing', async () => {
    const { body } = await scene.ask(scene.actor('elina'), {
      method: 'GET',
      url: `/api/pair-works/${scene.pairWork}`,
    })
    const { goals } = JSON.parse(body) as { goals: { id: string; words: string }[] }
    const hidden = goals.find(({ words: told }) => told === secret.goal)?.id ?? ''
    expect(hidden).not.toBe('')
    const evaluate = (goal: string) =>
      scene.give(scene.actor('mikko'), 'evaluate-goal', {
        goal,
        voice: 'workers',
        state: 'partly',
      })
    const [theirs, none] = [await evaluate(hidden), await evaluate(randomUUID())]
    expect(theirs.status).not.toBe(200)
    expect(theirs).toEqual(none)
  })
})
