import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { entry, ownOf, rowsOf } from './testing/experts.ts'
import { type Reply, type Stage, setStage, signIn, type Visitor } from './testing/stage.ts'

let stage: Stage
let hanna: Visitor
let liisa: Visitor
let mikko: Visitor
let admin: Visitor
beforeAll(async () => {
  stage = await setStage({ demo: true })
  const person = { birthDate: null, language: 'fi', secretWhereabouts: false } as const
  await stage.store.people.put([
    { ...person, id: id('admin'), name: 'Aarni Ahde', rehearsal: false, worker: true },
  ])
  await stage.store.accounts.put({
    username: 'admin',
    person: id('admin'),
    passwordHash: null,
    audience: 'administrator',
  })
  hanna = await signIn(stage.app, 'hanna')
  liisa = await signIn(stage.app, 'liisa')
  mikko = await signIn(stage.app, 'mikko')
  admin = await signIn(stage.app, 'admin')
})
afterAll(() => stage.close())

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
    const own = await ownOf(mikko)
    await mikko.send('PUT', '/api/experts/own/mine', { revision: own.revision, entry })
    const { last } = JSON.parse((await admin.get('/api/experts/import')).body) as {
      last: { id: string; byName: string; rows: number }
    }
    expect(last).toMatchObject({ rows: 2, byName: 'Aarni Ahde' })
    const undone = await admin.send('POST', '/api/experts/import/undo', { id: last.id })
    expect(undone.json).toEqual({ restored: 1, left: ['Mikko Mäki'] })
    expect((await admin.send('POST', '/api/experts/import/undo', { id: last.id })).status).toBe(404)
    const gone = await hanna.send('POST', '/api/experts/search', { text: 'kulma' })
    expect(rowsOf(gone)).toEqual([])
  })

  test('comes back unchanged when it left from here, formulas defused on the way', async () => {
    const own = await ownOf(liisa)
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
