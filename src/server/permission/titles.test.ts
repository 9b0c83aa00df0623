/** Where a permission leaves a topic out, a colleague whose title tells it stands by name alone, wherever names stand. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { county, people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'

let stage: Stage
/** Of the mental health service, whose name and profession tell; the home of this pair work. */
let mikko: Visitor
let pairWork = ''
let client = ''
beforeAll(async () => {
  stage = await setStage()
  mikko = await signIn(stage.app, 'mikko')
  const { body } = await mikko.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-17', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.health],
    need: { ways: ['multi-professional', 'outreach'] },
  })
  const opened = JSON.parse(body) as { id: string; client: { id: string } }
  pairWork = opened.id
  client = opened.client.id
  const sat = await mikko.send('POST', `/api/pair-works/${pairWork}/permission-sittings`, {
    commandId: randomUUID(),
    cursor: await cursor(),
    lines: [line(county.adults, []), line(county.debts, ['mental-health'])],
  })
  expect(sat.status).toBe(200)
  await join('hanna', county.adults, 'social-counsellor')
  await join('liisa', county.debts, 'debt-counsellor')
  await give('propose-meeting', {
    startsAt: '2026-01-20T10:00:00.000Z',
    lasts: 60,
    placeKind: 'elsewhere',
    place: 'Kirjasto',
    participants: [people.hanna, people.mikko, people.liisa],
    topics: [],
  })
  await give('set-task', {
    what: 'Soitetaan.',
    doer: people.mikko,
    due: '2026-02-01',
    topics: [],
  })
})
afterAll(() => stage.close())

const line = (party: string, minusTopics: readonly string[]) => ({
  answer: 'given',
  giver: client,
  party,
  categories: ['progress', 'need', 'services', 'assessment', 'plan', 'minutes', 'arrangement'],
  minusTopics,
  until: '2026-12-31',
  form: 'written-signed',
  language: 'fi',
})
const cursor = async (): Promise<string> =>
  (JSON.parse((await mikko.get(`/api/pair-works/${pairWork}`)).body) as { cursor: string }).cursor
const give = async (kind: string, payload: object) => {
  const answer = await mikko.send('POST', `/api/pair-works/${pairWork}/commands`, {
    commandId: randomUUID(),
    cursor: await cursor(),
    kind,
    with: payload,
  })
  if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`)
}
const join = async (who: 'hanna' | 'liisa', service: string, competence: string) => {
  await give('invite-member', {
    person: people[who],
    service,
    role: 'partner',
    competence,
    month: 'tammikuu',
  })
  const visitor = await signIn(stage.app, who)
  const { invitations } = JSON.parse((await visitor.get('/api/invitations')).body) as {
    invitations: { id: string; state: string }[]
  }
  const open = invitations.find(({ state }) => state === 'open')
  await visitor.send('POST', `/api/invitations/${open?.id}`, {
    commandId: randomUUID(),
    answer: 'accept',
  })
}

/** The service's id and name, and the profession, each by itself enough to tell. */
const telling = [county.health, 'Mielenterveyspalvelut', 'mental-health-nurse']
const found = (body: string) => telling.filter((words) => body.includes(words))

describe('A colleague whose title tells what was left out', () => {
  it('stands by name alone in the view, the record, the list and today', async () => {
    const liisa = await signIn(stage.app, 'liisa')
    const paths = [
      `/api/pair-works/${pairWork}`,
      `/api/pair-works/${pairWork}/record`,
      `/api/pair-works/${pairWork}/own-words`,
      '/api/pair-works',
      '/api/today',
      '/api/invitations',
    ]
    const view = (await liisa.get(paths[0] ?? '')).body
    expect(view).toContain('Mikko Mäki')
    expect(view).toContain(people.mikko)
    for (const path of paths) {
      const { status, body } = await liisa.get(path)
      expect([path, status, found(body)]).toEqual([path, 200, []])
    }
  })

  it('and in both previews of what the party reads, where the home hears why', async () => {
    const now = await mikko.get(`/api/pair-works/${pairWork}/preview/${people.liisa}`)
    expect([now.status, found(now.body)]).toEqual([200, []])
    const { body } = await mikko.send(
      'POST',
      `/api/pair-works/${pairWork}/permission-sittings/preview`,
      { lines: [line(county.debts, ['mental-health']), line(county.adults, ['money'])] },
    )
    const { parties } = JSON.parse(body) as {
      parties: { view: object; meets: { name: string; byNameAlone: boolean; tells: string[] }[] }[]
    }
    expect(found(JSON.stringify(parties[0]?.view))).toEqual([])
    expect(
      parties.map(({ meets }) => meets.map(({ name, byNameAlone }) => [name, byNameAlone])),
    ).toEqual([
      [
        ['Mikko Mäki', true],
        ['Hanna Harju', true],
      ],
      [
        ['Mikko Mäki', false],
        ['Liisa Lehto', true],
      ],
    ])
    expect(parties[0]?.meets[0]?.tells).toContain('mental-health')
  })

  it('keeps their title for whoever may know the topic', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    expect(found((await hanna.get(`/api/pair-works/${pairWork}`)).body)).toEqual(telling)
  })
})
