import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import {
  county,
  openedIn,
  people,
  type Reply,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from './testing/stage.ts'

let stage: Stage
let hanna: Visitor
let mikko: Visitor
let tuula: Visitor
let pairWork = ''
let client = ''
beforeAll(async () => {
  stage = await setStage()
  hanna = await signIn(stage.app, 'hanna')
  mikko = await signIn(stage.app, 'mikko')
})
afterAll(() => stage.close())

const opening = () => ({
  commandId: randomUUID(),
  client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-04', language: 'fi' } },
  model: 'outreach-pair-work',
  homeServices: [county.adults],
  need: { ways: ['multi-professional', 'outreach'], words: 'Ei jaksa lähteä kotoa.' },
})
const view = async (who: Visitor) => (await who.get(`/api/pair-works/${pairWork}`)).json
const give = async (
  who: Visitor,
  kind: string,
  payload: object = {},
  more: object = {},
): Promise<Reply> => {
  const { cursor } = await view(who)
  return who.send('POST', `/api/pair-works/${pairWork}/commands`, {
    commandId: randomUUID(),
    cursor,
    kind,
    with: payload,
    ...more,
  })
}

describe('a pair work in model B', () => {
  test('is opened from a need and seen by the one who opened it', async () => {
    const answer = await hanna.send('POST', '/api/pair-works', opening())
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      standing: 'home',
      client: { name: 'Tuula Rantanen' },
      model: { letter: 'B' },
      round: { state: 'open', number: 1 },
    })
    ;({ pairWork, client } = openedIn(answer))
    expect(answer.headers.location).toBe(`/api/pair-works/${pairWork}`)
    await stage.store.accounts.put({
      username: 'tuula',
      person: id<'person'>(client),
      passwordHash: 'none',
      audience: 'client',
    })
    tuula = await signIn(stage.app, 'tuula')
  })
  test('opened twice with one command is one pair work', async () => {
    const body = opening()
    const first = await hanna.send('POST', '/api/pair-works', body)
    const second = await hanna.send('POST', '/api/pair-works', body)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.json.id).toBe(first.json.id)
    const other = { ...body, need: { ways: ['outreach'] } }
    expect((await hanna.send('POST', '/api/pair-works', other)).json.code).toBe('other-body')
  })
  test('stands in the list of the home, its client and its supervisor, and in nobody else’s', async () => {
    const idsOf = async (username: string) => {
      const list = await (await signIn(stage.app, username)).get('/api/pair-works')
      return (list.json.rows as unknown as { id: string }[]).map((row) => row.id)
    }
    for (const username of ['hanna', 'tuula', 'marja'])
      expect(await idsOf(username)).toContain(pairWork)
    for (const username of ['mikko', 'ville']) expect(await idsOf(username)).not.toContain(pairWork)
  })
  test('goes on: a line is given, a partner invited, and sees their part', async () => {
    const line = await give(hanna, 'give-line', {
      giver: client,
      party: county.health,
      categories: ['plan', 'arrangement', 'progress'],
      minusTopics: ['money'],
      until: '2026-12-31',
      form: 'written-signed',
      language: 'fi',
      purpose: 'Työpari mielenterveyspalveluista',
    })
    expect(line.body).toContain('line-given')
    expect(line.status).toBe(200)
    const invited = await give(hanna, 'invite-member', {
      person: people.mikko,
      service: county.health,
      role: 'partner',
      competence: 'mental-health-nurse',
      month: '2/2026',
    })
    expect(invited.status).toBe(200)
    const { invitations } = (await mikko.get('/api/invitations')).json
    const [invitation] = invitations as unknown as { id: string }[]
    expect(invitation).toMatchObject({
      competence: 'mental-health-nurse',
      month: '2/2026',
      state: 'open',
    })
    expect(JSON.stringify(invitations)).not.toMatch(/Tuula|Rantanen/)
    const accepted = await mikko.send('POST', `/api/invitations/${invitation?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect(accepted.status).toBe(200)
    expect(accepted.json.view).toMatchObject({
      standing: 'party',
      client: { name: 'Tuula Rantanen' },
      permissions: { is: 'own', until: '2026-12-31' },
    })
    expect(accepted.body).not.toContain('minusTopics')
  })
  test('tells a partner nothing of what is about an excluded topic or not sorted yet', async () => {
    await give(hanna, 'set-goal', { whose: 'client', words: 'Velat kuntoon', topics: ['money'] })
    await give(hanna, 'set-goal', { whose: 'client', words: 'Yö rauhassa', topics: ['housing'] })
    await give(hanna, 'set-goal', { whose: 'client', words: 'Vielä lajittelematta' })
    const words = (answer: Record<string, unknown>) =>
      (answer.goals as { words: string }[]).map((goal) => goal.words)
    expect(words(await view(hanna))).toHaveLength(3)
    expect(words(await view(tuula))).toHaveLength(3)
    expect(words(await view(mikko))).toEqual(['Yö rauhassa'])
  })
  test('answers a partner with one constant sentence what needs the home', async () => {
    const answer = await give(mikko, 'set-goal', {
      whose: 'workers',
      words: 'x',
      topics: ['housing'],
    })
    expect(answer.status).toBe(403)
    expect(answer.json).toMatchObject({ code: 'needs-initiator', errors: [{ wayOut: 'propose' }] })
  })
  test('previews to the home what a party will read', async () => {
    const preview = await hanna.get(`/api/pair-works/${pairWork}/preview/${people.mikko}`)
    const shown = preview.json.view as unknown as Record<string, unknown>
    const own = await view(mikko)
    expect(shown.goals).toEqual(own.goals)
    expect(shown.people).toEqual(own.people)
    const nothing = await hanna.get(`/api/pair-works/${pairWork}/preview/${county.debts}`)
    expect(nothing.json.view).toBeNull()
    expect((await mikko.get(`/api/pair-works/${pairWork}/preview/${county.health}`)).status).toBe(
      403,
    )
  })
  test('ends for a partner at the client’s word: 410, own words still there', async () => {
    expect((await give(mikko, 'propose', { about: 'time', words: 'Torstai?' })).status).toBe(200)
    expect((await give(tuula, 'withdraw-line', { party: county.health })).status).toBe(200)
    const gone = await mikko.get(`/api/pair-works/${pairWork}`)
    expect(gone.status).toBe(410)
    expect(gone.json).toMatchObject({ code: 'ended' })
    const own = await mikko.get(`/api/pair-works/${pairWork}/own-words`)
    expect(own.body).toContain('Torstai?')
    expect(own.body).not.toContain('Tuula')
    expect((await mikko.get('/api/pair-works')).json.rows).toEqual([])
  })
})

describe('a command', () => {
  const task = (commandId: string, cursor: unknown, words = 'Rauhallinen uni') => ({
    commandId,
    cursor,
    kind: 'set-goal',
    with: { whose: 'client', words, topics: ['housing'] },
  })
  const send = (who: Visitor, body: object) =>
    who.send('POST', `/api/pair-works/${pairWork}/commands`, body)
  const goals = (answer: Record<string, unknown>) => (answer.goals as unknown[]).length

  test('sent twice is recorded once and answered alike', async () => {
    const before = await view(hanna)
    const body = task(randomUUID(), before.cursor)
    const first = await send(hanna, body)
    const second = await send(hanna, body)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.json.recorded).toEqual(first.json.recorded)
    expect(goals(await view(hanna))).toBe(goals(before) + 1)
  })
  test('under a used id with another body is refused', async () => {
    const { cursor } = await view(hanna)
    const commandId = randomUUID()
    await send(hanna, task(commandId, cursor))
    const other = await send(hanna, task(commandId, (await view(hanna)).cursor, 'Muuta'))
    expect([other.status, other.json.code]).toEqual([422, 'other-body'])
  })
  test('with an id somebody else has used is another command', async () => {
    const commandId = randomUUID()
    await send(hanna, task(commandId, (await view(hanna)).cursor))
    const own = await send(tuula, {
      commandId,
      cursor: (await view(tuula)).cursor,
      kind: 'propose',
      with: { about: 'time', words: 'Aamulla', topics: [] },
    })
    expect(own.status).toBe(200)
  })
  test('that is behind is told what changed in the reader’s own view', async () => {
    const { cursor } = await view(hanna)
    await give(tuula, 'propose', { about: 'place', words: 'Kotona', topics: ['housing'] })
    const behind = await send(hanna, task(randomUUID(), cursor))
    expect([behind.status, behind.json.code]).toEqual([412, 'behind'])
    expect((behind.json.changed as unknown as { kind: string }[]).map((fact) => fact.kind)).toEqual(
      ['proposal-made'],
    )
    expect((await send(hanna, task(randomUUID(), behind.json.cursor))).status).toBe(200)
  })
  test('with wrong fields is told all of them at once, and nothing is recorded', async () => {
    const before = await view(hanna)
    const answer = await give(hanna, 'set-goal', {
      whose: 'nobody',
      words: 'x'.repeat(9000),
      extra: 1,
    })
    expect(answer.status).toBe(422)
    const errors = answer.json.errors as unknown as { code: string; pointer: string }[]
    expect(errors.map(({ code, pointer }) => `${code} ${pointer}`).toSorted()).toEqual([
      'not-in-list /whose',
      'too-long /words',
      'unknown-field /extra',
    ])
    expect(await view(hanna)).toEqual(before)
  })
  test('that nobody knows is refused', async () => {
    const answer = await give(hanna, 'launch-rocket')
    expect([answer.status, (answer.json.errors as unknown as { code: string }[])[0]?.code]).toEqual(
      [422, 'unknown-command'],
    )
  })
  test('dated tomorrow is refused', async () => {
    const answer = await give(
      hanna,
      'set-goal',
      { whose: 'client', words: 'x', topics: [] },
      { happenedAt: '2026-01-14T10:00:00.000Z' },
    )
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('in-the-future')
  })
})

describe('the mark of an answer', () => {
  test('spares an unchanged view and differs between readers', async () => {
    const first = await hanna.get(`/api/pair-works/${pairWork}`)
    const again = await hanna.get(`/api/pair-works/${pairWork}`, {
      'if-none-match': String(first.headers.etag),
    })
    expect([again.status, again.body]).toEqual([304, ''])
    expect((await view(tuula)).cursor).not.toBe((await view(hanna)).cursor)
  })
})

describe('the use log', () => {
  test('has a row before each answer and shows the client who has looked', async () => {
    const log = await tuula.get('/api/my/use-log')
    const rows = log.json.rows as unknown as {
      person: string
      what: string
      basis: { kind: string }[]
    }[]
    expect(
      rows.some(
        (row) =>
          row.person === people.hanna &&
          row.what === 'view' &&
          row.basis[0]?.kind === 'client-relationship',
      ),
    ).toBe(true)
    expect(
      rows.some(
        (row) => row.person === people.mikko && row.basis.some((basis) => basis.kind === 'line'),
      ),
    ).toBe(true)
    expect((log.json.names as unknown as Record<string, string>)[people.hanna]).toBe('Hanna Harju')
  })
})

describe('two first members at once', () => {
  test('open for one client two pair works that know nothing of each other', async () => {
    const ville = await signIn(stage.app, 'ville')
    await give(hanna, 'invite-member', {
      person: people.ville,
      service: county.adults,
      role: 'partner',
      competence: 'social-worker',
      month: '1/2026',
    })
    const { invitations } = JSON.parse((await ville.get('/api/invitations')).body) as {
      invitations: readonly { id: string }[]
    }
    await ville.send('POST', `/api/invitations/${invitations[0]?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    const again = () => ({ ...opening(), client: { id: client } })
    const opened = await Promise.all([
      hanna.send('POST', '/api/pair-works', again()),
      ville.send('POST', '/api/pair-works', again()),
    ])
    expect(opened.map(({ status }) => status)).toEqual([201, 201])
    const [hers, his] = opened.map((answer) => openedIn(answer).pairWork)
    expect(hers).not.toBe(his)
    expect((await hanna.get(`/api/pair-works/${his}`)).status).toBe(404)
    expect((await ville.get(`/api/pair-works/${hers}`)).status).toBe(404)
    expect((await ville.get(`/api/pair-works/${his}`)).body).not.toContain(String(hers))
  })
})
