/**
 * Files sent as the scan of a signed form: what they are called and said to be counts for nothing, what they are is
 * judged, and what is given out is a file to be saved. The judging byte by byte is attacked in src/server/scans.
 */
import { randomUUID } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostScanBytes } from '#server/scans/judge'
import { openStage } from '../access/stage.ts'
import { engines } from '../setup/engines.ts'
import {
  chunk,
  emptyZip,
  jpeg,
  jpegSegment,
  paperForm,
  pdfOf,
  png,
  streamObject,
} from '../setup/papers.ts'
import { type Actor, playScene, type Scene } from './scene.ts'

let scene: Scene
let line: string
beforeAll(async () => {
  scene = await playScene(await openStage(engines.pglite))
  const { body } = await look(scene.actor('elina'))
  const view = JSON.parse(body) as {
    permissions: { parties: { party: string; lines: { line: string }[] }[] }
  }
  line = view.permissions.parties.find(({ party }) => party === 'psychiatry')?.lines[0]?.line ?? ''
  expect(line).not.toBe('')
})
afterAll(() => scene?.stage.close())

const look = (actor: Actor, pairWork = scene.pairWork) =>
  scene.ask(actor, { method: 'GET', url: `/api/pair-works/${pairWork}` })
const send = async (
  bytes: Buffer,
  more: {
    readonly by?: Actor
    readonly type?: string
    readonly to?: string
    readonly lines?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
) => {
  const { by = scene.actor('elina'), type = 'application/pdf', to = scene.pairWork } = more
  const { cursor = 'none' } = JSON.parse((await look(by, to)).body) as { cursor?: string }
  return scene.stage.app.inject({
    method: 'POST',
    url: `/api/pair-works/${to}/scans?commandId=${randomUUID()}&cursor=${cursor}&lines=${more.lines ?? line}`,
    headers: { cookie: by.cookie, 'x-tyopari': '1', 'content-type': type, ...more.headers },
    payload: bytes,
  })
}
const read = (scan: string, actor: Actor, more = '', headers = {}, pairWork = scene.pairWork) =>
  scene.stage.app.inject({
    method: 'GET',
    url: `/api/pair-works/${pairWork}/scans/${scan}${more}`,
    headers: { cookie: actor.cookie, ...headers },
  })
const kept = async () => (await scene.stage.owner('select count(*) as many from scan'))[0]?.many

const html = '<!doctype html><script>alert(1)</script>'
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [] /Count 0 >>'
const and = (...parts: readonly Buffer[]) => Buffer.concat(parts)
const picture = (width: number, height: number) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return and(
    png().subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND'),
  )
}

describe('Something else than a form', () => {
  const others: Readonly<Record<string, Buffer>> = {
    nothing: Buffer.alloc(0),
    'a page': Buffer.from(html),
    'a drawing that acts': Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    ),
    'an archive': emptyZip(),
    'a programme': Buffer.from('MZ\u0090\u0000', 'latin1'),
    'a packed form': gzipSync(paperForm(['x'])),
    'a form and an archive': and(paperForm(['x']), emptyZip()),
    'an archive and a form': and(emptyZip(), paperForm(['x'])),
    'a picture and a page': and(png(), Buffer.from(html)),
    'a picture with a page in its words': png(
      chunk('tEXt', Buffer.from(`Comment\0${html}%PDF-1.4`)),
    ),
    'a photo and a script': and(jpeg(), Buffer.from('/*\nalert(1)//*/')),
    'a photo with a form inside': jpeg(jpegSegment(0xfe, '%PDF-1.4\n')),
    'two pictures': and(png(), png()),
    'half a picture': png().subarray(0, 40),
    'half a form': paperForm(['x']).subarray(0, 60),
    'a form with a script': pdfOf([catalog, pages, '<< /S /JavaScript /JS (app.alert(1)) >>']),
    'a form that opens something': pdfOf([catalog, pages, '<< /S /Launch /F (cmd.exe) >>']),
    'a form with a file in it': pdfOf([catalog, pages, '<< /Type /EmbeddedFile >>']),
    'a form that is locked': pdfOf([catalog, pages], '/Encrypt 5 0 R'),
  }
  test.each(Object.keys(others))('is refused with its way out and not kept: %s', async (name) => {
    const before = await kept()
    for (const type of ['application/pdf', 'image/png', 'application/octet-stream']) {
      const answer = await send(others[name] ?? Buffer.alloc(0), { type })
      expect([415, 422], answer.body).toContain(answer.statusCode)
      if (answer.statusCode === 422)
        expect(answer.json().errors[0], answer.body).toMatchObject({
          code: expect.stringMatching(/^(not-a-scan|scan-)/),
          pointer: '/scan',
          wayOutText: expect.stringMatching(/\w/),
        })
      expect(answer.body).not.toContain('alert')
    }
    expect(await kept()).toEqual(before)
  })

  test.each([
    'text/html',
    'image/svg+xml',
    'application/zip',
    'multipart/form-data; boundary=x',
    'text/plain',
  ])('is not taken when it says so itself: %s', async (type) =>
    expect((await send(paperForm(['x']), { type })).statusCode).toBe(415),
  )

  test('is refused by its size before it is judged', async () => {
    const answer = await send(Buffer.concat([paperForm(['x']), Buffer.alloc(mostScanBytes)]))
    expect(answer.statusCode).toBe(413)
    const one = await send(Buffer.alloc(mostScanBytes + 1, '%'))
    expect(one.statusCode).toBe(413)
  })

  test('swells to nothing: a picture said to be enormous is never unpacked', async () => {
    const begun = performance.now()
    const answer = await send(picture(0x7fffffff, 0x7fffffff), { type: 'image/png' })
    expect([200, 422]).toContain(answer.statusCode)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('A form', () => {
  test('as large as may be is kept', async () => {
    const form = (bytes: number) =>
      pdfOf([catalog, pages, streamObject('/Subtype /Image', Buffer.alloc(bytes, 'x'))])
    const rest = form(10_000_000).length - 10_000_000
    const whole = form(mostScanBytes - rest)
    expect(whole.length).toBe(mostScanBytes)
    expect((await send(whole)).statusCode).toBe(200)
  })

  test('is what its bytes say, whatever it is called, and goes out as a file to save', async () => {
    const names = [
      '../../etc/passwd',
      "x.html\"; filename*=UTF-8''y.svg",
      'a\\b.exe',
      '\u202egpj.exe',
    ]
    const lies = [
      [png(), 'application/pdf', 'png'],
      [jpeg(), 'image/png', 'jpg'],
      [paperForm(['x']), 'image/jpeg', 'pdf'],
      [png(), 'application/octet-stream', 'png'],
    ] as const
    for (const [index, [bytes, type, ending]] of lies.entries()) {
      const name = encodeURIComponent(names[index] ?? '')
      const sent = await send(bytes, {
        type,
        headers: { 'content-disposition': `attachment; filename="${name}"`, 'x-file-name': name },
      })
      expect(sent.statusCode, sent.body).toBe(200)
      const scan = sent.json().recorded[0].parts[0].id
      for (const [more, headers] of [
        ['', {}],
        ['', { accept: 'text/html', range: 'bytes=0-3', 'if-none-match': '*' }],
      ] as const) {
        const file = await read(scan, scene.actor('elina'), more, headers)
        expect(file.statusCode).toBe(200)
        expect(file.rawPayload.equals(bytes)).toBe(true)
        expect(file.headers).toMatchObject({
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename="form.${ending}"`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
          'cache-control': 'no-store',
        })
      }
      expect(JSON.stringify((await look(scene.actor('elina'))).body)).not.toMatch(
        /passwd|\.exe|svg/,
      )
    }
  })

  test('lies in the database as nobody could read it', async () => {
    const words = 'Tunnistettava lause lomakkeessa'
    expect((await send(paperForm([words]))).statusCode).toBe(200)
    const rows = await scene.stage.owner('select s::text as row from scan s')
    expect(rows.length).toBeGreaterThan(1)
    for (const { row } of rows) {
      const text = String(row)
      for (const plain of ['%PDF-', words, 'IHDR', 'JFIF'])
        for (const shape of [plain, Buffer.from(plain).toString('hex')])
          expect(text.includes(shape), plain).toBe(false)
    }
  })
})

describe('Whose form it is', () => {
  test('outsiders keep none, and are answered before anybody looks at what they sent', async () => {
    for (const name of [
      'dora',
      'mari',
      'kaija',
      'toinen-asiakas',
      'entinen-edunvalvoja',
      'vastaava',
    ])
      for (const bytes of [paperForm(['x']), Buffer.from(html)]) {
        const by = scene.actor(name)
        const theirs = await send(bytes, { by })
        const none = await send(bytes, { by, to: randomUUID() })
        expect([403, 404], theirs.body).toContain(theirs.statusCode)
        expect([theirs.statusCode, theirs.body]).toEqual([none.statusCode, none.body])
      }
    for (const name of ['mikko', 'edunvalvoja', 'ritva']) {
      const refused = await send(Buffer.from(html), { by: scene.actor(name) })
      expect([refused.statusCode, refused.json().code], name).toEqual([403, 'needs-initiator'])
    }
  })

  test('a line of another client is none here', async () => {
    const dora = scene.actor('dora')
    const own = await send(paperForm(['x']), { by: dora, to: scene.otherPairWork })
    const none = await send(paperForm(['x']), {
      by: dora,
      to: scene.otherPairWork,
      lines: randomUUID(),
    })
    expect(own.statusCode).toBe(422)
    expect(own.body).toBe(none.body)
  })

  test('a form is read in its own pair work, by its home, its client and whoever signed it', async () => {
    const readable = ['elina', 'asiakas']
    for (const actor of scene.actors) {
      const answer = await read(scene.scan, actor)
      const none = await read(randomUUID(), actor)
      expect(answer.statusCode === 200, actor.name).toBe(readable.includes(actor.name))
      if (answer.statusCode !== 200) expect(answer.body, actor.name).toBe(none.body)
    }
    const dora = scene.actor('dora')
    const elsewhere = await read(scene.scan, dora, '', {}, scene.otherPairWork)
    expect(elsewhere.statusCode).toBe(404)
  })
})
