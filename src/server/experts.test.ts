import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import {
  county,
  people,
  type Reply,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from './testing/stage.ts'

interface Row {
  readonly name: { readonly fi: string }
  readonly person: string | null
  readonly service: string | null
  readonly kind: string
  readonly isFading: boolean
  readonly reasons: readonly { readonly is: string; readonly word?: string }[]
}
const rowsOf = ({ body }: Reply): readonly Row[] =>
  (JSON.parse(body) as { rows?: Row[]; experts?: Row[] }).rows ??
  (JSON.parse(body) as { experts: Row[] }).experts
const namesOf = (reply: Reply) => rowsOf(reply).map((row) => row.name.fi)
const entry = {
  competences: ['Velat', 'häätöjen esto'],
  languages: ['fi', 'fse'],
  area: ['Kivijoki'],
  workingDays: [3, 1],
  capacity: 'one',
  fullUntil: null,
  howToAsk: ' Soita  aamulla ',
}

let stage: Stage
let around: AroundTuula
let hanna: Visitor
let liisa: Visitor
let admin: Visitor
beforeAll(async () => {
  stage = await setStage({ demo: true })
  await stage.store.people.put([
    {
      id: id('admin'),
      name: 'Aarni Ahde',
      birthDate: null,
      language: 'fi',
      secretWhereabouts: false,
      rehearsal: false,
      worker: true,
    },
  ])
  await stage.store.accounts.put({
    username: 'admin',
    person: id('admin'),
    passwordHash: null,
    audience: 'administrator',
  })
  around = await openAroundTuula(stage)
  hanna = around.as.hanna
  liisa = around.as.liisa
  admin = await signIn(stage.app, 'admin')
})
afterAll(() => stage.close())

describe('One’s own entry', () => {
  test('begins from the directory and is kept by oneself, tidied and confirmed today', async () => {
    const before = (await liisa.get('/api/experts/own')).json.mine as { revision: number }
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
    await around.must('tuula', 'wish-partner', { liking: 'rather-not', person: people.liisa })
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
    await around.must('tuula', 'wish-partner', { liking: 'wants', person: people.ville })
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

describe('A list from a spreadsheet', () => {
  const sendFile = async (path: string, file: string | Buffer): Promise<Reply> => {
    const answer = await stage.app.inject({
      method: 'POST',
      url: `/api/experts/import${path}`,
      headers: { cookie: admin.cookie, 'x-tyopari': '1', 'content-type': 'text/csv' },
      payload: Buffer.from(file),
    })
    const { statusCode: status, headers, body } = answer
    return { status, headers, body, json: JSON.parse(body) }
  }
  const preview = async (file: string | Buffer) =>
    (await sendFile('/preview', file)).json as unknown as {
      ok: boolean
      mark: string
      code: string
      line: number | null
      counts: Record<string, number>
      rows: { line: number; is: string; errors: { column: string; code: string }[] }[]
    }
  const bring = (file: string | Buffer, mark: string, onlyGood = false) =>
    sendFile(`?mark=${mark}&onlyGood=${onlyGood ? 'yes' : 'no'}`, file)
  const export_ = async () =>
    (await admin.get('/api/experts/export', { 'accept-language': 'fi' })).json as unknown as {
      csv: string
    }

  test('is shown before anything is written: new, changed, and wrong by row and column', async () => {
    const file = [
      'Nimi;Palvelu;Osaaminen;Kielet;Tilanne;Työpäivät',
      'Mikko Mäki;Mielenterveyspalvelut;"traumat, päihteet";suomi, englanti;tilaa;ma ke',
      'Kuka Lie;;;;;',
      ';Kahvila Kulma;vertaistuki;;;',
      'Ville Vuori;;asuminen;klingon;ehkä;xx',
      'Mikko Mäki;;;;;',
    ].join('\r\n')
    const shown = await preview(file)
    expect(shown.counts).toEqual({ new: 1, changed: 1, same: 0, wrong: 3 })
    const wrong = shown.rows
      .filter(({ is }) => is === 'wrong')
      .map(({ line, errors }) => [line, errors.map(({ column, code }) => `${column} ${code}`)])
    expect(wrong).toEqual([
      [3, ['name unknown-person']],
      [5, ['languages unknown-language', 'workingDays unknown-day', 'capacity unknown-capacity']],
      [6, ['null twice-in-file']],
    ])
    const listed = await hanna.send('POST', '/api/experts/search', { competences: ['traumat'] })
    expect(rowsOf(listed)).toEqual([])
    expect((await bring(file, shown.mark)).status).toBe(422)
    expect((await bring(file, 'another', true)).status).toBe(409)
    const written = await bring(file, shown.mark, true)
    expect(written.json).toMatchObject({ written: 2 })
    const found = await hanna.send('POST', '/api/experts/search', { text: 'kulma' })
    expect(rowsOf(found)[0]).toMatchObject({ kind: 'outside', service: null })
  })

  test('is taken back as it was, but for what somebody has kept since', async () => {
    const mikko = around.as.mikko
    const own = (await mikko.get('/api/experts/own')).json.mine as { revision: number }
    await mikko.send('PUT', '/api/experts/own/mine', { revision: own.revision, entry })
    const last = (await admin.get('/api/experts/import')).json.last as {
      id: string
      byName: string
      rows: number
    }
    expect(last).toMatchObject({ rows: 2, byName: 'Aarni Ahde' })
    const undone = await admin.send('POST', '/api/experts/import/undo', { id: last.id })
    expect(undone.json).toEqual({ restored: 1, left: ['Mikko Mäki'] })
    expect((await admin.send('POST', '/api/experts/import/undo', { id: last.id })).status).toBe(404)
    const gone = await hanna.send('POST', '/api/experts/search', { text: 'kulma' })
    expect(rowsOf(gone)).toEqual([])
  })

  test('comes back unchanged when it left from here, formulas defused on the way', async () => {
    const own = (await liisa.get('/api/experts/own')).json.mine as { revision: number }
    await liisa.send('PUT', '/api/experts/own/mine', {
      revision: own.revision,
      entry: { ...entry, competences: ['=1+1', '-x', "'=y"], howToAsk: '@cmd;=2' },
    })
    const { csv } = await export_()
    expect(csv).toContain(`"'=1+1, '-x, ''=y"`)
    expect(csv).toContain(`"'@cmd;'=2"`)
    for (const bytes of [
      Buffer.from(csv),
      Buffer.from(csv.slice(1), 'latin1'),
      Buffer.from(csv, 'utf16le'),
    ]) {
      const shown = await preview(bytes)
      expect(shown.counts).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    }
    const shown = await preview(csv)
    expect((await bring(csv, shown.mark)).status).toBe(409)
  })

  test.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'is-a-workbook', null],
    ['nothing', Buffer.from(' \n'), 'empty', null],
    ['an open quote', Buffer.from('nimi\n"Aino\n'), 'open-quote', 2],
    ['no column of names', Buffer.from('väri;koko\n1;2\n'), 'no-names', 1],
    ['a column twice', Buffer.from('nimi;Namn\n1;2\n'), 'column-twice', 1],
    ['bytes', Buffer.from([0, 1, 2, 0, 9, 10, 65]), 'not-text', null],
  ])('says what to do with %s', async (_what, bytes, code, line) => {
    expect(await preview(bytes)).toEqual({ ok: false, code, line })
  })

  test('is only so large', async () => {
    const large = await sendFile('/preview', Buffer.alloc(2 * 1024 * 1024 + 1, 65))
    expect(large.status).toBe(413)
    const many = `nimi\n${'x\n'.repeat(10_001)}`
    expect(await preview(many)).toMatchObject({ code: 'too-many-rows' })
  })
})
