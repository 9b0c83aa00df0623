import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { county, people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'

interface Shown {
  readonly briefs: readonly {
    readonly id: string
    readonly mine: boolean
    readonly until: string
  }[]
  readonly questions: readonly {
    readonly id: string
    readonly state: string
    readonly waitsForMe: boolean
    readonly waitedWorkingDays: number
  }[]
}
let stage: Stage
const all = new Map<string, Visitor>()
const as = (name: string): Visitor => all.get(name) as Visitor
beforeAll(async () => {
  stage = await setStage({ idleMinutes: 10_000, absoluteMinutes: 10_000 })
  for (const name of ['hanna', 'ville', 'marja', 'mikko', 'liisa'])
    all.set(name, await signIn(stage.app, name))
})
afterAll(() => stage.close())
const shown = async (name: string, path: 'briefs' | 'questions') =>
  JSON.parse((await as(name).get(`/api/${path}`)).body) as Shown
const case1 = {
  service: county.adults,
  ageBand: 'working-age',
  situations: ['money'],
  situationWords: 'Rahat eivät riitä ruokaan.',
  helps: ['debt-counsellor'],
  helpWords: '',
  urgency: 'this-week',
}
const write = (name: string, changes: object = {}) =>
  as(name).send('POST', '/api/briefs', { commandId: randomUUID(), ...case1, ...changes })
const usesOf = async () => (await stage.store.useLog.page({ limit: 100 })).rows.length

describe('A case of a team', () => {
  test('is refused with what can only be somebody’s own, whatever its writer says', async () => {
    for (const words of [
      'Hän on 010170-960F.',
      'Soita 040 123 4567.',
      'pyydä: a.b@kivijoki.example',
    ])
      for (const field of ['situationWords', 'helpWords']) {
        const answer = await write('hanna', { [field]: words, tellsNobody: [words, '010170-960F'] })
        expect([answer.status, answer.json.errors]).toMatchObject([
          409,
          [{ code: 'tells-who-it-is', stop: 'S5', pointer: `/${field}` }],
        ])
      }
    expect((await shown('hanna', 'briefs')).briefs).toEqual([])
  })

  test('is sent with a word that may tell when its writer says it tells of nobody', async () => {
    const situationWords = 'Eerolle on soitettu.'
    const refused = await write('hanna', { situationWords })
    expect([refused.status, refused.json.errors]).toMatchObject([
      422,
      [{ code: 'may-tell-who-it-is', pointer: '/situationWords' }],
    ])
    const sent = await write('hanna', { situationWords, tellsNobody: ['Eerolle'] })
    expect(sent.status).toBe(201)
    const [one] = (await shown('hanna', 'briefs')).briefs
    expect(
      (await as('ville').send('POST', '/api/briefs/removals', { brief: one?.id })).status,
    ).toBe(200)
  })

  test('is answered by the team, and then it is nobody’s', async () => {
    const before = await usesOf()
    expect((await write('hanna')).status).toBe(201)
    expect((await write('mikko')).status).toBe(422)
    const [mine] = (await shown('hanna', 'briefs')).briefs
    expect(mine).toMatchObject({ mine: true, until: '2026-02-12' })
    expect((await shown('ville', 'briefs')).briefs).toMatchObject([{ mine: false }])
    expect((await shown('mikko', 'briefs')).briefs).toEqual([])
    expect((await as('ville').get('/api/team/waiting')).json).toMatchObject({ briefs: 1 })
    expect((await as('hanna').get('/api/team/waiting')).json).toMatchObject({ briefs: 0 })
    const advice = { brief: mine?.id, advice: 'pair-with', competence: 'debt-counsellor' }
    const others = await as('mikko').send('POST', '/api/briefs/answers', advice)
    const none = await as('mikko').send('POST', '/api/briefs/answers', {
      ...advice,
      brief: randomUUID(),
    })
    expect([others.status, others.body]).toEqual([404, none.body])
    const empty = { brief: mine?.id, advice: 'ask-first' }
    expect((await as('ville').send('POST', '/api/briefs/answers', empty)).status).toBe(422)
    expect((await as('ville').send('POST', '/api/briefs/answers', advice)).status).toBe(200)
    expect((await shown('hanna', 'briefs')).briefs).toMatchObject([
      { mine: false, answeredOn: '2026-01-13', answers: [{ person: people.ville }] },
    ])
    // Who asked, read and answered stands in no log.
    expect(await usesOf()).toBe(before)
    await as('hanna').send('POST', '/api/briefs/removals', { brief: mine?.id })
    expect((await shown('ville', 'briefs')).briefs).toEqual([])
  })

  test('told afterwards keeps the Monday of its week, and goes by it', async () => {
    stage.setClock('2026-01-15T10:00:00.000Z')
    await write('hanna', { toldAfterwards: true })
    const [one] = (await shown('ville', 'briefs')).briefs
    await as('ville').send('POST', '/api/briefs/answers', { brief: one?.id, advice: 'heard' })
    expect((await shown('ville', 'briefs')).briefs).toMatchObject([
      {
        askedOn: '2026-01-12',
        until: '2026-02-11',
        answeredOn: '2026-01-12',
        answers: [{ advice: 'heard', answeredOn: '2026-01-12' }],
      },
    ])
    stage.setClock('2026-01-13T10:00:00.000Z')
  })
})

describe('A question asked first', () => {
  const ask = (changes: object) =>
    as('hanna').send('POST', '/api/questions', {
      commandId: randomUUID(),
      service: county.health,
      person: people.mikko,
      words: 'Miten teille pääsee?',
      ...changes,
    })
  const times = (name: string, person: string | null) =>
    as(name).send('POST', '/api/questions/answer-times', { service: county.health, person })

  test('is asked of somebody who works there, about nobody', async () => {
    expect((await ask({ person: people.liisa })).status).toBe(422)
    expect((await ask({ service: randomUUID() })).status).toBe(422)
    expect((await ask({ words: 'Hän on 010170-960F.' })).status).toBe(409)
    expect((await ask({ service: county.adults, person: people.hanna })).status).toBe(422)
    expect((await shown('hanna', 'questions')).questions).toEqual([])
  })

  test('goes back and forth between two, and nobody else finds it', async () => {
    const before = await usesOf()
    expect((await ask({})).status).toBe(201)
    stage.setClock('2026-01-15T10:00:00.000Z')
    const [asked] = (await shown('mikko', 'questions')).questions
    expect(asked).toMatchObject({ state: 'waits', waitsForMe: true, waitedWorkingDays: 2 })
    expect((await as('mikko').get('/api/team/waiting')).json).toEqual({
      invited: 0,
      briefs: 0,
      asked: 1,
      answered: 0,
    })
    const say = (name: string, question = asked?.id) =>
      as(name).send('POST', '/api/questions/messages', {
        commandId: '00000000-0000-4000-8000-000000000001',
        question,
        words: 'Soittamalla aamulla.',
      })
    for (const way of [say, end]) {
      const theirs = await way('liisa', asked?.id)
      const none = await way('liisa', randomUUID())
      expect([theirs.status, theirs.body]).toEqual([404, none.body])
    }
    expect((await say('mikko')).status).toBe(200)
    expect((await say('mikko')).status).toBe(200)
    const [answered] = (await shown('hanna', 'questions')).questions
    expect(answered).toMatchObject({
      state: 'answered',
      waitsForMe: true,
      messages: [{ byAsker: true }, { byAsker: false, person: people.mikko }],
    })
    expect((await end('hanna', asked?.id)).status).toBe(200)
    expect((await shown('mikko', 'questions')).questions).toMatchObject([{ state: 'closed' }])
    expect(await usesOf()).toBe(before)
  })

  test('tells beforehand how soon they usually answer, once there is enough to tell from', async () => {
    expect((await times('liisa', people.mikko)).json).toEqual({ usually: null, workingDays: [] })
    for (const _ of [1, 2]) {
      await ask({})
      const open = (await shown('mikko', 'questions')).questions.find(
        ({ state }) => state === 'waits',
      )
      await as('mikko').send('POST', '/api/questions/messages', {
        commandId: randomUUID(),
        question: open?.id,
        words: 'Samana päivänä.',
      })
    }
    expect((await times('liisa', people.mikko)).json).toMatchObject({ usually: 'same-day' })
    expect((await times('liisa', null)).json).toMatchObject({ usually: null })
  })
})

const end = (name: string, question?: string) =>
  as(name).send('POST', '/api/questions/endings', { question })
