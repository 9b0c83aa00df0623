import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { viewSchema } from './pair-works/schema.ts'
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
let mikko: Visitor
let liisa: Visitor
let marja: Visitor
let tuula: Visitor
let pairWork = ''
let client = ''

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
/** Gives Mikko a line for plan and arrangement without money, and lets him join. */
beforeAll(async () => {
  stage = await setStage()
  hanna = await signIn(stage.app, 'hanna')
  mikko = await signIn(stage.app, 'mikko')
  liisa = await signIn(stage.app, 'liisa')
  marja = await signIn(stage.app, 'marja')
  const opened = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-04', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional'] },
  })
  ;({ pairWork, client } = openedIn(opened))
  await stage.store.accounts.put({
    username: 'tuula',
    person: id<'person'>(client),
    passwordHash: 'none',
    audience: 'client',
  })
  tuula = await signIn(stage.app, 'tuula')
  await give(hanna, 'give-line', {
    giver: client,
    party: county.health,
    categories: ['plan', 'arrangement', 'progress'],
    minusTopics: ['money'],
    until: '2026-06-30',
    form: 'written-signed',
    language: 'fi',
  })
  await give(hanna, 'invite-member', {
    person: people.mikko,
    service: county.health,
    role: 'partner',
    competence: 'mental-health-nurse',
    month: '2/2026',
  })
  const { invitations } = (await mikko.get('/api/invitations')).json
  const [invitation] = invitations as unknown as { id: string }[]
  await mikko.send('POST', `/api/invitations/${invitation?.id}`, {
    commandId: randomUUID(),
    answer: 'accept',
  })
})
afterAll(() => stage.close())

const asks = (one: string) => [
  `/api/pair-works/${one}`,
  `/api/pair-works/${one}/record`,
  `/api/pair-works/${one}/own-words`,
  `/api/pair-works/${one}/events`,
  `/api/pair-works/${one}/preview/${county.health}`,
]

describe('a pair work one has no part in', () => {
  test('answers like one that was never there, byte for byte, in every language', async () => {
    const never = randomUUID()
    for (const language of ['fi', 'sv', 'en'])
      for (const [index, url] of asks(pairWork).entries()) {
        const header = { 'accept-language': language }
        const secret = await liisa.get(url, header)
        const absent = await liisa.get(asks(never)[index] ?? '', header)
        expect(secret.status).toBe(404)
        expect(secret.body).toBe(absent.body)
        const { date: _one, ...headers } = secret.headers
        const { date: _other, ...others } = absent.headers
        expect(headers).toEqual(others)
      }
  })
  test('takes a command like one that was never there', async () => {
    const send = (one: string) =>
      liisa.send('POST', `/api/pair-works/${one}/commands`, {
        commandId: randomUUID(),
        cursor: 'x',
        kind: 'set-goal',
        with: { whose: 'client', words: 'x', topics: [] },
      })
    const [secret, absent] = [await send(pairWork), await send(randomUUID())]
    expect(secret.status).toBe(404)
    expect(secret.body).toBe(absent.body)
  })
  test('leaves a row of the refused attempt either way', async () => {
    const log = await stage.store.useLog.page({ limit: 500, person: id<'person'>(people.liisa) })
    const refused = log.rows.filter((row) => row.outcome === 'refused' && row.what === 'view')
    expect(refused.some((row) => row.pairWorks[0] === pairWork)).toBe(true)
    expect(refused.some((row) => row.pairWorks[0] !== pairWork)).toBe(true)
  })
})

describe('what a partner may not see', () => {
  const ownView = async () => {
    const view = await mikko.get(`/api/pair-works/${pairWork}`)
    const list = await mikko.get('/api/pair-works')
    const today = await mikko.get('/api/today')
    return { view: view.body, tag: view.headers.etag, list: list.body, today: today.body }
  }
  test('changes nothing in their view, mark, list and day', async () => {
    const before = await ownView()
    await give(hanna, 'set-goal', { whose: 'client', words: 'Velat', topics: ['money'] })
    await give(hanna, 'set-goal', { whose: 'client', words: 'Lajittelematta' })
    await give(hanna, 'map-situation', {
      areas: [{ area: 'housing', voice: 'client', words: 'x', topics: ['housing'] }],
    })
    expect(await ownView()).toEqual(before)
  })
  test('coming between does not make their command late', async () => {
    const { cursor } = (await mikko.get(`/api/pair-works/${pairWork}`)).json
    await give(hanna, 'set-goal', { whose: 'client', words: 'Lisää velkaa', topics: ['money'] })
    const answer = await mikko.send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind: 'propose',
      with: { about: 'time', words: 'Perjantai', topics: [] },
    })
    expect(answer.status).toBe(200)
  })
  test('wakes nobody: an event is sent for their own view only, and at the end', async () => {
    await stage.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = stage.app.server.address() as AddressInfo
    const stream = await fetch(`http://127.0.0.1:${port}/api/pair-works/${pairWork}/events`, {
      headers: { cookie: mikko.cookie },
    })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    let heard = ''
    const reading = (async () => {
      const decoder = new TextDecoder()
      for await (const chunk of stream.body ?? []) heard += decoder.decode(chunk)
    })()
    const settle = () => new Promise((done) => setTimeout(done, 150))
    await give(hanna, 'set-goal', { whose: 'client', words: 'Hiljaa', topics: ['money'] })
    await settle()
    expect(heard).not.toContain('event:')
    await give(hanna, 'set-goal', { whose: 'client', words: 'Kuuluu', topics: ['housing'] })
    await settle()
    expect(heard.match(/event: changed/g)).toHaveLength(1)
    await give(tuula, 'withdraw-line', { party: county.health })
    await reading
    expect(heard).toContain('event: closed')
    expect(heard.replaceAll(/event: (changed|closed)\ndata: \{\}\n\n|retry: 5000\n\n/g, '')).toBe(
      '',
    )
  })
})

describe('a search by a client’s name', () => {
  test('stands in a body, finds one’s own and nobody else’s', async () => {
    const found = async (who: Visitor) =>
      (await who.send('POST', '/api/pair-works/search', { text: 'ranta' })).json
        .rows as unknown as object[]
    expect(await found(hanna)).toMatchObject([{ id: pairWork, clientName: 'Tuula Rantanen' }])
    expect(await found(liisa)).toEqual([])
    const clients = await hanna.send('POST', '/api/clients/search', { text: 'tuu' })
    expect(clients.json.clients).toMatchObject([{ id: client }])
    expect((await liisa.send('POST', '/api/clients/search', { text: 'tuu' })).json.clients).toEqual(
      [],
    )
    expect((await hanna.get('/api/pair-works?text=ranta')).status).toBe(422)
  })
})

describe('a supervisor of the home unit', () => {
  test('sees who, load and released states, and no content', async () => {
    const view = await marja.get(`/api/pair-works/${pairWork}`)
    expect(view.json).toMatchObject({ standing: 'supervisor', goals: [], permissions: null })
    expect(view.body).not.toMatch(/Velat|Kuuluu|Lajittelematta/)
    const unit = await marja.get('/api/unit')
    expect(unit.json).toMatchObject({ open: 1, load: [{ person: people.hanna, pairWorks: 1 }] })
  })

  describe('when another leads it', () => {
    const put = async (name: 'marja' | 'ville', change: object) => {
      const { employments } = await stage.store.directory.read()
      const own = employments.find(({ person }) => person === people[name])
      if (!own) throw new Error(`${name} works nowhere`)
      await stage.store.directory.putEmployments([{ ...own, ...change }])
      // Whoever signs in makes the server look at the directory anew.
      await signIn(stage.app, 'hanna')
    }
    const sees = async (who: Visitor) => {
      const { rows } = (await who.get('/api/pair-works')).json as unknown as { rows: object[] }
      return {
        view: (await who.get(`/api/pair-works/${pairWork}`)).status,
        rows: rows.length,
      }
    }
    afterAll(async () => {
      await put('marja', { supervisor: true })
      await put('ville', { supervisor: false })
      expect(await sees(marja)).toEqual({ view: 200, rows: 1 })
    })

    test('sees nothing more at once, though she goes on working there', async () => {
      expect(await sees(marja)).toEqual({ view: 200, rows: 1 })
      await put('marja', { supervisor: false })
      expect(await sees(marja)).toEqual({ view: 404, rows: 0 })
    })
    test('and whoever leads it now finds it in the list without a command between', async () => {
      const ville = await signIn(stage.app, 'ville')
      expect((await sees(ville)).rows).toBe(0)
      await put('ville', { supervisor: true })
      const again = await signIn(stage.app, 'ville')
      expect((await sees(again)).rows).toBe(1)
      expect((await sees(again)).view).toBe(200)
    })
  })
})

describe('the view of everybody', () => {
  test('is as the API document says', async () => {
    for (const who of [hanna, tuula, marja]) {
      const parsed = viewSchema.safeParse((await who.get(`/api/pair-works/${pairWork}`)).json)
      expect(parsed.error?.issues ?? []).toEqual([])
    }
  })
})
