/** Against a real provider in process: what a browser carries there and back, and everything somebody could put in its place. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import {
  type AtProviders,
  newBrowser,
  openAtProviders,
  origin,
  pathOf,
  realNow,
} from '../../../tests/setup/at-providers.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import { hashToken, newToken } from '../keys.ts'
import { county, people } from '../testing/stage.ts'
import { minutesAfter } from './sessions.ts'

let at: AtProviders
let stage: AtProviders['stage']
let app: AtProviders['app']
let workers: AtProviders['workers']
let clients: AtProviders['clients']
let send: AtProviders['send']
let begin: AtProviders['begin']
let signInAt: AtProviders['signInAt']
let tieHanna: AtProviders['tieHanna']
beforeAll(async () => {
  at = await openAtProviders()
  ;({ stage, app, workers, clients, send, begin, signInAt, tieHanna } = at)
})
afterAll(() => at.close())
afterEach(() => {
  workers.tamper = null
  stage.setClock(realNow())
})

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
    const browser = newBrowser()
    at.through.app = strict
    try {
      const location = await begin(browser, 'county')
      expect(new URL(location).searchParams.get('acr_values')).toBe('strong-enough')
      const back = pathOf(await workers.visit(location, 'hanna-there'))
      expect((await send(browser, 'GET', back)).headers.location).toBe(failed)
    } finally {
      at.through.app = app
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
