/** Against a real provider in process: what a browser carries there and back, and everything somebody could put in its place. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import {
  identityClaim,
  openProvider,
  type TestProvider,
} from '../../../tests/setup/oidc-provider.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import type { App } from '../house.ts'
import { hashToken, newToken } from '../keys.ts'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  visitor,
} from '../testing/stage.ts'
import { minutesAfter } from './sessions.ts'

const origin = 'http://localhost:3999'
const code = '020384-913U'
let stage: Stage
let app: App
let workers: TestProvider
let clients: TestProvider
let client = ''

const realNow = () => new Date().toISOString()
beforeAll(async () => {
  stage = await setStage()
  workers = await openProvider('county', 'workers', origin)
  clients = await openProvider('strong', 'clients', origin)
  const config = inProcessConfig({
    demo: false,
    origin,
    providers: [workers.settings, clients.settings],
  })
  app = await buildApp({ store: stage.store, clock: () => stage.now(), newId: randomUUID, config })
  stage.setClock(realNow())
  const hanna = await signIn(stage.app, 'hanna')
  const opened = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Siiri Saari', birthDate: '1984-03-02', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional', 'outreach'] },
  })
  if (opened.status !== 201) throw new Error(opened.body)
  ;({ client } = openedIn(opened))
})
afterAll(async () => {
  await Promise.all([workers.close(), clients.close()])
  await app.close()
  await stage.close()
})
afterEach(() => {
  workers.tamper = null
  stage.setClock(realNow())
})

interface Browser {
  cookies: Map<string, string>
}
const newBrowser = (): Browser => ({ cookies: new Map() })
const send = async (
  browser: Browser,
  method: 'GET' | 'POST' | 'DELETE' | 'PUT',
  url: string,
  body?: unknown,
) => {
  const answer = await app.inject({
    method,
    url,
    headers: {
      cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      ...(method === 'GET' ? {} : { 'x-tyopari': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
  for (const { name, value } of answer.cookies)
    if (value === '') browser.cookies.delete(name)
    else browser.cookies.set(name, value)
  return answer
}
const begin = async (browser: Browser, provider: string, returnTo?: string) => {
  const body = { provider, ...(returnTo === undefined ? {} : { returnTo }) }
  const answer = await send(browser, 'POST', '/api/sign-in/provider', body)
  expect(answer.statusCode, answer.body).toBe(200)
  return String(answer.json().location)
}
/** The path of an address the provider sent the browser back to. */
const pathOf = (address: string) => address.slice(origin.length)
const signInAt = async (provider: TestProvider, subject: string, browser = newBrowser()) => {
  const location = await begin(browser, provider.settings.name)
  const back = pathOf(await provider.visit(location, subject))
  const answer = await send(browser, 'GET', back)
  return { browser, back, to: String(answer.headers.location), answer }
}
const tieHanna = async (subject: string) => {
  const username = 'hanna'
  const hanna = await stage.store.accounts.find(username)
  if (!hanna) throw new Error('no Hanna')
  await stage.store.waysIn.addTie(username, {
    id: randomUUID(),
    issuer: workers.settings.issuer,
    subject,
    provider: 'county',
    createdAt: stage.now(),
  })
}

describe('A worker at the county’s provider', () => {
  beforeAll(() => tieHanna('hanna-there'))

  test('signs in, in the one service they have, and lands where they were going', async () => {
    const browser = newBrowser()
    const location = await begin(browser, 'county', '/pair-works?model=sote-pair')
    const asked = new URL(location).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(`${origin}/api/sign-in/provider/county/callback`)
    const back = await workers.visit(location, 'hanna-there')
    const answer = await send(browser, 'GET', pathOf(back))
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/pair-works?model=sote-pair',
    ])
    const session = await send(browser, 'GET', '/api/session')
    expect(session.json()).toMatchObject({
      person: { id: people.hanna },
      acting: { service: county.adults },
      how: 'oidc',
      strong: false,
    })
  })

  test('is carried by a cookie that comes back from elsewhere; the session’s own does not', async () => {
    const browser = newBrowser()
    const begun = await send(browser, 'POST', '/api/sign-in/provider', { provider: 'county' })
    expect(String(begun.headers['set-cookie'])).toMatch(/tyopari-there=.*HttpOnly; SameSite=Lax/)
    const back = await workers.visit(String(begun.json().location), 'hanna-there')
    const answer = await send(browser, 'GET', pathOf(back))
    const set = [answer.headers['set-cookie']].flat().map(String)
    expect(set.find((line) => line.startsWith('tyopari='))).toMatch(/HttpOnly; SameSite=Strict/)
    expect(browser.cookies.has('tyopari-there')).toBe(false)
  })

  test('who is known there and not here is not let in, whatever else the provider tells of them', async () => {
    workers.claims.set('stranger', { email: 'hanna.harju@kivijoki.example', name: 'Hanna Harju' })
    const { to, browser } = await signInAt(workers, 'stranger')
    expect(to).toBe('/sign-in?why=not-tied')
    expect((await send(browser, 'GET', '/api/session')).statusCode).toBe(401)
  })

  test('who was signed in before gets a new token, and the old one opens nothing', async () => {
    const { browser } = await signInAt(workers, 'hanna-there')
    const before = { cookies: new Map(browser.cookies) }
    await signInAt(workers, 'hanna-there', browser)
    expect(browser.cookies.get('tyopari')).not.toBe(before.cookies.get('tyopari'))
    expect((await send(before, 'GET', '/api/session')).statusCode).toBe(401)
    expect((await send(browser, 'GET', '/api/session')).statusCode).toBe(200)
  })

  test('who does not want to is back at the page, with a sentence', async () => {
    const browser = newBrowser()
    const state = new URL(await begin(browser, 'county')).searchParams.get('state')
    const query = new URLSearchParams({
      error: 'access_denied',
      state: String(state),
      iss: workers.settings.issuer,
    })
    const url = `/api/sign-in/provider/county/callback?${query.toString()}`
    expect((await send(browser, 'GET', url)).headers.location).toBe('/sign-in?why=cancelled')
  })
})

describe('Somebody invited', () => {
  const linkFor = async (username: string) => {
    const token = newToken()
    await stage.store.waysIn.putLink({
      tokenHash: hashToken(token),
      username,
      invitedBy: id(people.marja),
      createdAt: stage.now(),
      expiresAt: minutesAfter(stage.now(), 60),
    })
    return token
  }
  const useLink = async (token: string, subject: string, browser = newBrowser()) => {
    const body = { token, provider: 'county' }
    const asked = await send(browser, 'POST', '/api/sign-in/link/provider', body)
    if (asked.statusCode !== 200) return asked.json().code as string
    const back = pathOf(await workers.visit(String(asked.json().location), subject))
    return String((await send(browser, 'GET', back)).headers.location)
  }
  const isOver = async (token: string) =>
    (await send(newBrowser(), 'POST', '/api/sign-in/link', { token })).statusCode === 404

  test('ties their person at the provider once, by the link, and signs in by it from then on', async () => {
    const token = await linkFor('mikko')
    const browser = newBrowser()
    expect(await useLink(token, 'mikko-there', browser)).toBe('/')
    expect((await send(browser, 'GET', '/api/session')).json()).toMatchObject({
      person: { id: people.mikko },
    })
    expect(await isOver(token)).toBe(true)
    expect(await useLink(token, 'another')).toBe('link-over')
    expect((await signInAt(workers, 'mikko-there')).to).toBe('/')
  })
  test('is not tied to another’s person, and keeps the link', async () => {
    const token = await linkFor('liisa')
    expect(await useLink(token, 'mikko-there')).toBe('/sign-in?why=tied-elsewhere')
    expect(await isOver(token)).toBe(false)
    expect(await useLink(token, 'liisa-there')).toBe('/')
  })
  test('ties nobody at a provider for clients, and nobody when the link ran out on the way', async () => {
    const token = await linkFor('ville')
    const elsewhere = { token, provider: 'strong' }
    const answer = await send(newBrowser(), 'POST', '/api/sign-in/link/provider', elsewhere)
    expect(answer.statusCode).toBe(422)
    const browser = newBrowser()
    const body = { token, provider: 'county' }
    const asked = await send(browser, 'POST', '/api/sign-in/link/provider', body)
    const back = pathOf(await workers.visit(String(asked.json().location), 'ville-there'))
    await linkFor('ville')
    expect((await send(browser, 'GET', back)).headers.location).toBe('/sign-in?why=link-over')
    expect((await signInAt(workers, 'ville-there')).to).toBe('/sign-in?why=not-tied')
  })
})

describe('A browser comes back with', () => {
  const failed = '/sign-in?why=failed'
  const comeBack = async (change: (back: URL) => void, as = 'hanna-there') => {
    const browser = newBrowser()
    const back = new URL(await workers.visit(await begin(browser, 'county'), as))
    change(back)
    const answer = await send(browser, 'GET', pathOf(back.href))
    expect((await send(browser, 'GET', '/api/session')).statusCode).toBe(401)
    return String(answer.headers.location)
  }

  test('a code that was used already', async () => {
    const { browser, back } = await signInAt(workers, 'hanna-there')
    expect((await send(browser, 'GET', back)).headers.location).toBe(failed)
    const thief = newBrowser()
    const location = await begin(thief, 'county')
    const state = String(new URL(location).searchParams.get('state'))
    const used = new URL(back, origin)
    used.searchParams.set('state', state)
    expect((await send(thief, 'GET', pathOf(used.href))).headers.location).toBe(failed)
  })
  test('another state, no state, or none of its own', async () => {
    expect(await comeBack((back) => back.searchParams.set('state', 'another'))).toBe(failed)
    expect(await comeBack((back) => back.searchParams.delete('state'))).toBe(failed)
    const back = await workers.visit(await begin(newBrowser(), 'county'), 'hanna-there')
    expect((await send(newBrowser(), 'GET', pathOf(back))).headers.location).toBe(failed)
  })
  test('another provider’s answer', async () => {
    expect(await comeBack((back) => back.searchParams.set('iss', clients.settings.issuer))).toBe(
      failed,
    )
    expect(await comeBack((back) => back.searchParams.delete('iss'))).toBe(failed)
    const browser = newBrowser()
    const back = await workers.visit(await begin(browser, 'county'), 'hanna-there')
    const elsewhere = pathOf(back).replace('/county/', '/strong/')
    expect((await send(browser, 'GET', elsewhere)).headers.location).toBe(failed)
    expect((await send(browser, 'GET', pathOf(back))).headers.location).toBe(failed)
  })
  test('an answer when it is long since it was asked', async () => {
    const browser = newBrowser()
    const back = await workers.visit(await begin(browser, 'county'), 'hanna-there')
    stage.setClock(minutesAfter(stage.now(), 16))
    expect((await send(browser, 'GET', pathOf(back))).headers.location).toBe(failed)
  })

  const parts = (answer: Record<string, unknown>) => String(answer.id_token).split('.')
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const changed = (answer: Record<string, unknown>, change: object) => {
    const [header = '', payload = '', signature = ''] = parts(answer)
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    return { ...answer, id_token: [header, encode({ ...claims, ...change }), signature].join('.') }
  }
  test('a token that nobody signed', async () => {
    workers.tamper = (answer) => ({
      ...answer,
      id_token: `${encode({ alg: 'none' })}.${parts(answer)[1]}.`,
    })
    expect(await comeBack(() => {})).toBe(failed)
  })
  test('a token of another level than was asked', async () => {
    const settings = { ...workers.settings, acr: ['strong-enough'] }
    const config = inProcessConfig({ demo: false, origin, providers: [settings] })
    const clock = () => stage.now()
    const strict = await buildApp({ store: stage.store, clock, newId: randomUUID, config })
    const [ours, browser] = [app, newBrowser()]
    app = strict
    try {
      const location = await begin(browser, 'county')
      expect(new URL(location).searchParams.get('acr_values')).toBe('strong-enough')
      const back = pathOf(await workers.visit(location, 'hanna-there'))
      expect((await send(browser, 'GET', back)).headers.location).toBe(failed)
    } finally {
      app = ours
      await strict.close()
    }
  })
  test('a token that somebody changed', async () => {
    workers.tamper = (answer) => changed(answer, { sub: 'somebody-else' })
    expect(await comeBack(() => {}, 'stranger')).toBe(failed)
  })
  test('a token that was made for another sign-in', async () => {
    let former = ''
    workers.tamper = (answer) => {
      former = String(answer.id_token)
      return answer
    }
    await signInAt(workers, 'hanna-there')
    workers.tamper = (answer) => ({ ...answer, id_token: former })
    expect(await comeBack(() => {}, 'stranger')).toBe(failed)
  })

  const withClock = async (minutes: number) => {
    const at = () => stage.setClock(minutesAfter(realNow() as never, minutes))
    at()
    return (await signInAt(workers, 'hanna-there')).to
  }
  test('a token from a clock that is a little off, but no more', async () => {
    expect(await withClock(-0.8)).toBe('/')
    expect(await withClock(0.8)).toBe('/')
    expect(await withClock(-5)).toBe(failed)
    // Its tokens last an hour.
    expect(await withClock(60.5)).toBe('/')
    expect(await withClock(70)).toBe(failed)
  })
})

describe('An address to return to', () => {
  test('that is no page of this app is refused', async () => {
    for (const returnTo of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/%09/evil.example/..//x\n',
      'javascript:alert(1)',
      '/\t/evil.example',
      '/api/session',
      'today',
      '',
    ]) {
      const answer = await send(newBrowser(), 'POST', '/api/sign-in/provider', {
        provider: 'county',
        returnTo,
      })
      expect([returnTo, answer.statusCode]).toEqual([returnTo, 422])
    }
  })
})

describe('A provider that is away', () => {
  test('is told in words, with another way, and a client is none the wiser', async () => {
    const gone = await openProvider('gone', 'workers', origin)
    await gone.close()
    const config = inProcessConfig({ demo: false, origin, providers: [gone.settings] })
    const other = await buildApp({
      store: stage.store,
      clock: () => stage.now(),
      newId: randomUUID,
      config,
    })
    const answer = await visitor(other).send('POST', '/api/sign-in/provider', { provider: 'gone' })
    expect(answer).toMatchObject({ status: 503, json: { code: 'provider-away' } })
    const nobody = await visitor(other).send('POST', '/api/sign-in/provider', { provider: 'x' })
    expect(nobody.status).toBe(422)
    await other.close()
  })
})

describe('A client who was identified strongly', () => {
  const come = async (subject: string, identity: string | null) => {
    clients.claims.set(subject, identity === null ? {} : { [identityClaim]: identity })
    return signInAt(clients, subject)
  }
  test('is told the same whether unknown, known without a matter, or known by another’s digits', async () => {
    await stage.store.people.put([
      {
        id: id<'person'>('00000000-0000-7000-8000-000000000201'),
        name: 'Otto Oja',
        birthDate: null,
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
        identityCode: '010190-900P',
      },
    ])
    const unknown = await come('s1', code)
    const known = await come('s2', '010190-900P')
    const none = await come('s3', 'not a code')
    for (const { to, browser } of [unknown, known, none]) {
      expect(to).toBe('/sign-in?why=no-matters')
      expect([...browser.cookies]).toEqual([])
    }
    expect((await come('s4', null)).to).toBe('/sign-in?why=failed')
  })

  test('opens their own matter, is strong, and gets an account with the first', async () => {
    const accounts = await stage.store.accounts.all()
    await stage.store.people.put([
      {
        id: id<'person'>(client),
        name: 'Siiri Saari',
        birthDate: null,
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
        identityCode: code,
      },
    ])
    const { to, browser } = await come('s1', code)
    expect(to).toBe('/')
    const session = await send(browser, 'GET', '/api/session')
    expect(session.json()).toMatchObject({
      person: { id: client },
      audience: 'client',
      how: 'oidc',
      strong: true,
      hats: [],
    })
    expect((await send(browser, 'GET', '/api/pair-works')).json().rows).toHaveLength(1)
    await come('s1', code)
    expect((await stage.store.accounts.all()).length).toBe(accounts.length + 1)
  })

  test('has all own matters on one page, whichever record the code opens; none where two people share it', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    const opened = openedIn(
      await hanna.send('POST', '/api/pair-works', {
        commandId: randomUUID(),
        client: { new: { name: 'Siiri S. Saari', birthDate: null, language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'] },
      }),
    )
    const again = { person: opened.client, identityCode: code, commandId: randomUUID() }
    const url = `/api/pair-works/${opened.pairWork}/identity/correct`
    expect((await hanna.send('POST', url, again)).status).toBe(200)
    const { browser } = await come('s1', code)
    const rows = (await send(browser, 'GET', '/api/pair-works')).json().rows as { id: string }[]
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect((await send(browser, 'GET', `/api/pair-works/${row.id}`)).statusCode).toBe(200)

    const apart = { person: id<'person'>(people.hanna), service: null, on: localDate('2026-01-13') }
    const settle = (undo: boolean) =>
      stage.store.identity.change(apart, (tx) =>
        undo
          ? tx.undoSameness('apart', stage.now())
          : tx.putSameness({
              id: 'apart',
              one: id(client),
              other: id(opened.client),
              isSame: false,
              decidedAt: stage.now(),
            }),
      )
    await settle(false)
    expect((await come('s1', code)).to).toBe('/sign-in?why=no-matters')
    expect((await send(browser, 'GET', '/api/pair-works')).json().rows).toHaveLength(1)
    await settle(true)
    // Shut out in one record, by all.
    const account = (await stage.store.accounts.ofPerson(id(client)))[0]
    await stage.store.accounts.end(account?.username ?? '', stage.now())
    expect((await come('s1', code)).to).toBe('/sign-in?why=no-matters')
    if (account) await stage.store.accounts.put(account)
    expect((await come('s1', code)).to).toBe('/')
  })

  test('signs in at the provider only: no passkey is made for them', async () => {
    const { browser } = await come('s1', code)
    const asked = await send(browser, 'POST', '/api/my/ways-in/passkey/options')
    expect([asked.statusCode, asked.json().code]).toEqual([403, 'forbidden'])
    expect((await send(browser, 'GET', '/api/my/ways-in')).json()).toMatchObject({
      mayChange: false,
      passkeys: [],
    })
  })

  test('no identity code stands in the session, in an address or in the log', async () => {
    const { browser, back } = await come('s1', code)
    const session = await send(browser, 'GET', '/api/session')
    const { rows } = await stage.store.useLog.page({ limit: 500 })
    expect(JSON.stringify([session.body, back, rows])).not.toContain(code)
    expect(rows.filter(({ what }) => what === 'sign-in').length).toBeGreaterThan(5)
  })
})

describe('Signing out', () => {
  test('here leads on to the provider, which knows whom', async () => {
    const { browser } = await signInAt(workers, 'hanna-there')
    const answer = await send(browser, 'DELETE', '/api/session')
    const location = new URL(String(answer.json().location))
    expect(location.origin).toBe(workers.settings.issuer)
    expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/`)
    const [, payload = ''] = String(location.searchParams.get('id_token_hint')).split('.')
    expect(Buffer.from(payload, 'base64url').toString()).toContain('hanna-there')
    expect((await send(browser, 'GET', '/api/session')).statusCode).toBe(401)
  })

  test('at the provider ends the session here, and nobody else’s', async () => {
    const other = await signInAt(workers, 'hanna-there')
    const { browser } = await signInAt(workers, 'hanna-there')
    const twin = { cookies: new Map(browser.cookies) }
    const { location } = (await send(twin, 'DELETE', '/api/session')).json() as { location: string }
    const again = await signInAt(workers, 'hanna-there')
    expect((await send(again.browser, 'DELETE', '/api/session')).json().location).toBeTruthy()
    const still = await signInAt(workers, 'hanna-there')
    workers.sent.length = 0
    const leaving = await app.inject({
      method: 'GET',
      url: '/api/session',
      headers: { cookie: `tyopari=${still.browser.cookies.get('tyopari')}` },
    })
    expect(leaving.statusCode).toBe(200)
    await workers.leave(location)
    const [told] = workers.sent
    expect(told?.url).toBe(`${origin}/api/sign-in/provider/county/logout`)
    const push = (payload: string, provider = 'county') =>
      app.inject({
        method: 'POST',
        url: `/api/sign-in/provider/${provider}/logout`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      })
    const token = String(new URLSearchParams(told?.body).get('logout_token'))
    const [header, claims] = token.split('.')
    for (const [bad, provider] of [
      [`${header}.${claims}.`, 'county'],
      [token, 'strong'],
      [token, 'nobody'],
    ] as const) {
      const answer = await push(new URLSearchParams({ logout_token: bad }).toString(), provider)
      expect(answer.statusCode).toBe(422)
    }
    expect((await send(still.browser, 'GET', '/api/session')).statusCode).toBe(200)
    expect((await push(String(told?.body))).statusCode).toBe(200)
    expect((await send(still.browser, 'GET', '/api/session')).statusCode).toBe(401)
    expect((await send(other.browser, 'GET', '/api/session')).statusCode).toBe(200)
  })
})
