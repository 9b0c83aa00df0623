import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { headsInFolder } from '#store/heads'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '../testing/stage.ts'
import { readLongerTimes } from './longer-times.ts'

describe('Retention, as the data-protection officer has it', () => {
  let stage: Stage
  let officer: Visitor
  let hanna: Visitor
  let pairWork: string
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heads-'))
    stage = await setStage()
    await stage.store.people.put([
      {
        id: id<'person'>('vastaava'),
        name: 'Vilja Valvoja',
        birthDate: null,
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
      },
    ])
    await stage.store.accounts.put({
      username: 'vilja',
      person: id<'person'>('vastaava'),
      passwordHash: null as never,
      audience: 'data-protection-officer',
    })
    hanna = await signIn(stage.app, 'hanna')
    pairWork = openedIn(
      await hanna.send('POST', '/api/pair-works', {
        commandId: randomUUID(),
        client: { new: { name: 'Saimi Lumikero', birthDate: '1970-03-04', language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'], words: 'Tarvitsee apua arkeen' },
      }),
    ).pairWork
    const marja = await signIn(stage.app, 'marja')
    await give(marja, 'name-keeper', { who: people.hanna })
    await give(hanna, 'end-pair-work', { on: '2026-01-13', cause: 'client-wishes' })
  })
  afterAll(async () => {
    await stage.close()
    rmSync(folder, { recursive: true })
  })
  const give = async (who: Visitor, kind: string, payload: object) => {
    const { cursor } = (await who.get(`/api/pair-works/${pairWork}`)).json
    const told = await who.send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind,
      with: payload,
    })
    expect(told.status, told.body).toBe(200)
  }
  const shown = async () => JSON.parse((await officer.get('/api/retention')).body)
  const elevenYearsOn = async () => {
    stage.setClock('2037-02-02T10:00:00.000Z')
    officer = await signIn(stage.app, 'vilja')
    hanna = await signIn(stage.app, 'hanna')
  }
  const confirm = (proposal: string, body: object = { matterIsClosed: true }) =>
    officer.send('POST', `/api/retention/proposals/${proposal}/confirm`, body)

  test('nothing is proposed of what goes on or ended lately', async () => {
    officer = await signIn(stage.app, 'vilja')
    expect((await officer.send('POST', '/api/retention/look')).json).toEqual({ open: 0 })
    const { classes, proposals } = await shown()
    expect(proposals).toEqual([])
    expect(classes.find((one: { id: string }) => one.id === 'working-age')).toMatchObject({
      years: 10,
      after: 'matter-closed',
      source: { fi: '703/2023, liite' },
    })
  })

  test('what is held stays', async () => {
    await elevenYearsOn()
    expect((await officer.send('POST', '/api/retention/look')).json).toEqual({ open: 1 })
    const hold = await officer.send('POST', '/api/retention/holds', {
      pairWork,
      reason: 'Kantelu vireillä',
      until: '2038-01-31',
    })
    expect(hold.status).toBe(201)
    const [due] = (await shown()).proposals
    expect(due).toMatchObject({ class: 'working-age', heldUntil: '2038-01-31' })
    expect((await confirm(due.id)).json).toEqual({ outcome: 'held' })
    const { id: held } = JSON.parse(hold.body)
    expect((await officer.send('POST', `/api/retention/holds/${held}/end`)).status).toBe(200)
    expect((await officer.send('POST', `/api/retention/holds/${held}/end`)).status).toBe(404)
    const nowhere = { pairWork: 'none', reason: 'x', until: '2038-01-31' }
    expect((await officer.send('POST', '/api/retention/holds', nowhere)).status).toBe(404)
  })

  test('what was confirmed is gone for everybody, the rest is read as before, and the logs are whole', async () => {
    const before = await hanna.get(`/api/pair-works/${pairWork}`)
    const [due] = (await shown()).proposals
    expect(due).toMatchObject({ class: 'working-age', subjectKind: 'pair-work', heldUntil: null })
    expect((await confirm(due.id, {})).status).toBe(422)
    expect((await confirm(due.id)).json).toEqual({ outcome: 'destroyed' })
    expect((await confirm(due.id)).status).toBe(404)

    const after = await hanna.get(`/api/pair-works/${pairWork}`)
    expect([before.status, after.status], after.body).toEqual([200, 200])
    expect(before.body).toContain('Tarvitsee apua arkeen')
    expect(after.body).not.toContain('Tarvitsee apua arkeen')
    for (const path of ['/api/pair-works', '/api/today', `/api/pair-works/${pairWork}/record`])
      expect((await hanna.get(path)).status, path).toBe(200)
    const keeper = headsInFolder(folder)
    await stage.store.seal.run(keeper, stage.now())
    expect((await stage.store.seal.verify(keeper)).tampering).toEqual([])
    const { rows } = await stage.store.useLog.page({ limit: 50 })
    const confirmed = rows.filter((row) => row.what === 'retention-confirmed')
    expect(confirmed.length).toBeGreaterThan(0)
    for (const row of confirmed)
      expect(row).toMatchObject({ person: 'vastaava', pairWorks: [pairWork] })
  })
})

test('a county makes a time longer, and nothing else', () => {
  expect(readLongerTimes('working-age=5, no-rule=10')).toEqual({ 'working-age': 5, 'no-rule': 10 })
  expect(readLongerTimes(undefined)).toEqual({})
  for (const wrong of ['working-age=-1', 'working-age=0', 'working-age', 'nothing=5', 'log=1.5'])
    expect(() => readLongerTimes(wrong), wrong).toThrow(/RETENTION_LONGER/)
})
