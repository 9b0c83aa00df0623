import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Instant, instant } from '#domain/calendar'
import { mostTries } from '#domain/notice-time'
import { eachEngine } from '../../../tests/setup/engines.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import type { App, House } from '../house.ts'
import { type AroundTuula, openAroundTuula } from '../testing/around-tuula.ts'
import { type MailServer, openMailServer } from '../testing/mail-server.ts'
import { county, fillCounty, people, signIn, type Visitor } from '../testing/stage.ts'
import { type MailRefused, openPost } from './post.ts'
import { lookAtAll, sendWaiting } from './sender.ts'

const from = 'no-reply@kivijoki.example'

eachEngine('Mail', (engine) => {
  let server: MailServer
  let app: App
  let house: House
  let tuula: AroundTuula
  let mikko: Visitor
  let now: Instant
  const at = (moment: string) => {
    now = instant(`${moment}:00.000Z`)
  }
  const told: string[] = []
  const hear = (what: string, { code }: MailRefused) => told.push(`${what} ${code}`)
  const run = (patience = 5000) =>
    sendWaiting(house, openPost({ url: server.url, from, needsTls: false }, patience), hear)
  const bodies = () => server.received.map(({ data }) => readBody(data))

  beforeAll(async () => {
    server = await openMailServer()
    const store = await engine.open()
    await fillCounty(store)
    at('2026-01-13T08:00')
    app = await buildApp({
      store,
      clock: () => now,
      newId: randomUUID,
      config: inProcessConfig({ origin: 'https://tyopari.example' }),
      also: (_api, given) => {
        house = given
      },
    })
    tuula = await openAroundTuula({ app, store } as never)
    mikko = tuula.as.mikko
  })
  beforeEach(() => {
    server.received.length = 0
    told.length = 0
    server.mood = 'takes'
  })
  afterAll(async () => {
    await app.close()
    await house.store.close()
    await server.close()
  })
  const choose = (choice: object) =>
    mikko.send('PUT', '/api/my/notice-settings', {
      mail: 'at-once',
      dailyAt: '08:00',
      quiet: { from: '17:00', until: '07:00' },
      days: [1, 2, 3, 4, 5],
      holidays: false,
      ...choice,
    })
  const setTask = (what = 'Sovi aika Tuula Rantasen kanssa') =>
    tuula.must('hanna', 'set-task', {
      what,
      doer: people.mikko,
      due: '2026-02-20',
      topics: ['daily-life'],
    })

  test('goes nowhere before its owner has opened the link, once, signed in', async () => {
    await choose({})
    await mikko.send('PUT', '/api/my/notice-address', { address: 'mikko@kivijoki.example' })
    await setTask()
    expect(await run()).toBe(1)
    const [link] = server.received
    expect(link?.to).toContain('mikko@kivijoki.example')
    const token = /my-notices\/confirm#([\w-]+)/.exec(bodies()[0] ?? '')?.[1]
    const confirm = (who: Visitor, one = token) =>
      who.send('POST', '/api/my/notice-address/confirmation', { token: one })
    expect((await confirm(tuula.as.liisa)).status).toBe(422)
    expect((await confirm(mikko, 'invented')).status).toBe(422)
    expect(await run()).toBe(0)
    expect((await confirm(mikko)).status).toBe(200)
    expect((await confirm(mikko)).status).toBe(422)
    const { address, isMailSent } = (await mikko.get('/api/my/notice-settings')).json
    expect({ address, isMailSent }).toEqual({
      address: { address: 'mikko@kivijoki.example', isConfirmed: true, failedOn: null },
      isMailSent: false,
    })
  })

  test('says that there is something new, and nothing else', async () => {
    await setTask()
    expect(await run()).toBe(1)
    const [mail] = server.received
    expect(bodies()).toEqual([
      'Sinulle on uutta Työparissa. Kirjaudu sisään, niin näet sen.\n\nhttps://tyopari.example',
    ])
    expect(mail?.from).toBe(`MAIL FROM:<${from}>`)
    const headers = readHeaders(mail?.data ?? '')
    expect(headers).toMatch(/^From: Työpari <no-reply@kivijoki.example>$/m)
    expect(headers).toMatch(/^Subject: Sinulle on uutta Työparissa$/m)
    const names = ['Tuula', 'Rantanen', 'Mikko Mäki', 'Hanna', 'Mielenterveys', tuula.pairWork]
    for (const name of names) expect(`${headers} ${bodies().join(' ')}`).not.toContain(name)
  })

  test('goes once in an hour, and not at all of what has been read, done or taken back', async () => {
    await setTask('Toinen')
    expect(await run()).toBe(0)
    at('2026-01-13T08:20')
    await enter()
    const { task } = await setTask('Kolmas')
    at('2026-01-13T08:45')
    await enter()
    expect(await run()).toBe(0)
    at('2026-01-13T09:00')
    expect(await run()).toBe(1)
    await enter()
    expect(await run()).toBe(0)
    const { task: fourth } = await setTask('Neljäs')
    for (const one of [task, fourth]) {
      await tuula.must('mikko', 'accept-task', { task: one })
      await tuula.must('mikko', 'finish-task', { task: one })
    }
    at('2026-01-13T10:00')
    expect(await run()).toBe(0)
    expect(server.received).toHaveLength(1)
  })

  test('is sent by one of two servers', async () => {
    await fresh('2026-01-20T08:00')
    await setTask('Viides')
    const sent = await Promise.all([run(), run(), run()])
    expect(sent.reduce((all, one) => all + one, 0)).toBe(1)
    expect(server.received).toHaveLength(1)
  })

  test('waits longer each time when it is not taken, and is given up in the end', async () => {
    await fresh('2026-02-03T08:00')
    server.mood = 'not-now'
    await setTask('Kuudes')
    await choose({
      quiet: { from: '00:00', until: '00:00' },
      days: [1, 2, 3, 4, 5, 6, 7],
      holidays: true,
    })
    let tries = 0
    for (let round = 0; round < 3 * mostTries; round++) {
      tries = told.length
      if (told.at(-1)?.startsWith('given-up')) break
      await run()
      now = instant(new Date(Date.parse(now) + 3 * 3_600_000).toISOString())
    }
    expect(tries).toBe(mostTries)
    expect(told.at(-1)).toMatch(/^given-up E\w+ 451/)
    expect(told.join()).not.toContain('mikko')
    await enter()
    const { address } = (await mikko.get('/api/my/notice-settings')).json
    expect(address).toMatchObject({ failedOn: expect.stringMatching(/^2026-/) })
    // The next thing new begins anew, and what gets through is told.
    server.mood = 'takes'
    await setTask('Seitsemäs')
    expect(await run()).toBe(1)
    await choose({})
    expect((await mikko.get('/api/my/notice-settings')).json.address).toMatchObject({
      failedOn: null,
    })
  })

  test('is given up at once where there is nobody of that name', async () => {
    await fresh('2026-02-17T08:00')
    server.mood = 'nobody'
    await setTask('Kahdeksas')
    await run()
    expect(told).toEqual([expect.stringMatching(/^given-up EENVELOPE 550/)])
  })

  test('holds no command up when the mail server says nothing', async () => {
    await fresh('2026-03-03T08:00')
    server.mood = 'silent'
    await setTask('Yhdeksäs')
    const sending = run(1500)
    let isSent = false
    void sending.then(() => {
      isSent = true
    })
    await setTask('Kymmenes')
    expect((await mikko.get('/api/my/notices/count')).status).toBe(200)
    expect(isSent).toBe(false)
    await sending
    expect(told).toEqual([expect.stringMatching(/^refused E/)])
  })

  test('tells what the calendar alone brings, each morning', async () => {
    await fresh('2026-06-15T08:00')
    at('2026-06-16T08:00')
    expect(await run()).toBe(0)
    await lookAtAll(house)
    expect(await run()).toBe(1)
    await lookAtAll(house)
    at('2026-06-16T10:00')
    expect(await run()).toBe(0)
  })

  test('does not go once access has ended', async () => {
    await fresh('2026-06-17T08:00')
    await setTask('Yksitoista')
    await tuula.must('hanna', 'withdraw-line', {
      scope: 'party',
      party: county.health,
      giver: tuula.client,
    })
    expect(await run()).toBe(0)
    expect(server.received).toEqual([])
  })

  const enter = async () => {
    const as = tuula.as as Record<string, Visitor>
    for (const name of ['hanna', 'mikko', 'liisa']) as[name] = await signIn(app, name)
    mikko = tuula.as.mikko
  }
  /** Another day: signed in anew, all read, nobody waiting. */
  const fresh = async (moment: string) => {
    at(moment)
    await enter()
    const { notices } = (await mikko.get('/api/my/notices')).json
    const keys = (notices as unknown as { key: string }[]).map(({ key }) => key)
    await mikko.send('POST', '/api/my/notices/read', { keys })
    await run()
    server.received.length = 0
    told.length = 0
  }
})

const bytesIn = (coded: string): string =>
  coded.replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
const asUtf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/** The body as it is read: it comes as quoted-printable. */
const readBody = (data: string): string =>
  asUtf8(
    bytesIn(
      data
        .slice(data.indexOf('\n\n') + 2)
        .trim()
        .replaceAll('=\n', ''),
    ),
  )

/** Headers as they are read, encoded words opened. */
const readHeaders = (data: string): string =>
  data
    .slice(0, data.indexOf('\n\n'))
    .replaceAll(/\n[ \t]+/g, ' ')
    .replaceAll(/\?= =\?UTF-8\?Q\?/gi, '')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_all, coded: string) =>
      asUtf8(bytesIn(coded.replaceAll('_', ' '))),
    )
