/** Clients at a real provider in process, a provider that is away, and signing out at one. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import {
  type AtProviders,
  openAtProviders,
  origin,
  realNow,
} from '../../../tests/setup/at-providers.ts'
import { identityClaim, openProvider } from '../../../tests/setup/oidc-provider.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import { county, openedIn, people, signIn, visitor } from '../testing/stage.ts'

const code = '020384-913U'
let at: AtProviders
let stage: AtProviders['stage']
let app: AtProviders['app']
let workers: AtProviders['workers']
let clients: AtProviders['clients']
let client = ''
let send: AtProviders['send']
let signInAt: AtProviders['signInAt']
beforeAll(async () => {
  at = await openAtProviders()
  ;({ stage, app, workers, clients, client, send, signInAt } = at)
})
afterAll(() => at.close())
afterEach(() => {
  workers.tamper = null
  stage.setClock(realNow())
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
  beforeAll(() => at.tieHanna('hanna-there'))
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
