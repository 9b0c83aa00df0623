import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, instant } from '#domain/calendar'
import { id } from '#domain/identity'
import { eachEngine } from '../../tests/setup/engines.ts'
import { person } from '../../tests/setup/invented-facts.ts'
import type { NewPasskey, NewTie, Store } from './store.ts'

const at = (time: string) => instant(`2026-11-22T${time}:00.000Z`)
const passkey = (key: string): NewPasskey => ({
  id: key,
  publicKey: new Uint8Array([1, 2, 255]),
  counter: 0,
  transports: ['internal', 'hybrid'],
  isOnManyDevices: true,
  isBackedUp: false,
  name: `Avain ${key}`,
  createdAt: at('08:00'),
})
const tie = (key: string): NewTie => ({
  id: `tie-${key}`,
  issuer: 'https://provider.example',
  subject: key,
  provider: 'county',
  createdAt: at('08:00'),
})

eachEngine('Ways in', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await store.people.put([person('maija', { worker: true }), person('ville', { worker: true })])
    for (const username of ['maija', 'ville'])
      await store.accounts.put({
        username,
        person: id(username),
        passwordHash: null,
        audience: 'worker',
      })
  })
  afterAll(() => store.close())

  const begin = (username: string, key: string, more: object = {}) =>
    store.sessions.begin({
      tokenHash: key,
      id: `id-${key}`,
      username,
      service: null,
      how: 'passkey',
      strong: true,
      device: 'firefox linux',
      createdAt: at('08:00'),
      expiresAt: at('20:00'),
      ...more,
    })

  test('a passkey is kept with its counter and whether it is backed up', async () => {
    expect(await store.waysIn.addPasskey('maija', passkey('one'))).toBe(true)
    expect(await store.waysIn.addPasskey('ville', passkey('one'))).toBe(false)
    expect(await store.waysIn.findPasskey('one')).toEqual({
      ...passkey('one'),
      username: 'maija',
      lastUsedAt: null,
    })
    const used = { counter: 7, isBackedUp: true, at: at('08:05') }
    await store.waysIn.usedPasskey('one', used)
    await store.waysIn.usedPasskey('one', { ...used, counter: 3 })
    expect(await store.waysIn.findPasskey('one')).toMatchObject({
      counter: 7,
      isBackedUp: true,
      lastUsedAt: at('08:05'),
    })
    expect(await store.waysIn.renamePasskey('ville', 'one', 'Minun')).toBe(false)
    expect(await store.waysIn.renamePasskey('maija', 'one', 'Puhelin')).toBe(true)
  })

  test('the last way in stays, also when two are removed at once', async () => {
    expect(await store.waysIn.remove('maija', 'one')).toBe('last')
    expect(await store.waysIn.remove('ville', 'one')).toBe('none')
    expect(await store.waysIn.addTie('maija', tie('m'))).toBe(true)
    const both = await Promise.all([
      store.waysIn.remove('maija', 'one'),
      store.waysIn.remove('maija', 'tie-m'),
    ])
    expect(both.toSorted()).toEqual(['last', 'removed'])
  })

  test('a link is used once, within its days, and the newest only', async () => {
    const link = (tokenHash: string, expiresAt: Instant) =>
      store.waysIn.putLink({
        tokenHash,
        username: 'ville',
        invitedBy: id('maija'),
        createdAt: at('08:00'),
        expiresAt,
      })
    await link('former', at('12:00'))
    await link('newest', at('12:00'))
    const enter = (hash: string, time: string, key: string) =>
      store.waysIn.enter(hash, at(time), { passkey: passkey(key) })
    expect(await enter('former', '09:00', 'two')).toEqual({ is: 'over' })
    expect(await enter('newest', '12:00', 'two')).toEqual({ is: 'over' })
    const both = await Promise.all([enter('newest', '11:59', 'two'), enter('newest', '11:59', 'x')])
    expect(both.map(({ is }) => is).toSorted()).toEqual(['entered', 'over'])
  })

  test('a new link in place of lost keys ends what they opened; one that fails ends nothing', async () => {
    await begin('ville', 'old')
    const link = { username: 'ville', invitedBy: id<'person'>('maija'), createdAt: at('08:00') }
    await store.waysIn.putLink({ ...link, tokenHash: 'again', expiresAt: at('12:00') })
    const [former] = await store.waysIn.passkeysOf('ville')
    const [held] = await store.waysIn.tiesOf('maija')
    if (!held) await store.waysIn.addTie('maija', tie('m'))
    const taken = await store.waysIn.enter('again', at('09:00'), { tie: tie('m') })
    expect(taken).toEqual({ is: 'taken' })
    expect(await store.waysIn.passkeysOf('ville')).toEqual([former])
    expect(await store.sessions.isAlive('old', at('08:10'), 30)).toBe(true)
    const entered = await store.waysIn.enter('again', at('09:00'), { tie: tie('v') })
    expect(entered).toEqual({ is: 'entered', username: 'ville', ended: ['old'] })
    expect(await store.waysIn.passkeysOf('ville')).toEqual([])
    expect(await store.waysIn.findTie('https://provider.example', 'v')).toMatchObject({
      username: 'ville',
    })
  })

  test('what a browser was asked is taken once, for its purpose, in time', async () => {
    const asked = {
      hash: 'h',
      purpose: 'provider' as const,
      username: null,
      body: { nonce: 'n' },
      expiresAt: at('08:10'),
    }
    await store.waysIn.begin(asked)
    expect(await store.waysIn.take('h', 'passkey', at('08:01'))).toBeUndefined()
    expect(await store.waysIn.take('h', 'provider', at('08:01'))).toEqual(asked)
    expect(await store.waysIn.take('h', 'provider', at('08:01'))).toBeUndefined()
    await store.waysIn.begin(asked)
    expect(await store.waysIn.take('h', 'provider', at('08:10'))).toBeUndefined()
  })

  test('sessions are listed, and end one by one, the others, and at the provider', async () => {
    const provider = { provider: 'county', issuer: 'https://p', subject: 's', idToken: null }
    await begin('maija', 'a')
    await begin('maija', 'b', { atProvider: { ...provider, session: 'sid' } })
    await begin('maija', 'c', { atProvider: { ...provider, session: 'other' } })
    const list = await store.sessions.listOf('maija', at('08:10'), 30)
    expect(list.map((one) => one.id).toSorted()).toEqual(['id-a', 'id-b', 'id-c'])
    expect(await store.sessions.listOf('maija', at('09:00'), 30)).toEqual([])
    const ends = store.sessions
    expect(await ends.endAtProvider('https://p', { subject: null, session: null })).toEqual([])
    expect(await ends.endAtProvider('https://q', { subject: 's', session: 'sid' })).toEqual([])
    expect(await ends.endAtProvider('https://p', { subject: 's', session: 'sid' })).toEqual([
      { tokenHash: 'b', person: 'maija' },
    ])
    expect(await ends.endOne('ville', 'id-a')).toEqual([])
    expect(await ends.endOthers('maija', 'a')).toEqual(['c'])
    expect(await ends.endOne('maija', 'id-a')).toEqual(['a'])
  })

  test('an account that has ended has no way in, and no session', async () => {
    await begin('maija', 'd')
    expect(await store.accounts.end('maija', at('09:00'))).toEqual(['d'])
    expect(await store.accounts.find('maija')).toMatchObject({ endedAt: at('09:00') })
    expect(await store.waysIn.tiesOf('maija')).toEqual([])
    await begin('maija', 'e')
    expect(await store.sessions.find('e', at('08:10'), 30)).toBeUndefined()
    const staff = await store.accounts.ofStaff(at('09:00'))
    expect(staff.map(({ username, ways }) => [username, ways])).toEqual([
      ['maija', 0],
      ['ville', 1],
    ])
  })
})
