import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#store/open'
import { dropDatabase, newDatabase } from '../../tests/setup/databases.ts'
import { eachEngine } from '../../tests/setup/engines.ts'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import { county, people, type Stage, setStage } from './testing/stage.ts'

const goal = (words: string) => ({ whose: 'client', words, topics: ['daily-life'] })
const meeting = (around: AroundTuula) => ({
  startsAt: '2026-01-20T10:00:00.000Z',
  lasts: 60,
  participants: [people.hanna, people.mikko, people.liisa, around.client],
  placeKind: 'own-environment',
})
/** Reads a stream until it is closed by the server, and gives the events it told. */
const listenTo = async (origin: string, url: string, cookie: string) => {
  const answer = await fetch(`${origin}${url}/events`, { headers: { cookie } })
  const read = async () => {
    let told = ''
    for await (const chunk of answer.body ?? []) told += Buffer.from(chunk).toString()
    return [...told.matchAll(/^event: (\w+)$/gm)].map(([, event]) => event)
  }
  return { ended: read() }
}
const startSecond = async (address: string) => {
  const child = join(import.meta.dirname, 'testing/second-server.ts')
  const serving = spawn(process.execPath, [child, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    serving.once('close', () => reject(new Error('It ended before it served.')))
    serving.stdout.setEncoding('utf8').once('data', (text: string) => {
      resolve(/^at (\S+)/.exec(text)?.[1] ?? '')
    })
  })
  const stop = async () => {
    const ended = new Promise((resolve) => serving.once('close', resolve))
    serving.kill('SIGKILL')
    await ended
  }
  return { origin, stop }
}

eachEngine('A withdrawal', (engine) => {
  let stage: Stage
  let around: AroundTuula
  let minute = 0
  let origin = ''
  const later = (minutes = 1) => {
    minute += minutes
    stage.setClock(new Date(Date.UTC(2026, 0, 13, 10, minute)).toISOString())
    return stage.now()
  }
  beforeAll(async () => {
    stage = await setStage({}, { store: await engine.open() })
    origin = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => stage.close())
  beforeEach(async () => {
    around = await openAroundTuula(stage)
    await around.must('hanna', 'set-goal', goal('Aamut omassa kodissa'))
  })
  const status = async (who: 'mikko' | 'liisa') => (await around.view(who)).status

  test('ends everything of the withdrawn at once: reads, list, stream, cursor and duties', async () => {
    const task = { doer: people.mikko, what: 'Soita ajanvaraukseen', due: '2026-02-01', topics: [] }
    await around.must('hanna', 'set-task', task)
    await around.must('hanna', 'propose-meeting', meeting(around))
    const { cursor } = (await around.view('mikko')).json
    const stream = await listenTo(origin, around.url, around.as.mikko.cookie)
    const told = { giver: around.client, party: county.health, scope: 'party' }
    await around.must('hanna', 'withdraw-line', told)
    expect((await stream.ended).at(-1)).toBe('closed')
    const gone = await around.view('mikko')
    expect([gone.status, gone.json.endedOn]).toEqual([410, '2026-01-13'])
    expect((await around.as.mikko.get('/api/pair-works')).body).not.toContain(around.pairWork)
    const old = { commandId: randomUUID(), cursor, kind: 'record-contact' }
    const send = (more: object) =>
      around.as.mikko.send('POST', `${around.url}/commands`, { ...old, ...more })
    const contact = { who: around.client, how: 'phone', outcome: 'met', words: 'Puhuttiin unesta' }
    expect((await send({ with: contact })).status).toBe(410)
    expect(await around.reads('hanna')).not.toContain('Puhuttiin unesta')
    const tasks = (await around.view('hanna')).json.tasks as unknown as { doer: string }[]
    expect(tasks.map(({ doer }) => doer)).toEqual([people.hanna])
    const seen = (await around.view('liisa')).json.record as unknown as { kind: string }[]
    expect(seen.filter(({ kind }) => kind === 'group-changed')).toHaveLength(1)
    expect(seen.map(({ kind }) => kind)).not.toContain('line-withdrawn')
    expect((await around.as.mikko.get(`${around.url}/own-words`)).status).toBe(200)
  })

  test('takes in what was written before it, for the home and not for its writer', async () => {
    const before = later()
    later()
    await around.must('tuula', 'withdraw-line', { party: county.health })
    const answer = await around.give(
      'mikko',
      'record-contact',
      { who: around.client, how: 'phone', outcome: 'met', words: 'Uni oli parempaa' },
      { happenedAt: before, cursor: 'an older one' },
    )
    expect([answer.status, answer.json.view]).toEqual([200, null])
    expect(await around.reads('hanna')).toContain('Uni oli parempaa')
    expect((await around.as.mikko.get(`${around.url}/own-words`)).body).not.toContain('parempaa')
    const after = await around.give(
      'mikko',
      'record-contact',
      { who: around.client, how: 'phone', outcome: 'met', words: 'Ja vielä tämä' },
      { happenedAt: stage.now() },
    )
    expect(after.status).toBe(410)
    expect(await around.reads('hanna')).not.toContain('Ja vielä tämä')
  })

  test('lets every read be of before or of after, and none after it is answered', async () => {
    const reading = Array.from({ length: 12 }, async () => around.view('mikko'))
    const withdrawing = around.give('tuula', 'withdraw-line', { party: county.health })
    const more = Array.from({ length: 12 }, async () => around.view('mikko'))
    expect((await withdrawing).status).toBe(200)
    expect(await status('mikko')).toBe(410)
    for (const { status: found, body } of await Promise.all([...reading, ...more])) {
      expect([200, 410]).toContain(found)
      expect(body.includes('Aamut omassa kodissa') || found === 410).toBe(true)
    }
  })

  test('heard by a partner of another closes what they cannot see, until the home has sorted it', async () => {
    later()
    const waiting = await around.must('mikko', 'withdraw-line', {
      scope: 'other',
      words: 'En halua enää niitä raha-asioita',
      topics: ['money'],
    })
    expect([await status('mikko'), await status('liisa')]).toEqual([200, 410])
    later()
    await around.must('hanna', 'set-goal', goal('Kirjattu odottaessa'))
    later()
    const sorting = (await around.as.hanna.get(`${around.url}/withdrawals`)).json
    const [told] = sorting.withdrawals as unknown as {
      words: string
      lines: { line: string; party: string; state: string }[]
    }[]
    expect(told?.words).toBe('En halua enää niitä raha-asioita')
    expect(told?.lines).toMatchObject([{ party: county.debts, state: 'waiting' }])
    const withdrawal = waiting.withdrawal
    expect((await around.give('hanna', 'acknowledge-withdrawal', { withdrawal })).status).toBe(422)
    const kept = [told?.lines[0]?.line]
    await around.must('hanna', 'acknowledge-withdrawal', { withdrawal, kept })
    await around.must('hanna', 'set-goal', goal('Kirjattu sen jälkeen'))
    const read = await around.reads('liisa')
    expect(read).toContain('Aamut omassa kodissa')
    expect(read).toContain('Kirjattu sen jälkeen')
    expect(read).not.toContain('Kirjattu odottaessa')
    // A new answer for the whole round opens that time too.
    await around.must('hanna', 'give-line', {
      giver: around.client,
      party: county.debts,
      categories: ['plan'],
      minusTopics: [],
      reach: 'whole-round',
      until: '2026-06-30',
      form: 'written-signed',
      language: 'fi',
    })
    expect(await around.reads('liisa')).toContain('Kirjattu odottaessa')
  })

  test('sorted as meant ends the line: its member leaves and their duties go home', async () => {
    const task = { doer: people.liisa, what: 'Velkalista', due: '2026-02-01', topics: [] }
    await around.must('hanna', 'set-task', task)
    const { withdrawal } = await around.must('mikko', 'withdraw-line', { scope: 'other' })
    const { withdrawals } = (await around.as.hanna.get(`${around.url}/withdrawals`)).json
    const [told] = withdrawals as unknown as { lines: { line: string }[] }[]
    const ended = told?.lines.map(({ line }) => line)
    await around.must('hanna', 'acknowledge-withdrawal', { withdrawal, ended })
    const gone = await around.view('liisa')
    expect([gone.status, gone.json.endedOn]).toEqual([410, '2026-01-13'])
    const tasks = (await around.view('hanna')).json.tasks as unknown as { doer: string }[]
    expect(tasks.map(({ doer }) => doer)).toEqual([people.hanna])
  })

  test('ends the invitations that wait for an answer', async () => {
    const invitation = { service: county.debts, role: 'network', competence: 'debt-counsellor' }
    await around.must('hanna', 'invite-member', { ...invitation, month: '3/2026' })
    const open = async () => {
      const { invitations } = (await around.as.liisa.get('/api/invitations')).json
      return (invitations as unknown as { state: string }[]).filter(({ state }) => state === 'open')
    }
    const before = (await open()).length
    await around.must('tuula', 'withdraw-line', { party: county.debts })
    expect(before - (await open()).length).toBe(1)
  })

  test('of what was never given is recorded like any other, whoever hears it', async () => {
    const told = { giver: around.client, party: people.ville, scope: 'party' }
    const answers = [
      await around.give('hanna', 'withdraw-line', told),
      await around.give('tuula', 'withdraw-line', told),
      await around.give('mikko', 'withdraw-line', { party: people.ville, scope: 'party' }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(answers[2]?.body).not.toContain(county.debts)
  })

  test('tells the client, and nobody else, who looked between the telling and the recording', async () => {
    const toldAt = later()
    later(2)
    await around.view('liisa')
    await around.view('mikko')
    const recordedAt = later(2)
    const told = { giver: around.client, party: county.debts, scope: 'party', toldAt }
    await around.must('hanna', 'withdraw-line', told)
    await around.view('liisa')
    const mine = (await around.as.tuula.get(`${around.url}/withdrawals`)).json
    const [first] = mine.withdrawals as unknown as {
      recordedAt: string
      looked: { person: string; at: string }[]
    }[]
    expect(first?.recordedAt).toBe(recordedAt)
    expect(first?.looked.map(({ person, at }) => [person, at > toldAt && at < recordedAt])).toEqual(
      [[people.liisa, true]],
    )
    expect(JSON.stringify(mine.names)).toContain('Liisa Lehto')
    const home = await around.as.hanna.get(`${around.url}/withdrawals`)
    expect([home.status, home.body.includes('looked')]).toEqual([200, false])
    expect((await around.as.mikko.get(`${around.url}/withdrawals`)).status).toBe(403)
    expect((await around.as.liisa.get(`${around.url}/withdrawals`)).status).toBe(410)
  })
})

describe('Told to one server of two over one PostgreSQL', () => {
  test('a withdrawal closes the stream the other holds open', async () => {
    const address = await newDatabase()
    const one = await setStage({}, { store: await openStore({ url: address, connections: 4 }) })
    const other = await startSecond(address)
    try {
      const around = await openAroundTuula(one)
      const { cookie } = around.as.mikko
      const stream = await listenTo(other.origin, around.url, cookie)
      await around.must('tuula', 'withdraw-line', { party: county.health })
      expect((await stream.ended).at(-1)).toBe('closed')
      const answer = await fetch(`${other.origin}${around.url}`, { headers: { cookie } })
      expect(answer.status).toBe(410)
    } finally {
      await other.stop()
      await one.close()
      await dropDatabase(address)
    }
  })
})
