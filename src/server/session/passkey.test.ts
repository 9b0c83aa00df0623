/** Invited with a link, in with a passkey; and everything that is not that passkey, made now, for here, by its owner. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { type Lies, type Made, make, signWith } from '../../../tests/setup/authenticator.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig, usualLimits } from '../config.ts'
import type { App } from '../house.ts'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  type Visitor,
  visitor,
} from '../testing/stage.ts'
import { minutesAfter } from './sessions.ts'

const origin = 'https://tyopari.example'
const admin = '00000000-0000-7000-8000-000000000301'
let stage: Stage
let app: App
let nobody: Visitor

const later = (minutes: number) => stage.setClock(minutesAfter(stage.now(), minutes))
const build = (changes: Parameters<typeof inProcessConfig>[0] = {}) =>
  buildApp({
    store: stage.store,
    clock: () => stage.now(),
    newId: randomUUID,
    config: inProcessConfig({ demo: false, origin, secureCookies: true, ...changes }),
  })
beforeAll(async () => {
  stage = await setStage()
  app = await build()
  nobody = visitor(app)
  const person = id<'person'>(admin)
  const bare = { birthDate: null, language: 'fi' as const, secretWhereabouts: false }
  await stage.store.people.put([
    { ...bare, id: person, name: 'Ylva Ylläpito', rehearsal: false, worker: false },
  ])
  await stage.store.accounts.put({
    username: 'ylva',
    person,
    passwordHash: null,
    audience: 'administrator',
  })
})
afterAll(async () => {
  await app.close()
  await stage.close()
})

const withCookie = (answer: { headers: Readonly<Record<string, unknown>> }) => {
  const line = [answer.headers['set-cookie']].flat().map(String).at(-1) ?? ''
  return visitor(app, line.split(';')[0])
}
/** A link as it is handed over: what stands after its number sign. */
const invite = async (by: Visitor, person: string): Promise<string> => {
  const answer = await by.send('POST', '/api/accounts', { person })
  expect(answer.status, answer.body).toBe(201)
  const link = new URL(String(answer.json.link))
  expect([link.origin, link.pathname, link.search]).toEqual([origin, '/sign-in/invitation', ''])
  return link.hash.slice(1)
}
const linkFor = async (username: string): Promise<string> => {
  const { hashToken, newToken } = await import('../keys.ts')
  const token = newToken()
  await stage.store.waysIn.putLink({
    tokenHash: hashToken(token),
    username,
    invitedBy: id(admin),
    createdAt: stage.now(),
    expiresAt: minutesAfter(stage.now(), 60),
  })
  return token
}
const come = async (token: string, lies: Lies = {}, alg = -7) => {
  const asked = await nobody.send('POST', '/api/sign-in/link/passkey/options', { token })
  if (asked.status !== 200) return { answer: asked, key: null }
  const { ceremony, options } = asked.json
  const { key, made } = make(options, origin, lies, alg)
  const body = { token, ceremony, made, name: 'Puhelin' }
  return { answer: await nobody.send('POST', '/api/sign-in/link/passkey', body), key, body }
}
const signIn = async (key: Made, lies: Lies = {}) => {
  const asked = await nobody.send('POST', '/api/sign-in/passkey/options')
  const { ceremony, options } = asked.json
  const body = { ceremony, signed: signWith(key, options, origin, lies) }
  return { answer: await nobody.send('POST', '/api/sign-in/passkey', body), body, options }
}
const entered = async (token: string) => {
  const { answer, key } = await come(token)
  if (answer.status !== 200 || !key) throw new Error(answer.body)
  return { who: withCookie(answer), key }
}

describe('A link', () => {
  let ylva: Visitor
  beforeAll(async () => {
    ylva = (await entered(await linkFor('ylva'))).who
  })

  test('says who it is for and which county, and stands in no address', async () => {
    const token = await invite(ylva, people.hanna)
    const answer = await nobody.send('POST', '/api/sign-in/link', { token })
    expect(answer.json).toMatchObject({ name: 'Hanna Harju', replaces: false, providers: [] })
  })
  test('makes a passkey that only its owner unlocks, found by the device itself', async () => {
    const token = await invite(ylva, people.hanna)
    const asked = await nobody.send('POST', '/api/sign-in/link/passkey/options', { token })
    expect(asked.json.options).toMatchObject({
      rp: { id: 'tyopari.example' },
      pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    const { answer } = await come(token)
    expect(answer.json).toMatchObject({
      person: { id: people.hanna },
      acting: { service: county.adults },
      how: 'passkey',
      strong: true,
      demo: false,
    })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-tyopari=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
  test('that was used, ran out, was followed by another or never was is answered alike', async () => {
    const used = await invite(ylva, people.mikko)
    await entered(used)
    const former = await invite(ylva, people.liisa)
    const newest = await invite(ylva, people.liisa)
    const answers = [used, former, 'never-was'].map((token) =>
      nobody.send('POST', '/api/sign-in/link', { token }),
    )
    const bodies = (await Promise.all(answers)).map(({ status, body }) => `${status} ${body}`)
    expect(new Set(bodies).size).toBe(1)
    expect(bodies[0]).toMatch(/^404 .*"link-over"/)
    const at = stage.now()
    later(7 * 24 * 60 - 1)
    expect((await nobody.send('POST', '/api/sign-in/link', { token: newest })).status).toBe(200)
    later(1)
    expect((await nobody.send('POST', '/api/sign-in/link', { token: newest })).status).toBe(404)
    stage.setClock(at)
  })
  test('makes no passkey for elsewhere, left locked, of another kind, or of another’s asking', async () => {
    const token = await invite(ylva, people.liisa)
    for (const [lies, alg] of [
      [{ origin: 'https://evil.example' }, -7],
      [{ rpId: 'evil.example' }, -7],
      [{ isUnlocked: false }, -7],
      [{ challenge: 'AAAA' }, -7],
      [{ type: 'webauthn.get' }, -7],
      [{}, -35],
    ] as const) {
      const { answer } = await come(token, lies, alg)
      expect([lies, answer.status]).toEqual([lies, 401])
    }
    const twice = await come(token)
    expect(twice.answer.status).toBe(200)
    expect((await nobody.send('POST', '/api/sign-in/link/passkey', twice.body)).status).toBe(404)
  })
  test('in place of lost passkeys ends the former ones and what they opened', async () => {
    const before = await entered(await invite(ylva, people.mikko))
    const token = await invite(ylva, people.mikko)
    expect((await nobody.send('POST', '/api/sign-in/link', { token })).json.replaces).toBe(true)
    expect((await before.who.get('/api/session')).status).toBe(200)
    await entered(token)
    expect((await before.who.get('/api/session')).status).toBe(401)
    expect((await signIn(before.key)).answer.status).toBe(401)
  })
  test('is given by an administrator, by a supervisor to the workers of their unit, and by nobody else', async () => {
    const marja = (await entered(await invite(ylva, people.marja))).who
    const hanna = (await entered(await invite(marja, people.hanna))).who
    for (const [who, person, status] of [
      [marja, people.ville, 201],
      [marja, people.mikko, 404],
      [marja, people.marja, 404],
      [marja, admin, 404],
      [hanna, people.ville, 403],
      [nobody, people.ville, 401],
      [ylva, 'no-such-person', 404],
    ] as const)
      expect([person, (await who.send('POST', '/api/accounts', { person })).status]).toEqual([
        person,
        status,
      ])
    const rows = (await marja.get('/api/accounts')).json.accounts as unknown as { person: string }[]
    expect(rows.map(({ person }) => person).toSorted()).toEqual([people.hanna, people.ville])
    const { rows: log } = await stage.store.useLog.page({ limit: 500 })
    expect(log).toContainEqual(
      expect.objectContaining({ what: 'account-invited', person: people.marja }),
    )
  })
})

describe('A passkey', () => {
  let key: Made
  let hanna: Visitor
  beforeAll(async () => {
    ;({ key, who: hanna } = await entered(await linkFor('hanna')))
  })

  test('signs in its owner, who types nothing', async () => {
    const { answer, options } = await signIn(key)
    expect(answer.json).toMatchObject({ person: { id: people.hanna }, strong: true })
    expect(options).toMatchObject({ rpId: 'tyopari.example', userVerification: 'required' })
    expect(options).not.toHaveProperty('allowCredentials')
  })
  test('does not sign in twice with the same signature', async () => {
    const { answer, body } = await signIn(key)
    expect(answer.status).toBe(200)
    expect((await nobody.send('POST', '/api/sign-in/passkey', body)).status).toBe(401)
  })
  test('is refused when asked elsewhere, left locked, copied, late or another’s', async () => {
    const said = []
    for (const lies of [
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { isUnlocked: false },
      { challenge: 'AAAA' },
      { counter: 1 },
      { userHandle: Buffer.from('another').toString('base64url') },
    ] as Lies[]) {
      const { answer } = await signIn(key, lies)
      said.push(`${answer.status} ${answer.body}`)
    }
    const unknown = { ...key, id: Buffer.from('nobody has this').toString('base64url') }
    const { answer } = await signIn(unknown)
    said.push(`${answer.status} ${answer.body}`)
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toMatch(/^401 .*"sign-in-failed"/)
    const asked = await nobody.send('POST', '/api/sign-in/passkey/options')
    later(6)
    const { ceremony, options } = asked.json
    const signed = signWith(key, options, origin)
    const late = await nobody.send('POST', '/api/sign-in/passkey', { ceremony, signed })
    expect(late.status).toBe(401)
  })
  test('keeps its counter and whether it is backed up', async () => {
    await signIn(key)
    expect(await stage.store.waysIn.findPasskey(key.id)).toMatchObject({
      counter: key.counter,
      isBackedUp: true,
      isOnManyDevices: true,
    })
  })
  test('gets company, a name and an end, but the last one stays', async () => {
    hanna = withCookie((await signIn(key)).answer)
    const asked = await hanna.send('POST', '/api/my/ways-in/passkey/options')
    const second = make(asked.json.options, origin)
    const body = { ceremony: asked.json.ceremony, made: second.made, name: ' Työkone ' }
    expect((await hanna.send('POST', '/api/my/ways-in/passkey', body)).status).toBe(200)
    const ways = async () =>
      (await hanna.get('/api/my/ways-in')).json.passkeys as unknown as {
        id: string
        name: string
      }[]
    const [first, other] = await ways()
    expect([first?.name, other?.name]).toEqual(['Puhelin', 'Työkone'])
    const url = (way: { id: string } | undefined) => `/api/my/ways-in/${way?.id}`
    expect((await hanna.send('PUT', url(other), { name: 'Kone' })).status).toBe(200)
    const mikko = (await entered(await linkFor('mikko'))).who
    expect((await mikko.send('PUT', url(other), { name: 'Minun' })).status).toBe(404)
    expect((await mikko.send('DELETE', url(other))).status).toBe(404)
    expect((await signIn(second.key)).answer.status).toBe(200)
    expect((await hanna.send('DELETE', url(other))).status).toBe(200)
    expect((await signIn(second.key)).answer.status).toBe(401)
    const last = await hanna.send('DELETE', url(first))
    expect([last.status, last.json.code]).toEqual([409, 'last-way-in'])
  })
  test('is added or removed only right after signing in', async () => {
    const at = stage.now()
    const who = withCookie((await signIn(key)).answer)
    later(15)
    expect((await who.get('/api/my/ways-in')).json.isFresh).toBe(false)
    const asked = await who.send('POST', '/api/my/ways-in/passkey/options')
    expect([asked.status, asked.json.code]).toEqual([403, 'sign-in-again'])
    stage.setClock(at)
  })
})

describe('Sessions', () => {
  test('are listed in words, and ended one by one, all others, or by an administrator', async () => {
    const { key, who: first } = await entered(await linkFor('hanna'))
    const firefox =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const asked = await nobody.send('POST', '/api/sign-in/passkey/options')
    const signed = signWith(key, asked.json.options, origin)
    const body = { ceremony: asked.json.ceremony, signed }
    const second = withCookie(
      await nobody.send('POST', '/api/sign-in/passkey', body, { 'user-agent': firefox }),
    )
    const third = withCookie((await signIn(key)).answer)
    type Row = { id: string; isThis: boolean; device: string }
    const list = async (who: Visitor) =>
      (await who.get('/api/my/sessions')).json.sessions as unknown as Row[]
    const rows = await list(first)
    expect(rows).toHaveLength(3)
    const other = rows.find(({ device }) => device === 'firefox windows')
    const mikko = (await entered(await linkFor('mikko'))).who
    expect((await mikko.send('DELETE', `/api/my/sessions/${other?.id}`)).status).toBe(404)
    expect((await first.send('DELETE', `/api/my/sessions/${other?.id}`)).status).toBe(200)
    expect((await second.get('/api/session')).status).toBe(401)
    expect((await first.send('DELETE', '/api/my/sessions')).status).toBe(200)
    expect((await third.get('/api/session')).status).toBe(401)
    expect((await first.get('/api/session')).status).toBe(200)
    const ylva = (await entered(await linkFor('ylva'))).who
    expect((await mikko.send('DELETE', `/api/accounts/${people.hanna}/sessions`)).status).toBe(403)
    expect((await ylva.send('DELETE', `/api/accounts/${people.hanna}/sessions`)).status).toBe(200)
    expect((await first.get('/api/session')).status).toBe(401)
    expect((await signIn(key)).answer.status).toBe(200)
  })
  test('that end close what they held open, and so does another hat', async () => {
    const { key, who } = await entered(await linkFor('hanna'))
    const opened = await who.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: { new: { name: 'Siiri Saari', birthDate: '1984-03-02', language: 'fi' } },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional', 'outreach'] },
    })
    const url = `/api/pair-works/${openedIn(opened).pairWork}/events`
    const closing = async (end: (other: Visitor) => Promise<unknown>) => {
      const listening = withCookie((await signIn(key)).answer)
      const stream = listening.get(url)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await end(listening)
      expect((await stream).body).toContain('event: closed')
    }
    await closing((other) => other.send('DELETE', '/api/session'))
    await closing(() => who.send('DELETE', '/api/my/sessions'))
    await closing((other) => other.send('PUT', '/api/session/acting', { service: county.adults }))
  })
  test('leave no cookie behind: a browser takes the end of a __Host- cookie only when it is secure', async () => {
    const { who } = await entered(await linkFor('hanna'))
    const answer = await who.send('DELETE', '/api/session')
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-tyopari=;.*Secure/)
  })
  test('of the demo open nothing where there is none', async () => {
    const { key } = await entered(await linkFor('hanna'))
    const demo = visitor(await build({ demo: true, secureCookies: true }))
    const persona = await demo.send('POST', '/api/demo/session', { username: 'hanna' })
    expect(persona.json).toMatchObject({ how: 'password-demo', strong: true, demo: true })
    expect((await withCookie(persona).get('/api/session')).status).toBe(401)
    expect((await nobody.send('POST', '/api/session', {})).status).toBe(404)
    expect((await signIn(key)).answer.status).toBe(200)
  })
})

describe('Two jobs', () => {
  test('are chosen between at sign-in, and what was open in the former is closed', async () => {
    await stage.store.directory.putEmployments([
      {
        person: id('00000000-0000-7000-8000-000000000105'),
        service: id(county.debts),
        profession: 'debt-counsellor',
        officeholder: false,
        supervisor: false,
        languages: ['fi'],
        competences: [],
        from: localDate('2020-01-01'),
        until: null,
      },
    ])
    const { answer } = await come(await linkFor('ville'))
    expect(answer.json).toMatchObject({ acting: null })
    expect(answer.json.hats).toHaveLength(2)
    const ville = withCookie(answer)
    expect((await ville.get('/api/pair-works')).status).toBe(403)
    const chosen = await ville.send('PUT', '/api/session/acting', { service: county.debts })
    expect(chosen.json).toMatchObject({ acting: { service: county.debts } })
    expect((await ville.get('/api/pair-works')).status).toBe(200)
    const sent = { 'x-tyopari-acting': county.adults }
    const wrong = await ville.send('POST', '/api/pair-works', {}, sent)
    expect([wrong.status, wrong.json.code]).toEqual([409, 'other-hat'])
    expect((await ville.send('POST', '/api/pair-works', {})).status).toBe(422)
  })
})

describe('An account', () => {
  const employment = {
    person: id<'person'>(people.liisa),
    service: id<'service'>(county.debts),
    profession: 'debt-counsellor',
    officeholder: false,
    supervisor: false,
    languages: ['fi'],
    competences: [],
    from: localDate('2020-01-01'),
  } as const
  test('ends with the employment, for sessions and passkeys alike', async () => {
    const { key, who } = await entered(await linkFor('liisa'))
    expect((await who.get('/api/session')).status).toBe(200)
    const today = localDate(stage.now().slice(0, 10))
    await stage.store.directory.putEmployments([{ ...employment, until: today }])
    expect((await signIn(key)).answer.status).toBe(200)
    later(24 * 60)
    const answer = (await signIn(key)).answer
    expect([answer.status, answer.json.code]).toEqual([403, 'no-work-here'])
    await stage.store.directory.putEmployments([{ ...employment, until: null }])
    expect((await signIn(key)).answer.status).toBe(200)
  })
  test('that an administrator ends is over at once, and opens again with new work and a new link only', async () => {
    const { key, who } = await entered(await linkFor('liisa'))
    const ylva = (await entered(await linkFor('ylva'))).who
    const end = async (person: string) =>
      (await ylva.send('POST', `/api/accounts/${person}/endings`, { lastDay: null })).status
    const isInvitable = async () => {
      const { accounts } = (await ylva.get('/api/accounts')).json as unknown as {
        accounts: { person: string; isInvitable: boolean }[]
      }
      return accounts.find(({ person }) => person === people.liisa)?.isInvitable
    }
    expect(await end(admin)).toBe(403)
    expect(await end(people.liisa)).toBe(200)
    expect((await who.get('/api/session')).status).toBe(401)
    expect((await signIn(key)).answer.status).toBe(401)
    expect(await isInvitable()).toBe(false)
    expect((await ylva.send('POST', '/api/accounts', { person: people.liisa })).status).toBe(404)
    await stage.store.directory.putEmployments([{ ...employment, until: null }])
    expect((await signIn(key)).answer.status).toBe(401)
    expect(await isInvitable()).toBe(true)
    const again = await entered(await invite(ylva, people.liisa))
    expect((await again.who.get('/api/session')).status).toBe(200)
  })
})

describe('Trying', () => {
  test('one passkey or one link again and again is refused for a while', async () => {
    const limits = { ...usualLimits, eventLoopDelayMillis: 0, signInPerMinute: 3 }
    const limited = visitor(await build({ limits }))
    const tried = []
    for (let count = 0; count < 5; count += 1)
      tried.push(await limited.send('POST', '/api/sign-in/link', { token: 'guess' }))
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 429, 429])
    expect(Number(tried[4]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.send('POST', '/api/sign-in/link', { token: 'other' })).status).toBe(404)
  })
  test('from one address without end is refused, whatever is tried', async () => {
    const limits = { ...usualLimits, eventLoopDelayMillis: 0, signInPerMinuteFromAddress: 4 }
    const limited = visitor(await build({ limits }))
    const tried = []
    for (let count = 0; count < 5; count += 1)
      tried.push((await limited.send('POST', '/api/sign-in/link', { token: `${count}` })).status)
    expect(tried).toEqual([404, 404, 404, 404, 429])
  })
})
