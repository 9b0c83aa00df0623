import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import type { House } from '../house.ts'
import { type AroundTuula, openAroundTuula } from '../testing/around-tuula.ts'
import { people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'
import { returnAllDuties } from './return-duties.ts'

let stage: Stage
let around: AroundTuula
let marja: Visitor
let ville: Visitor
beforeAll(async () => {
  stage = await setStage({ idleMinutes: 100_000, absoluteMinutes: 100_000 })
  around = await openAroundTuula(stage)
  marja = await signIn(stage.app, 'marja')
  ville = await signIn(stage.app, 'ville')
})
afterAll(() => stage.close())

interface Task {
  readonly doer: string
  readonly state: string
}
const bodies: Readonly<Record<string, object>> = { duties: {}, endings: { lastDay: null } }
interface Told {
  readonly told: number
  readonly notTold: readonly { readonly why: readonly string[] }[]
}
const parsed = <T>(answer: { readonly body: string }) => JSON.parse(answer.body) as T
const cover = (by: Visitor, substitute: string | null, changes: object = {}) =>
  by.send('POST', '/api/unit/covers', {
    commandId: randomUUID(),
    person: people.hanna,
    until: '2026-01-18',
    covers: [{ pairWork: around.pairWork, substitute }],
    ...changes,
  })

describe('Ill this morning', () => {
  test('the supervisor sees moments and days of the week, and no content', async () => {
    await around.must('hanna', 'propose-meeting', {
      startsAt: '2026-01-15T11:00:00.000Z',
      lasts: 60,
      participants: [people.hanna, around.client],
      remote: [],
      video: false,
      joint: false,
      placeKind: 'own-environment',
      place: 'Kivikatu 4 B 12',
    })
    await around.must('hanna', 'set-task', {
      doer: people.hanna,
      what: 'Soittaa Kelaan',
      due: '2026-01-16',
      topics: ['money'],
    })
    const answer = await marja.send('POST', '/api/unit/weeks', {
      person: people.hanna,
      until: '2026-01-18',
    })
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({
      rows: [{ meetings: ['2026-01-15T11:00:00.000Z'], due: ['2026-01-16'], away: null }],
      colleagues: expect.arrayContaining([{ person: people.ville, name: 'Ville Vuori' }]),
    })
    expect(answer.body).not.toContain('Kela')
    expect(answer.body).not.toContain('Kivikatu')
    const worker = await around.as.hanna.send('POST', '/api/unit/weeks', {
      person: people.hanna,
      until: '2026-01-18',
    })
    expect(worker.status).toBe(403)
  })

  test('nobody of another service stands in, and then nobody is away either', async () => {
    const refused = await cover(marja, people.mikko)
    expect(parsed<Told>(refused)).toMatchObject({
      told: 0,
      notTold: [{ why: [expect.any(String)] }],
    })
    expect(JSON.stringify((await around.view('hanna')).json.people)).not.toContain('away')
    expect(parsed<Told>(await cover(ville, people.ville)).told ?? 'forbidden').toBe('forbidden')
  })

  test('one act covers the week: the substitute sees, is asked, and the client knows who helps', async () => {
    expect((await ville.get(around.url)).status).toBe(404)
    const body = { commandId: randomUUID() }
    expect(parsed<Told>(await cover(marja, people.ville, body))).toEqual({ told: 1, notTold: [] })
    expect(parsed<Told>(await cover(marja, people.ville, body))).toEqual({ told: 1, notTold: [] })
    expect((await ville.get(around.url)).status).toBe(200)
    const today = parsed<{
      asked: readonly { command: string; words?: string }[]
      meetings: readonly { isMine: boolean }[]
    }>(await ville.get('/api/today'))
    expect(today.asked.map(({ command }) => command)).toEqual(['finish-task', 'inform-client'])
    expect(today.meetings).toMatchObject([{ isMine: true }])
    const own = (await around.as.tuula.get(around.url)).json.people as unknown as {
      person: string
      away?: object
    }[]
    expect(own.find(({ person }) => person === people.hanna)?.away).toEqual({
      from: '2026-01-13',
      until: '2026-01-18',
      substitute: people.ville,
    })
  })

  test('when the days end the access ends by itself', async () => {
    stage.setClock('2026-01-18T20:00:00.000Z')
    expect((await ville.get(around.url)).status).toBe(200)
    stage.setClock('2026-01-18T22:30:00.000Z')
    expect((await ville.get(around.url)).status).toBe(410)
    expect(parsed<{ asked: unknown[] }>(await ville.get('/api/today')).asked).toEqual([])
    expect(JSON.stringify((await around.view('hanna')).json.people)).not.toContain('away')
  })

  test('I am ill myself: told in each of my pair works, also as a partner', async () => {
    const answer = await around.as.mikko.send('POST', '/api/absences/own', {
      commandId: randomUUID(),
      until: '2026-01-20',
    })
    expect(parsed<Told>(answer)).toEqual({ told: 1, notTold: [] })
    const shown = (await around.view('hanna')).json.people as unknown as {
      person: string
      away?: object
    }[]
    expect(shown.find(({ person }) => person === people.mikko)?.away).toMatchObject({
      until: '2026-01-20',
    })
    const over = await around.as.mikko.send('POST', '/api/absences/own', {
      commandId: randomUUID(),
      until: '2026-01-01',
    })
    expect(over.status).toBe(422)
  })

  test('I am back sooner: shown until then where I am away, and gone in one word', async () => {
    const own = async () =>
      parsed<{ away: object | null }>(await around.as.mikko.get('/api/absences/own')).away
    expect(await own()).toEqual({
      from: '2026-01-19',
      until: '2026-01-20',
      pairWorks: 1,
      substitutes: [],
    })
    const back = () =>
      around.as.mikko.send('POST', '/api/absences/own/endings', { commandId: randomUUID() })
    expect(parsed<Told>(await back())).toEqual({ told: 1, notTold: [] })
    expect(parsed<Told>(await back())).toEqual({ told: 0, notTold: [] })
    expect(await own()).toBeNull()
    expect(JSON.stringify((await around.view('hanna')).json.people)).not.toContain('away')
  })

  test('the supervisor says so too: whoever covered sees no more, and what was done stays', async () => {
    const until = '2026-01-25'
    expect(parsed<Told>(await cover(marja, people.ville, { until })).told).toBe(1)
    expect((await ville.get(around.url)).status).toBe(200)
    const week = await marja.send('POST', '/api/unit/weeks', { person: people.ville, until })
    expect(JSON.stringify(parsed<{ colleagues: unknown }>(week).colleagues)).not.toContain(
      people.hanna,
    )
    const away = async () => parsed<{ away: object[] }>(await marja.get('/api/unit/away')).away
    expect(await away()).toMatchObject([
      { person: people.hanna, until, substitutes: [people.ville] },
    ])
    const body = { commandId: randomUUID(), person: people.hanna }
    expect((await ville.send('POST', '/api/unit/covers/endings', body)).status).toBe(403)
    const back = await marja.send('POST', '/api/unit/covers/endings', body)
    expect(parsed<Told>(back)).toEqual({ told: 1, notTold: [] })
    expect(await away()).toEqual([])
    expect((await ville.get(around.url)).status).toBe(410)
    const record = await around.reads('hanna')
    for (const kind of ['absence-started', 'substitute-named', 'absence-ended', 'cover-ended'])
      expect(record).toContain(kind)
  })

  test('a partner of the pair work covers within it', async () => {
    const { cursor } = (await around.view('hanna')).json
    const answer = await around.as.hanna.send('POST', `${around.url}/cover`, {
      commandId: randomUUID(),
      cursor,
      who: people.hanna,
      until: '2026-01-25',
      substitute: people.ville,
    })
    expect(answer.status).toBe(200)
    expect((await ville.get(around.url)).status).toBe(200)
  })
})

describe('When somebody works here no more', () => {
  test('it is shown to whom before it is said, by people and numbers', async () => {
    await around.must('hanna', 'set-task', {
      doer: people.hanna,
      what: 'Puhelu sisarelle',
      due: '2026-02-16',
      topics: ['family'],
    })
    const open = ((await around.view('hanna')).json.tasks as unknown as Task[]).filter(
      ({ doer, state }) => doer === people.hanna && state !== 'done',
    )
    const asked = await marja.send('POST', `/api/accounts/${people.hanna}/duties`, {})
    expect(asked.json).toMatchObject({
      name: 'Hanna Harju',
      works: [{ until: null }],
      heirs: [{ person: people.marja, pairWorks: 1, tasks: open.length }],
      nobody: 0,
    })
    expect(asked.body).not.toContain('sisar')
    expect((await ville.send('POST', `/api/accounts/${people.hanna}/duties`, {})).status).toBe(403)
    // Of another unit: as somebody who is not there.
    for (const path of ['duties', 'endings'])
      expect(
        (await marja.send('POST', `/api/accounts/${people.mikko}/${path}`, bodies[path])).status,
      ).toBe(404)
  })

  test('a last day is said beforehand: until then all is as it was', async () => {
    const end = (lastDay: string | null) =>
      marja.send('POST', `/api/accounts/${people.hanna}/endings`, { lastDay })
    expect((await end('2026-01-01')).status).toBe(422)
    expect((await end('2026-06-30')).status).toBe(200)
    const rows = parsed<{ accounts: { person: string; state: string; worksUntil: string }[] }>(
      await marja.get('/api/accounts'),
    ).accounts
    expect(rows.find(({ person }) => person === people.hanna)).toMatchObject({
      state: 'open',
      worksUntil: '2026-06-30',
    })
    expect((await around.as.hanna.get('/api/today')).status).toBe(200)
  })

  test('a closed account returns its duties in the same act', async () => {
    await around.must('hanna', 'set-task', {
      doer: people.liisa,
      what: 'Maksusuunnitelma',
      due: '2026-02-16',
      topics: ['money'],
    })
    const task = async () =>
      ((await around.view('hanna')).json.tasks as unknown as { what: string; doer: string }[]).find(
        ({ what }) => what === 'Maksusuunnitelma',
      )?.doer
    expect(await task()).toBe(people.liisa)
    await stage.store.accounts.put({
      username: 'paula',
      person: id<'person'>(people.marja),
      passwordHash: 'none',
      audience: 'administrator',
    })
    const administrator = await signIn(stage.app, 'paula')
    const url = `/api/accounts/${people.liisa}`
    expect((await administrator.send('POST', `${url}/duties`, {})).json).toMatchObject({
      heirs: [{ person: people.hanna, pairWorks: 1, tasks: 1 }],
    })
    const closed = await administrator.send('POST', `${url}/endings`, { lastDay: null })
    expect(closed.status).toBe(200)
    expect((await around.as.liisa.get('/api/today')).status).toBe(401)
    expect(await task()).toBe(people.hanna)
    expect(await around.reads('hanna')).toContain('account-closed')
  })

  test('an employment that has ended returns them when the day changes', async () => {
    const rows = (await stage.store.directory.read()).employments
    const [mikko] = rows.filter(({ person }) => person === people.mikko)
    if (!mikko) throw new Error('no employment')
    await stage.store.directory.putEmployments([
      { ...mikko, until: '2026-01-31' as typeof mikko.from },
    ])
    const leftBehind = (day: string) => stage.store.directory.leftBehind(day as typeof mikko.from)
    expect((await leftBehind('2026-01-31')).map(({ person }) => person)).not.toContain(people.mikko)
    expect(await leftBehind('2026-02-01')).toContainEqual({
      person: people.mikko,
      service: mikko.service,
      pairWork: around.pairWork,
      isClosed: false,
    })
    stage.setClock('2026-02-01T06:00:00.000Z')
    const known: House[] = []
    const second = await buildApp({
      store: stage.store,
      clock: () => stage.now(),
      newId: randomUUID,
      config: inProcessConfig(),
      also: (_api, house) => known.push(house),
    })
    const [house] = known
    if (!house) throw new Error('no house')
    expect(await returnAllDuties(house)).toEqual({ returned: 1, waits: 0 })
    expect(await returnAllDuties(house)).toEqual({ returned: 0, waits: 0 })
    await second.close()
    const staying = (await around.view('hanna')).json.people as unknown as { person: string }[]
    expect(staying.map(({ person }) => person)).not.toContain(people.mikko)
  })
})
