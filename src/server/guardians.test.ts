import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from './testing/stage.ts'

let stage: Stage
let hanna: Visitor
let jenni: Visitor
let tomi: Visitor
let pairWork = ''
const persons: Record<string, string> = {}

const give = async (who: Visitor, kind: string, payload: object) => {
  const { cursor } = (await who.get(`/api/pair-works/${pairWork}`)).json
  const answer = await who.send('POST', `/api/pair-works/${pairWork}/commands`, {
    commandId: randomUUID(),
    cursor,
    kind,
    with: payload,
  })
  if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`)
  return answer
}
const guardian = async (username: string, name: string) => {
  const made = await hanna.send('POST', '/api/people', { name, language: 'fi' })
  const person = String(made.json.id)
  persons[username] = person
  await stage.store.accounts.put({
    username,
    person: id<'person'>(person),
    passwordHash: 'none',
    audience: 'guardian',
  })
  return signIn(stage.app, username)
}

beforeAll(async () => {
  stage = await setStage()
  hanna = await signIn(stage.app, 'hanna')
  const opened = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Veeti Virta', birthDate: '2017-02-03', language: 'fi' } },
    model: 'kainuu-child-welfare',
    homeServices: [county.adults],
    need: { ways: (await ways()).slice(0, 4) },
  })
  if (opened.status !== 201) throw new Error(opened.body)
  ;({ pairWork } = openedIn(opened))
  jenni = await guardian('jenni', 'Jenni Virta')
  tomi = await guardian('tomi', 'Tomi Virta')
  for (const who of ['jenni', 'tomi']) {
    await give(hanna, 'record-representation', { who: persons[who], standing: 'guardian' })
    await give(hanna, 'require-giver', { giver: persons[who], standing: 'guardian' })
  }
})
afterAll(() => stage.close())

const ways = async (): Promise<string[]> => {
  const model = await hanna.get('/api/models/kainuu-child-welfare')
  const entry = model.json.entry as unknown as { requires: string[][] }
  return entry.requires.flatMap((oneOf) => oneOf.slice(0, 1))
}
const permissions = async (who: Visitor) =>
  (await who.get(`/api/pair-works/${pairWork}`)).json.permissions as unknown as {
    is: string
    parties: { party: string; answer: string; inForce: boolean }[]
  }
const line = {
  party: county.health,
  categories: ['plan'],
  until: '2026-12-31',
  form: 'electronic',
  language: 'fi',
}

describe('two guardians of a child', () => {
  test('see their own answer and "not yet" until both have answered', async () => {
    await give(jenni, 'give-line', line)
    expect(await permissions(jenni)).toMatchObject({
      is: 'own-answers',
      parties: [{ party: county.health, answer: 'given', inForce: false }],
    })
    expect((await permissions(tomi)).parties).toEqual([])
    await give(tomi, 'give-line', line)
    expect((await permissions(jenni)).parties).toMatchObject([{ inForce: true }])
    expect((await permissions(tomi)).parties).toMatchObject([{ inForce: true }])
  })
  test('never see each other’s answers or names', async () => {
    const { body } = await jenni.get(`/api/pair-works/${pairWork}`)
    expect(body).not.toContain(persons.tomi)
    expect(body).not.toContain('Tomi')
  })
  test('are told "not yet" from the moment the other withdraws, and from the day a line expires', async () => {
    await give(tomi, 'withdraw-line', { party: county.health })
    expect((await permissions(jenni)).parties).toMatchObject([{ answer: 'given', inForce: false }])
    await give(tomi, 'give-line', line)
    expect((await permissions(jenni)).parties).toMatchObject([{ inForce: true }])
    stage.setClock('2026-12-31T20:00:00.000Z')
    jenni = await signIn(stage.app, 'jenni')
    expect((await permissions(jenni)).parties).toMatchObject([{ inForce: true }])
    stage.setClock('2026-12-31T22:30:00.000Z')
    jenni = await signIn(stage.app, 'jenni')
    expect((await permissions(jenni)).parties).toMatchObject([{ inForce: false }])
    stage.setClock('2026-01-13T10:00:00.000Z')
    hanna = await signIn(stage.app, 'hanna')
    tomi = await signIn(stage.app, 'tomi')
    jenni = await signIn(stage.app, 'jenni')
  })
  test('stand by name in the home’s view only', async () => {
    const { json } = await hanna.get(`/api/pair-works/${pairWork}`)
    const names = json.names as unknown as Record<string, string>
    expect([names[persons.jenni ?? ''], names[persons.tomi ?? '']]).toEqual([
      'Jenni Virta',
      'Tomi Virta',
    ])
  })
})

describe('a line that expires by the calendar', () => {
  test('takes the partner’s view and list row away without a command', async () => {
    await give(hanna, 'invite-member', {
      person: people.mikko,
      service: county.health,
      role: 'partner',
      competence: 'mental-health-nurse',
      month: '2/2026',
    })
    const mikko = await signIn(stage.app, 'mikko')
    const { invitations } = (await mikko.get('/api/invitations')).json
    const [invitation] = invitations as unknown as { id: string }[]
    await mikko.send('POST', `/api/invitations/${invitation?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect((await mikko.get(`/api/pair-works/${pairWork}`)).status).toBe(200)
    expect((await mikko.get('/api/pair-works')).json.rows).toHaveLength(1)
    stage.setClock('2027-01-01T10:00:00.000Z')
    const later = await signIn(stage.app, 'mikko')
    const gone = await later.get(`/api/pair-works/${pairWork}`)
    expect([gone.status, gone.json.endedOn]).toEqual([410, '2026-12-31'])
    expect((await later.get('/api/pair-works')).json.rows).toEqual([])
    expect((await later.get('/api/today')).json.next).toEqual([])
  })
})
