/**
 * Whoever would act as somebody else: by a page elsewhere, by a token that is not theirs, by an address that leads away,
 * or by a session that ought to be over. Signing in by passkey and by a provider, with codes used twice, foreign answers
 * and clocks that are off, is attacked in src/server/session.
 */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app'
import { isOwnPath } from '#server/session/own-path'
import { config, openStage } from '../access/stage.ts'
import { engines } from '../setup/engines.ts'
import { expectations } from './expectations.ts'
import { type ApiDocument, type Route, readDocument, valueFor } from './instance.ts'
import { type Actor, playScene, type Scene } from './scene.ts'

let scene: Scene
let document: ApiDocument
beforeAll(async () => {
  scene = await playScene(await openStage(engines.pglite))
  const answer = await scene.ask(null, { method: 'GET', url: '/api/openapi.json' })
  document = readDocument(answer.body)
})
afterAll(() => scene?.stage.close())

const addressOf = (route: Route): string => {
  const ids: Readonly<Record<string, string>> = {
    id: scene.pairWork,
    ...expectations[route.name]?.params?.(scene),
  }
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)
}
const inject = (
  actor: Pick<Actor, 'cookie'> | null,
  method: Route['method'] | 'HEAD' | 'OPTIONS',
  url: string,
  headers: Readonly<Record<string, string>>,
  payload?: string,
) =>
  scene.stage.app.inject({
    method,
    url,
    headers: { ...(actor ? { cookie: actor.cookie } : {}), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
const signIn = async (username: string, cookie = '') => {
  const answer = await inject(
    { cookie },
    'POST',
    '/api/demo/session',
    { 'x-tyopari': '1', 'content-type': 'application/json' },
    JSON.stringify({ username }),
  )
  expect(answer.statusCode, answer.body).toBe(200)
  const [set] = answer.cookies
  return { cookie: `${set?.name}=${set?.value}`, flags: String(answer.headers['set-cookie']) }
}
const whoIs = async (cookie: string) =>
  (await inject({ cookie }, 'GET', '/api/session', {})).statusCode

const listening = async (): Promise<AddressInfo> => {
  const { app } = scene.stage
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  return app.server.address() as AddressInfo
}

/** Every table by what stands in it. */
const tables = async (): Promise<ReadonlyMap<string, unknown>> => {
  const { owner } = scene.stage
  const names = await owner(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const all = new Map<string, unknown>()
  for (const { name } of names) {
    const [row] = await owner(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as held from "${String(name)}" t`,
    )
    all.set(String(name), row?.held)
  }
  return all
}

describe('A page elsewhere', () => {
  const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'without the header': { 'content-type': 'application/json' },
    'by a plain form': { 'content-type': 'application/x-www-form-urlencoded' },
    'by a form of plain text': { 'content-type': 'text/plain' },
    'by a form with files': { 'content-type': 'multipart/form-data; boundary=x' },
    'with another word in the header': { 'x-tyopari': '0' },
    'from another origin': { 'x-tyopari': '1', origin: 'https://elsewhere.invalid' },
    'from a sandbox': { 'x-tyopari': '1', origin: 'null' },
    'from another port': { 'x-tyopari': '1', origin: 'http://localhost:81' },
    'from a name that begins as ours': { 'x-tyopari': '1', origin: 'http://localhost.invalid' },
    'from another site': { 'x-tyopari': '1', 'sec-fetch-site': 'cross-site' },
    'from a sister site': { 'x-tyopari': '1', 'sec-fetch-site': 'same-site' },
  }
  test.each(Object.keys(elsewhere))('%s changes nothing at any route', async (name) => {
    const headers = elsewhere[name] ?? {}
    const changing = document.routes.filter(({ method }) => method !== 'GET')
    expect(changing.length).toBeGreaterThan(8)
    for (const route of changing) {
      // A provider's server calls this one; it proves itself by what it signs.
      if (route.media.includes('application/x-www-form-urlencoded')) continue
      for (const actor of [scene.actor('elina'), scene.actor('asiakas'), null]) {
        const body = route.body ? JSON.stringify(valueFor(route.body, document)) : 'a=1'
        const answer = await inject(actor, route.method, addressOf(route), headers, body)
        expect(answer.json().code, `${route.name} ${answer.body}`).toBe('not-from-here')
        expect(answer.headers['set-cookie'], route.name).toBeUndefined()
      }
    }
  })

  test('is told nothing of ours: no answer is for another origin', async () => {
    for (const route of document.routes)
      for (const method of [route.method, 'OPTIONS'] as const) {
        const answer = await inject(
          scene.actor('vastaava'),
          method,
          addressOf(route).replace('/events', ''),
          { origin: 'https://elsewhere.invalid', 'access-control-request-method': 'POST' },
        )
        const cors = Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))
        expect(cors, `${method} ${route.name}`).toEqual([])
      }
  })
})

describe('Reading', () => {
  test('changes nothing but the log of reading, whoever reads', async () => {
    const before = await tables()
    for (const route of document.routes.filter(({ method }) => method === 'GET'))
      for (const actor of [null, ...scene.actors]) {
        if (route.path.endsWith('/events')) continue
        await inject(actor, 'GET', addressOf(route), {})
        await inject(actor, 'HEAD', addressOf(route), {})
      }
    const after = await tables()
    const changed = [...after].filter(([name, held]) => before.get(name) !== held)
    // Figures of a month are frozen by whoever asks first; a session is seen to be in use.
    const log = ['use_log', 'session', 'frozen_figures']
    expect(changed.map(([name]) => name).filter((name) => !log.includes(name))).toEqual([])
  })

  test('never shows a token, in an address or in an answer', async () => {
    for (const { name, query } of document.routes)
      expect(
        query.filter((one) => /token|session|password|secret|cookie/i.test(one)),
        name,
      ).toEqual([])
    for (const name of ['elina', 'asiakas', 'vastaava', 'paakayttaja']) {
      const actor = scene.actor(name)
      const [token = '', mark = ''] = (actor.cookie.split('=')[1] ?? '').split('.')
      for (const route of document.routes.filter(({ method }) => method === 'GET')) {
        if (route.path.endsWith('/events')) continue
        const answer = await inject(actor, 'GET', addressOf(route), {})
        const text = `${answer.body} ${JSON.stringify(answer.headers)}`
        expect(text.includes(token) || text.includes(mark), `${name} ${route.name}`).toBe(false)
      }
    }
  })

  test('leads nowhere else, whatever the address asks for', async () => {
    const hostile = ['https://elsewhere.invalid', '//elsewhere.invalid', '/\\elsewhere.invalid']
    const names = [
      'next',
      'to',
      'url',
      'return',
      'returnTo',
      'redirect',
      'redirect_uri',
      'iss',
      'code',
    ]
    for (const route of document.routes.filter(({ method }) => method === 'GET')) {
      if (route.path.endsWith('/events')) continue
      for (const value of hostile) {
        const query = names.map((name) => `${name}=${encodeURIComponent(value)}`).join('&')
        const answer = await inject(null, 'GET', `${addressOf(route)}?${query}`, {})
        const { location } = answer.headers
        if (location === undefined) continue
        const lands = new URL(String(location), 'http://own.invalid')
        expect(lands.origin, `${route.name} ${String(location)}`).toBe('http://own.invalid')
      }
    }
  })

  test('of the beginning only (HEAD) holds no stream open', async () => {
    const { port } = await listening()
    const answer = await fetch(`http://127.0.0.1:${port}/api/pair-works/${scene.pairWork}/events`, {
      method: 'HEAD',
      headers: { cookie: scene.actor('elina').cookie },
      signal: AbortSignal.timeout(3000),
    })
    expect([200, 404]).toContain(answer.status)
  })
})

describe('The page after signing in', () => {
  const elsewhere = [
    'https://x.invalid|//x.invalid|/\\x.invalid|\\\\x.invalid|/\t/x.invalid|/\n/x.invalid| //x.invalid',
    '/%09//x.invalid\u0000|javascript:alert(1)||x|/api/session|/api/../api/session|/\u202e|/ä|data:,x',
    '/@x.invalid\\|///x.invalid|/\u2028|http:/x.invalid|?x|#x|/a b',
  ].flatMap((line) => line.split('|'))
  test.each(elsewhere)('is no address elsewhere: %j', (path) => expect(isOwnPath(path)).toBe(false))
  test.each(['/', '/pair-works/x', '/my?tab=a', '/pair-works/x/actions/set-goal'])(
    'is one of ours: %s',
    (path) => expect(isOwnPath(path)).toBe(true),
  )
})

describe('A session', () => {
  test('known before signing in opens nothing after it', async () => {
    const planted = await signIn('mari')
    const { cookie } = await signIn('elina', planted.cookie)
    expect(cookie).not.toBe(planted.cookie)
    expect(await whoIs(planted.cookie)).toBe(401)
    expect(await whoIs(cookie)).toBe(200)
  })

  test('is only what this server gave, whole', async () => {
    const { cookie } = await signIn('elina')
    const [name = '', value = ''] = cookie.split('=')
    const [token = '', mark = ''] = value.split('.')
    const other = (await signIn('mari')).cookie.split('=')[1] ?? ''
    const forged = [
      `|.|${token}|${token}.|.${mark}|${mark}.${token}|${token}.${mark}x|${token}x.${mark}`,
      `${token}.${other.split('.')[1]}|${token.toUpperCase()}.${mark}|${token}%00.${mark}`,
      `undefined|__proto__|' or 1=1 --|${'x'.repeat(4000)}`,
    ].flatMap((line) => line.split('|'))
    for (const one of forged) expect(await whoIs(`${name}=${one}`), one).toBe(401)
    expect(await whoIs(`__Host-${name}=${value}`)).toBe(401)
    expect(await whoIs(cookie)).toBe(200)
    // Of two with one name a browser sends the more exact first; a forged second changes nothing.
    expect(await whoIs(`${cookie}; ${name}=forged`)).toBe(200)
  })

  test('has a cookie that no script reads, no other site sends and no plain line carries', async () => {
    const app = await buildApp({
      store: scene.stage.store,
      clock: () => scene.stage.house.clock(),
      newId: randomUUID,
      config: { ...config, secureCookies: true },
    })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/demo/session',
      headers: { 'x-tyopari': '1', 'content-type': 'application/json' },
      payload: '{"username":"elina"}',
    })
    const set = String(answer.headers['set-cookie'])
    expect(set).toMatch(/^__Host-tyopari=/)
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(set).toContain(flag)
    expect(set).not.toMatch(/Domain|Expires|Max-Age/i)
    await app.close()
  })

  test('that ends while requests are on their way answers none after it', async () => {
    const { cookie } = await signIn('elina')
    const url = `/api/pair-works/${scene.pairWork}`
    const during = Array.from({ length: 10 }, () => inject({ cookie }, 'GET', url, {}))
    const left = inject({ cookie }, 'DELETE', '/api/session', { 'x-tyopari': '1' })
    const after = left.then(() =>
      Promise.all(Array.from({ length: 10 }, () => inject({ cookie }, 'GET', url, {}))),
    )
    for (const answer of await Promise.all(during)) expect([200, 401]).toContain(answer.statusCode)
    for (const answer of await after) expect(answer.statusCode).toBe(401)
    const again = await inject({ cookie }, 'DELETE', '/api/session', { 'x-tyopari': '1' })
    expect([200, 401]).toContain(again.statusCode)
  })

  test('that ends closes the stream it held open', async () => {
    const { port } = await listening()
    const { cookie } = await signIn('elina')
    const stream = await fetch(`http://127.0.0.1:${port}/api/pair-works/${scene.pairWork}/events`, {
      headers: { cookie },
      signal: AbortSignal.timeout(10_000),
    })
    expect(stream.status).toBe(200)
    await inject({ cookie }, 'DELETE', '/api/session', { 'x-tyopari': '1' })
    expect(await stream.text()).toMatch(/event: closed/)
  })
})

describe('Whoever works here no longer', () => {
  test('opens nothing any more by the session they have', async () => {
    const { cookie } = await signIn('mikko')
    const url = `/api/pair-works/${scene.pairWork}`
    expect((await inject({ cookie }, 'GET', url, {})).statusCode).toBe(200)
    const { port } = await listening()
    const stream = await fetch(`http://127.0.0.1:${port}${url}/events`, {
      headers: { cookie },
      signal: AbortSignal.timeout(40_000),
    })
    await scene.stage.owner(
      "update employment set during = daterange(lower(during), '2026-01-13') where person = 'mikko'",
    )
    await scene.stage.owner('update directory_revision set revision = revision + 1')
    // Every process looks for a new directory within a moment.
    await expect
      .poll(async () => (await inject({ cookie }, 'GET', url, {})).statusCode, { timeout: 20_000 })
      .not.toBe(200)
    await scene.must(scene.actor('elina'), 'set-goal', {
      whose: 'client',
      words: 'Aamut',
      topics: ['daily-life'],
    })
    const heard = await stream.text()
    expect(heard).toContain('event: closed')
    expect(heard).not.toContain('event: changed')
    for (const route of document.routes) {
      if (!expectations[route.name]?.for || route.path.endsWith('/events')) continue
      const answer = await inject({ cookie }, route.method, addressOf(route), { 'x-tyopari': '1' })
      expect([401, 403], `${route.name} ${answer.body}`).toContain(answer.statusCode)
    }
  })
})
