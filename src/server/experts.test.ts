import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import { entry, namesOf, ownOf, rowsOf } from './testing/experts.ts'
import { county, people, type Stage, setStage, signIn, type Visitor } from './testing/stage.ts'

let stage: Stage
let around: AroundTuula
let hanna: Visitor
let liisa: Visitor
beforeAll(async () => {
  stage = await setStage({ demo: true })
  around = await openAroundTuula(stage)
  hanna = around.as.hanna
  liisa = around.as.liisa
})
afterAll(() => stage.close())

describe('One’s own entry', () => {
  test('begins from the directory and is kept by oneself, tidied and confirmed today', async () => {
    const before = await ownOf(liisa)
    expect(before).toMatchObject({ languages: ['fi'], confirmedOn: null, isFading: true })
    const kept = await liisa.send('PUT', '/api/experts/own/mine', {
      revision: before.revision,
      entry,
    })
    expect(kept.status).toBe(200)
    expect(kept.json).toMatchObject({
      workingDays: [1, 3],
      howToAsk: 'Soita aamulla',
      confirmedOn: '2026-01-13',
      isFading: false,
    })
    const late = await liisa.send('PUT', '/api/experts/own/mine', {
      revision: before.revision,
      entry,
    })
    expect(late.status).toBe(412)
  })

  test('is refused with a way out when it could not be read by a spreadsheet, or says a day gone by', async () => {
    const send = (changes: object) =>
      liisa.send('PUT', '/api/experts/own/mine', { revision: 1, entry: { ...entry, ...changes } })
    for (const wrong of [
      { competences: ['a, b'] },
      { howToAsk: 'a\nb' },
      { fullUntil: '2026-02-01' },
      { capacity: 'full', fullUntil: '2026-01-12' },
      { workingDays: [8] },
    ])
      expect((await send(wrong)).status, JSON.stringify(wrong)).toBe(422)
  })

  test('fades six months after, to the day, and then says nothing of room', async () => {
    const liisaIn = async () =>
      rowsOf(await hanna.send('POST', '/api/experts/search', { text: 'liisa' }))[0]
    stage.setClock('2026-07-13T10:00:00.000Z')
    hanna = await signIn(stage.app, 'hanna')
    expect(await liisaIn()).toMatchObject({ isFading: false, capacity: 'one' })
    stage.setClock('2026-07-14T10:00:00.000Z')
    hanna = await signIn(stage.app, 'hanna')
    expect(await liisaIn()).toMatchObject({ isFading: true, capacity: null })
    stage.setClock('2026-01-13T10:00:00.000Z')
    hanna = await signIn(stage.app, 'hanna')
  })
})

describe('The list', () => {
  test('is found by name, competence however typed, language, service and room', async () => {
    const find = async (body: object) =>
      namesOf(await hanna.send('POST', '/api/experts/search', body))
    expect(await find({ text: 'leh lii' })).toEqual(['Liisa Lehto'])
    expect(await find({ text: 'häätö' })).toEqual(['Liisa Lehto'])
    expect(await find({ competences: ['VELAT'] })).toEqual(['Liisa Lehto'])
    expect(await find({ languages: ['fse'], area: ['kivijoki'] })).toEqual(['Liisa Lehto'])
    expect(await find({ hasRoom: true })).toEqual(['Liisa Lehto'])
    expect(await find({ text: 'velkaneuv' })).toEqual(['Liisa Lehto', 'Velkaneuvonta'])
    expect(await find({ kind: 'service' })).toHaveLength(3)
  })

  test('is not for the client’s side', async () => {
    const asked = await around.as.tuula.send('POST', '/api/experts/search', {})
    expect(asked.status).toBe(403)
  })
})

describe('Finding the other one', () => {
  const match = (who: Visitor, wanted: object, pairWork?: string) =>
    who.send('POST', '/api/experts/match', { wanted, ...(pairWork ? { pairWork } : {}) })

  test('says why each stands where they do', async () => {
    const found = await match(hanna, {
      topics: ['money'],
      competences: ['velat'],
      languages: ['fse'],
      area: ['Kivijoki'],
    })
    expect(rowsOf(found)[0]).toMatchObject({
      name: { fi: 'Liisa Lehto' },
      reasons: [
        { is: 'knows', word: 'Velat' },
        { is: 'topic', word: 'money' },
        { is: 'speaks', word: 'fse' },
        { is: 'same-area', word: 'Kivijoki' },
        { is: 'capacity', word: 'one', until: null },
      ],
    })
    expect(namesOf(found)).not.toContain('Hanna Harju')
  })

  test('asks for something to look for when there is no pair work', async () => {
    expect((await match(hanna, {})).status).toBe(422)
  })

  test('counts what the home sees: the line in force, the members, and the client’s own wish first', async () => {
    const { pairWork } = around
    const before = rowsOf(await match(hanna, { topics: ['money'] }, pairWork))
    expect(before.find((row) => row.person === people.liisa)?.reasons).toContainEqual({
      is: 'member',
    })
    await around.must('tuula', 'wish-partner', { liking: 'wants', service: county.health })
    const no = { whose: around.client, liking: 'rather-not', person: people.liisa }
    await around.must('hanna', 'wish-partner', no)
    const after = rowsOf(await match(hanna, { topics: ['money'] }, pairWork))
    expect(after[0]?.service).toBe(county.health)
    expect(after[0]?.reasons[0]).toEqual({ is: 'client-wishes' })
    expect(after.at(-1)?.person).toBe(people.liisa)
    expect(after.at(-1)?.reasons[0]).toEqual({ is: 'client-would-rather-not' })
  })

  test('tells a party neither the wish nor another party: what is hidden moves no row', async () => {
    const { pairWork } = around
    const asked = { topics: ['money'], languages: ['fi'] }
    const before = (await match(liisa, asked, pairWork)).body
    await around.must('hanna', 'map-services', {
      services: [{ name: 'Mielenterveys', service: county.health, status: 'in-use' }],
      topics: [],
    })
    const yes = { whose: around.client, liking: 'wants', person: people.ville }
    await around.must('hanna', 'wish-partner', yes)
    await around.must('hanna', 'choose-partner', {
      whose: around.client,
      offered: [
        { person: people.mikko, service: county.health, outcome: 'chosen' },
        { person: people.ville, service: county.adults, outcome: 'not-chosen' },
      ],
    })
    expect((await match(liisa, asked, pairWork)).body).toBe(before)
    expect(before).not.toContain('client-wishes')
    const home = rowsOf(await match(hanna, asked, pairWork))
    expect(home.map((row) => row.reasons.map(({ is }) => is)).flat()).toContain('on-the-map')
  })

  test('is a 404 around a pair work one does not know, and leaves a row in the use log when one does', async () => {
    const ville = await signIn(stage.app, 'ville')
    const refused = await match(ville, { topics: ['money'] }, around.pairWork)
    const nothing = await match(ville, { topics: ['money'] }, 'none')
    expect(refused.status).toBe(404)
    expect(refused.body).toBe(nothing.body)
    const seen = JSON.parse((await around.as.tuula.get('/api/my/use-log')).body) as {
      rows: { what: string; person: string }[]
    }
    expect(seen.rows).toContainEqual(
      expect.objectContaining({ what: 'match', person: people.hanna }),
    )
  })
})
