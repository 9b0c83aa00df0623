/**
 * What people write is kept and shown as they wrote it, whatever it would do elsewhere: in a statement of SQL, in a page,
 * in a template, a log line or a header. Names and the client's own words are never mended for them.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#server/app'
import { logLines } from '#server/log'
import { config, openStage, type Request } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'
import { words } from './odd.ts'
import { type Actor, playScene, type Scene } from './scene.ts'

const nfc = (text: string) => text.normalize('NFC')
const oneLine = (text: string) => !/[\n\r\t\u2028\u2029]/.test(text.trim())

eachEngine('Whatever is written', (engine) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await playScene(await openStage(engine))
  })
  afterAll(() => scene?.stage.close())
  const get = async (actor: Actor, url: string) =>
    JSON.parse((await scene.ask(actor, { method: 'GET', url })).body)
  const counts = async () =>
    JSON.stringify(
      await scene.stage.owner(
        'select (select count(*) from account) as accounts, (select count(*) from fact) as facts, (select count(*) from pair_work) as works',
      ),
    )

  test('by the home, the client and a party is read as it was written', async () => {
    const told = { goals: [] as string[], proposals: [] as string[] }
    for (const [index, [name, text]] of Object.entries(words).entries()) {
      const topics = ['daily-life']
      const writer = ['elina', 'asiakas', 'mikko'][index % 3] ?? ''
      const isHome = writer === 'elina'
      const answer = await scene.give(
        scene.actor(writer),
        isHome ? 'set-goal' : 'propose',
        isHome ? { whose: 'client', words: text, topics } : { about: 'goal', words: text, topics },
      )
      expect(answer.status, `${name} ${answer.body}`).toBe(200)
      told[isHome ? 'goals' : 'proposals'].push(nfc(text))
    }
    const url = `/api/pair-works/${scene.pairWork}`
    for (const [name, own] of [
      ['elina', told.proposals],
      ['asiakas', told.proposals],
      ['mikko', []],
    ] as const) {
      const view = await get(scene.actor(name), url)
      const goals = view.goals.map((goal: { words: string }) => goal.words)
      const proposals = view.proposals.map((one: { words: string }) => one.words)
      expect(goals, name).toEqual(expect.arrayContaining(told.goals))
      expect(proposals, name).toEqual(expect.arrayContaining([...own]))
      const { record } = await get(scene.actor(name), `${url}/record`)
      for (const text of told.goals)
        expect(JSON.stringify(record), name).toContain(JSON.stringify(text).slice(1, -1))
    }
  })

  test('as a name is that name, on one line', async () => {
    for (const [name, text] of Object.entries(words)) {
      const answer = await scene.ask(scene.actor('elina'), {
        method: 'POST',
        url: '/api/people',
        body: { name: text, language: 'fi' },
      })
      const hint = `${name} ${answer.body}`
      expect(answer.status, hint).toBe(oneLine(text) ? 201 : 422)
      const said = JSON.parse(answer.body)
      if (oneLine(text)) expect(said.name, hint).toBe(nfc(text).trim())
      else expect(said.errors[0].pointer, hint).toBe('/name')
    }
  })

  test('as a question finds nothing that is another’s, and changes nothing', async () => {
    const before = await counts()
    for (const text of [
      ...Object.values(words),
      '%%',
      '__',
      '%a',
      "a' or 'a'='a",
      'a\\',
      '*',
      '.*',
    ]) {
      const asked: readonly Request[] = [
        { method: 'POST', url: '/api/pair-works/search', body: { text } },
        { method: 'POST', url: '/api/clients/search', body: { text } },
        { method: 'POST', url: '/api/people/search', body: { text } },
        { method: 'POST', url: '/api/people/search', body: { service: text.slice(0, 60) } },
        { method: 'GET', url: `/api/pair-works?model=${encodeURIComponent(text.slice(0, 90))}` },
        { method: 'GET', url: `/api/pair-works?cursor=${encodeURIComponent(text)}` },
      ]
      for (const request of asked) {
        const answer = await scene.ask(scene.actor('dora'), request)
        expect([200, 422], `${JSON.stringify(request)} ${answer.body}`).toContain(answer.status)
        expect(answer.body).not.toMatch(/Salamanteri|Ukonhattu/)
        if (answer.status === 200 && request.method === 'POST')
          for (const { id } of JSON.parse(answer.body).rows ?? [])
            expect(id, text).toBe(scene.otherPairWork)
      }
    }
    expect(await counts()).toBe(before)
  })

  test('never becomes a header, a line of the log or an address', async () => {
    const lines: string[] = []
    const hear = (line: unknown) => void lines.push(String(line))
    logLines.subscribe(hear)
    try {
      const app = await buildApp({
        store: scene.stage.store,
        clock: scene.stage.house.clock,
        newId: randomUUID,
        config: { ...config, logLevel: 'silent' },
      })
      for (const text of Object.values(words))
        for (const [method, url, body] of [
          [
            'POST',
            '/api/pair-works',
            {
              commandId: randomUUID(),
              client: { new: { name: `Uusi ${text}`, birthDate: null, language: 'fi' } },
              model: 'outreach-pair-work',
              homeServices: ['protection'],
              need: { ways: ['multi-professional', 'outreach'], words: text, topics: [] },
            },
          ],
          [
            'POST',
            `/api/pair-works/${scene.pairWork}/commands`,
            {
              commandId: randomUUID(),
              cursor: 'x',
              kind: 'set-goal',
              with: { whose: 'client', words: text },
            },
          ],
          ['POST', '/api/demo/session', { username: text.slice(0, 90) }],
        ] as const) {
          const answer = await app.inject({
            method,
            url,
            headers: {
              cookie: scene.actor('elina').cookie,
              'x-tyopari': '1',
              'content-type': 'application/json',
            },
            payload: JSON.stringify(body),
          })
          expect(answer.statusCode, answer.body).toBeLessThan(500)
          const headers = JSON.stringify(answer.headers)
          expect(headers).not.toContain(JSON.stringify(text).slice(1, -1))
          expect(headers).not.toMatch(/varas|elsewhere|ATTENDEE/)
          if (answer.headers.location)
            expect(answer.headers.location).toMatch(/^\/api\/pair-works\/[\w-]+$/)
        }
      await app.close()
    } finally {
      logLines.unsubscribe(hear)
    }
    for (const line of lines) {
      expect(() => JSON.parse(line), line).not.toThrow()
      expect(line).not.toMatch(/varas|alert\(1\)|kirjautui/)
    }
  })
})
