import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { inProcessConfig, readConfig, SettingRefused, usualLimits } from './config.ts'
import { parseBody } from './json-body.ts'
import { password, people, type Stage, setStage, signIn, visitor } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({
    limits: {
      ...usualLimits,
      signInPerMinute: 3,
      requestsPerMinute: 100_000,
      eventLoopDelayMillis: 0,
    },
  })
})
afterAll(() => stage.close())

const signInWith = (username: string, given: string) =>
  stage.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-tyopari': '1', 'content-type': 'application/json' },
    payload: JSON.stringify({ username, password: given }),
  })

describe('signing in', () => {
  test('gives a cookie no script reads and no other site sends', async () => {
    const answer = await signInWith('hanna', password)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      person: { id: people.hanna, name: 'Hanna Harju' },
      acting: { name: 'Aikuissosiaalityö', profession: 'social-counsellor' },
      audience: 'worker',
      demo: true,
    })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
  })
  test('with a wrong password and with a name nobody has is refused by the same bytes', async () => {
    const wrong = await signInWith('mikko', 'no')
    const nobody = await signInWith('nobody', 'no')
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401])
    expect(nobody.body).toBe(wrong.body)
  })
  test('is limited per name, and says how long to wait', async () => {
    const tries = []
    for (let count = 0; count < 5; count++) tries.push((await signInWith('liisa', 'no')).statusCode)
    expect(tries).toEqual([401, 401, 401, 429, 429])
    const limited = await signInWith('liisa', password)
    expect(limited.statusCode).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
    expect(limited.json()).toMatchObject({ code: 'too-many', status: 429 })
  })
  test('ends when idle, and when signed out', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    expect((await hanna.get('/api/session')).status).toBe(200)
    await hanna.send('DELETE', '/api/session')
    expect((await hanna.get('/api/session')).status).toBe(401)
    const again = await signIn(stage.app, 'hanna')
    stage.setClock('2026-01-13T10:29:00.000Z')
    expect((await again.get('/api/session')).status).toBe(200)
    stage.setClock('2026-01-13T11:00:00.000Z')
    expect((await again.get('/api/session')).status).toBe(401)
  })
  test('with an invented cookie is nobody', async () => {
    expect((await visitor(stage.app, 'tyopari=abc.def').get('/api/session')).status).toBe(401)
  })
  test('acts only in a service one works in', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    const answer = await hanna.send('PUT', '/api/session/acting', { service: 'not-mine' })
    expect(answer.status).toBe(422)
  })
})

describe('a change', () => {
  test('without our header, from another site or of another site’s page is refused', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    const send = (headers: Record<string, string>) =>
      stage.app.inject({
        method: 'DELETE',
        url: '/api/session',
        headers: { cookie: hanna.cookie, host: 'tyopari.example', ...headers },
      })
    for (const headers of [
      {},
      { 'x-tyopari': '1', origin: 'https://evil.example' },
      { 'x-tyopari': '1', 'sec-fetch-site': 'cross-site' },
      { 'x-tyopari': '1', 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const answer = await send(headers)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-from-here'])
    }
    expect((await hanna.get('/api/session')).status).toBe(200)
    const own = {
      'x-tyopari': '1',
      origin: 'http://tyopari.example',
      'sec-fetch-site': 'same-origin',
    }
    expect((await send(own)).statusCode).toBe(200)
  })
})

describe('a body', () => {
  const send = async (body: string) =>
    (await signIn(stage.app, 'hanna')).send('POST', '/api/pair-works', body)
  test('that is no JSON, says a name twice or reaches for a prototype is refused', async () => {
    for (const body of [
      '{',
      '{"a":1,"a":2}',
      '{"__proto__":{"x":1}}',
      '{"a":{"\\u005f_proto__":1}}',
    ])
      expect((await send(body)).json).toMatchObject({ status: 422, code: 'not-json' })
  })
  test('nested without end is refused', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    expect((await send(deep)).json).toMatchObject({ status: 422, code: 'too-deep' })
  })
  test('with half a character or a nought is refused', async () => {
    for (const text of ['\\ud800', '\\u0000'])
      expect((await send(`{"model":"${text}"}`)).json).toMatchObject({
        status: 422,
        code: 'bad-character',
      })
  })
  test('over 256 kB is refused', async () => {
    expect((await send(`{"model":"${'x'.repeat(300_000)}"}`)).status).toBe(413)
  })
  test('in another form is refused', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    const answer = await hanna.send('POST', '/api/pair-works', 'a=1', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(answer.status).toBe(415)
  })
  test('typed on two keyboards is the same word', () => {
    expect(parseBody('{"name":"A\\u0308iti"}', 5)).toEqual({ ok: true, value: { name: 'Äiti' } })
  })
})

describe('every answer', () => {
  test('carries the headers that keep a browser careful', async () => {
    const { headers } = await visitor(stage.app).get('/api/health')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
  })
  test('speaks the reader’s language', async () => {
    const ask = async (language: string) =>
      (await visitor(stage.app).get('/api/session', { 'accept-language': language })).json.title
    expect(await ask('sv-FI,sv;q=0.9')).toBe('Logga in')
    expect(await ask('de,en;q=0.5')).toBe('Sign in')
    expect(await ask('de')).toBe('Kirjaudu sisään')
  })
  test('to an unknown address is a problem', async () => {
    expect((await visitor(stage.app).get('/api/nothing')).json).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })
})

describe('the demo', () => {
  test('is refused together with production, however it is asked for', async () => {
    const key = () => new Uint8Array(32)
    expect(() => readConfig({ NODE_ENV: 'production', DEMO: 'yes' }, key)).toThrow(SettingRefused)
    const ORIGIN = 'https://tyopari.example'
    expect(readConfig({ NODE_ENV: 'production', ORIGIN }, key).demo).toBe(false)
    expect(readConfig({}, key).demo).toBe(true)
    const config = inProcessConfig({ production: true, demo: true })
    await expect(
      buildApp({ store: stage.store, clock: () => stage.now(), newId: () => 'x', config }),
    ).rejects.toThrow(SettingRefused)
  })
  test('that is off has no page of whom to be and takes no password', async () => {
    const app = await buildApp({
      store: stage.store,
      clock: () => stage.now(),
      newId: () => 'x',
      config: inProcessConfig({ demo: false }),
    })
    const nobody = visitor(app)
    expect((await nobody.get('/api/demo/people')).status).toBe(404)
    const session = { username: 'hanna', password }
    expect((await nobody.send('POST', '/api/session', session)).status).toBe(404)
    await app.close()
  })
})

describe('the API document', () => {
  test('is OpenAPI 3.1 and knows every command with its own fields', async () => {
    const document = (await visitor(stage.app).get('/api/openapi.json')).json as unknown as {
      openapi: string
      paths: Record<string, Record<string, unknown>>
      components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
    }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toContain('/api/pair-works/{id}/commands')
    const goal =
      document.components.schemas['Command.set-goalInput'] ??
      document.components.schemas['Command.set-goal']
    expect(JSON.stringify(goal?.properties?.with)).toContain('"whose"')
    const refs = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ]
    expect(refs.length).toBeGreaterThan(50)
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty([name ?? ''])
  })
})
