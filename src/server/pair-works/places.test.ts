/** Places in free text about somebody under a turvakielto: warned of before they are sent, marked, and kept. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headsOf } from '#store/heads'
import { eachEngine, type Owner } from '../../../tests/setup/engines.ts'
import { type Family, openFamily } from '../testing/family.ts'
import { county, people, signIn, type Visitor } from '../testing/stage.ts'
import { changedGrants } from './verify-grants.ts'

eachEngine('A place in a text', (engine) => {
  let family: Family
  let folder: string
  let owner: Owner
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'places-'))
    const opened = await engine.openWithOwner()
    owner = opened.owner
    family = await openFamily(opened.store)
  })
  afterAll(async () => {
    await family.stage.close()
    rmSync(folder, { recursive: true })
  })
  const set = async (words: string, more: object = {}) => {
    const { hanna, pairWork } = family
    const { cursor } = (await hanna.get(`/api/pair-works/${pairWork}`)).json
    const answer = await hanna.send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind: 'set-goal',
      with: { whose: 'child', words, topics: ['daily-life'] },
      ...more,
    })
    expect(answer.status, answer.body).toBe(200)
    const [fact] = answer.json.recorded as unknown as { parts: { id: string; name: string }[] }[]
    return fact?.parts.find(({ name }) => name === 'goal')?.id ?? ''
  }
  const reads = async (who: Visitor, words: string) => (await family.allRead(who)).includes(words)
  const placesIn = (who: Visitor, text: string) =>
    who.send('POST', `/api/pair-works/${family.pairWork}/places`, { text })

  test('is warned of at home alone, when somebody is protected, and each asking is logged', async () => {
    const { hanna, mikko, put, child } = family
    const text = 'Asuu nyt Kätköpolulla'
    expect((await placesIn(hanna, text)).json).toEqual({ found: [] })
    const begun = await put(hanna, 'non-disclosure', {
      protects: [child],
      from: '2026-01-13',
      until: null,
    })
    expect(begun.status, begun.body).toBe(200)
    expect((await placesIn(hanna, text)).json).toEqual({ found: ['Kätköpolulla'] })
    expect((await placesIn(hanna, 'Uni on parempaa')).json).toEqual({ found: [] })
    const kept = await placesIn(mikko, text)
    expect(kept.status).toBe(403)
    expect(kept.body).not.toContain('Kätköpolulla')
    const { rows } = await family.stage.store.useLog.page({ limit: 100 })
    expect(rows.filter(({ what }) => what === 'places').map(({ person }) => person)).toEqual(
      expect.arrayContaining([people.hanna, people.mikko]),
    )
  })

  test('is marked back in time: whoever the order keeps away reads it no more, the child and the home do', async () => {
    const { hanna, mikko, jenni, veeti, give } = family
    const part = await set('Herää Kätköpolulla ajoissa')
    await give(hanna, 'correct-entry', { part, words: 'Herää Kätköpolulla seitsemältä' })
    for (const who of [mikko, jenni]) expect(await reads(who, 'Herää Kätköpolulla')).toBe(true)
    await give(hanna, 'mark-whereabouts', { part })
    for (const who of [mikko, jenni]) expect(await reads(who, 'Herää Kätköpolulla')).toBe(false)
    for (const who of [hanna, veeti]) expect(await reads(who, 'Herää Kätköpolulla')).toBe(true)
  })

  test('is kept from the first moment when its writer says so', async () => {
    const { hanna, mikko } = family
    await set('Kulkee Kätköpolulta kouluun', { keepsPlace: true })
    expect(await reads(mikko, 'Kulkee Kätköpolulta')).toBe(false)
    expect(await reads(hanna, 'Kulkee Kätköpolulta')).toBe(true)
  })

  test('is kept in the purpose of a permission too, from the giver who may not know it', async () => {
    const { hanna, jenni, persons, pairWork } = family
    const sit = async (party: string, purpose: string, more: object) => {
      const { cursor } = (await hanna.get(`/api/pair-works/${pairWork}`)).json
      const line = {
        answer: 'given',
        giver: persons.jenni,
        party,
        categories: ['plan'],
        minusTopics: [],
        until: '2026-12-31',
        form: 'written-signed',
        language: 'fi',
        purpose,
        topics: [],
      }
      const path = `/api/pair-works/${pairWork}/permission-sittings`
      const body = { commandId: randomUUID(), cursor, lines: [line], ...more }
      const answer = await hanna.send('POST', path, body)
      expect(answer.status, answer.body).toBe(200)
    }
    await sit(county.health, 'Matkat Kätköpolulta avoimesti', {})
    await sit(county.debts, 'Matkat Kätköpolulta salassa', { keepsPlace: true })
    expect(await reads(jenni, 'Kätköpolulta avoimesti')).toBe(true)
    expect(await reads(jenni, 'Kätköpolulta salassa')).toBe(false)
    expect(await reads(hanna, 'Kätköpolulta salassa')).toBe(true)
  })

  test('is warned of and kept before another pair work with the same client is opened', async () => {
    const { hanna, mikko, child, stage } = family
    const text = 'Tavattu Kätköpolulla'
    const places = async (who: Visitor, client: string) =>
      (await who.send('POST', '/api/clients/places', { client, text })).json
    expect(await places(hanna, child)).toEqual({ found: ['Kätköpolulla'] })
    const nothing = [
      places(mikko, child),
      places(await signIn(stage.app, 'liisa'), child),
      places(hanna, randomUUID()),
    ]
    expect(await Promise.all(nothing)).toEqual(nothing.map(() => ({ found: [] })))
    const opened = await hanna.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: { id: child },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional', 'outreach'], words: text, topics: [] },
      keepsPlace: true,
    })
    expect(opened.status, opened.body).toBe(201)
    const { record } = opened.json as unknown as {
      record: { parts: { values: { words?: string }; whereabouts?: true }[] }[]
    }
    const told = record.flatMap(({ parts }) => parts).filter(({ values }) => values.words === text)
    expect(told.map(({ whereabouts }) => whereabouts)).toEqual([true])
  })

  test('leaves the log whole, and is found when somebody takes the mark away by hand', async () => {
    const { store } = family.stage
    const heads = headsOf({ folder, keyFile: join(folder, 'seal.pem') })
    await store.seal.run(heads, family.stage.now())
    expect((await store.seal.verify(heads)).tampering).toEqual([])
    expect(await changedGrants(store)).toEqual([])
    // The database refuses it to everybody but whoever may take its triggers away.
    await owner('update part set whereabouts = false where first_whereabouts is not null')
    const { tampering } = await store.seal.verify(heads)
    expect(new Set(tampering.map(({ what }) => what))).toEqual(new Set(['retagged']))
  })
})
