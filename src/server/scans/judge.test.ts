import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chunk,
  emptyZip,
  jpeg,
  jpegSegment,
  packedObject,
  paperForm,
  pdfOf,
  png,
  streamObject,
} from '../../../tests/setup/papers.ts'
import { judgeScan } from './judge.ts'

const said = (bytes: Uint8Array) => {
  const judged = judgeScan(Buffer.from(bytes))
  return judged.ok ? judged.kind : judged.trouble
}
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [] /Count 0 >>'
const pdfWith = (...more: readonly (string | Buffer)[]) => pdfOf([catalog, pages, ...more])
const and = (...bytes: readonly Uint8Array[]) => Buffer.concat(bytes)

describe('A scanned form', () => {
  it('is a PDF, a PNG or a JPEG by its bytes', () => {
    expect([paperForm(['Suostumus (paperi)']), png(), jpeg()].map(said)).toEqual([
      'pdf',
      'png',
      'jpeg',
    ])
  })

  it('is nothing else, whatever it is called', () => {
    const others = [
      '',
      'GIF89a',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<!doctype html><script>alert(1)</script>',
      'PK\u0003\u0004',
      ' %PDF-1.4',
      'MZ',
    ]
    for (const other of others) expect(said(Buffer.from(other, 'latin1'))).toBe('not-a-scan')
  })

  it('ends where it ends: one byte after it is one too many', () => {
    for (const [whole, blank] of [
      [png(), '\0'],
      [jpeg(), '\0'],
      [paperForm(['x']), 'x'],
    ] as const)
      expect(said(and(whole, Buffer.from(blank)))).toBe('scan-holds-more')
  })

  it('is whole: cut anywhere, it is no form any more', () => {
    for (const whole of [png(), jpeg(), paperForm(['Suostumus'])])
      for (let bytes = 0; bytes < whole.length - 1; bytes += 1) {
        // The last line feed after a PDF’s end may be missing.
        expect(['not-a-scan', 'scan-damaged']).toContain(said(whole.subarray(0, bytes)))
      }
  })

  it('has the right checksums in a PNG', () => {
    const whole = png()
    for (let at = 8; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(said(changed)).not.toBe('png')
    }
  })

  it('is one thing only: no paper or archive hides in a picture', () => {
    expect(said(png(chunk('tEXt', Buffer.from('Comment\0%PDF-1.4\n'))))).toBe('scan-holds-more')
    expect(said(jpeg(jpegSegment(0xfe, '%PDF-1.4\n')))).toBe('scan-holds-more')
    expect(said(png(chunk('evIL', Buffer.from('<script>'))))).toBe('scan-holds-more')
    // IEND and its checksum after the archive’s end are its comment.
    const picture = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    const archive = and(deflateSync(Buffer.from([0, 128])), emptyZip(16))
    expect(
      said(
        and(png().subarray(0, 8), chunk('IHDR', picture), chunk('IDAT', archive), chunk('IEND')),
      ),
    ).toBe('scan-holds-more')
    const file = paperForm(['x'])
    const tail = Buffer.from('\nstartxref\n9\n%%EOF\n')
    const comment = and(Buffer.from('\n%'), emptyZip(tail.length), tail)
    expect(said(and(file, comment))).toBe('scan-holds-more')
  })
})

describe('A PDF that is something else besides', () => {
  it.each([
    '<html><script>alert(1)</script></html>',
    'function evil() {}',
    '<img src=x>',
    '#!/bin/sh',
    ') /A (',
  ])('is refused: %s', (more) => {
    expect(said(pdfWith(more))).toMatch(/scan-(holds-more|damaged)/)
  })
})

describe('A PDF that acts', () => {
  const acts = [
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '<< /S /#4aavaScript /J#53 (app.alert(1)) >>',
    '<< /S /Launch /F (cmd.exe) >>',
    '<< /Type /EmbeddedFile >>',
    '<< /XFA 4 0 R >>',
    '<< /AcroForm << /Fields [] >> >>',
    '<< /OpenAction 4 0 R >>',
    '<< /S /SubmitForm >>',
  ]
  it.each(acts)('is refused: %s', (object) => {
    expect(said(pdfWith(object))).toBe('scan-acts')
  })
  it.each(acts)('is refused in a compressed object stream too: %s', (object) => {
    expect(said(pdfWith(packedObject(object)))).toBe('scan-acts')
  })

  it('is refused where it cannot be read: encrypted, or packed in a way no scanner packs', () => {
    expect(said(pdfOf([catalog, pages], '/Encrypt 5 0 R'))).toBe('scan-acts')
    expect(said(pdfWith(packedObject('<< >>', '/DecodeParms << /Predictor 12 >>')))).toBe(
      'scan-acts',
    )
    expect(
      said(pdfWith(streamObject('/Type /ObjStm /Filter [/ASCIIHexDecode]', Buffer.from('00>')))),
    ).toBe('scan-acts')
  })

  it('hides no object in a comment, a string or a picture’s bytes', () => {
    const hidden = '9 0 obj << /S /JavaScript >> endobj'
    expect(said(pdfWith(`<< >> % ${hidden}\n`))).toBe('scan-holds-more')
    expect(said(pdfWith(`(${hidden})`))).toBe('scan-holds-more')
    expect(said(pdfWith(streamObject('/Subtype /Image', Buffer.from(hidden))))).toBe(
      'scan-holds-more',
    )
  })

  it('is told from words about acting, and from a picture’s own bytes', () => {
    expect(said(pdfWith('(/JavaScript)', '<</A(\\)/JS)>>'))).toBe('pdf')
    expect(said(pdfWith(streamObject('/Subtype /Image', Buffer.from('..../JS ....'))))).toBe('pdf')
  })

  it('does not swell beyond what is looked through', () => {
    const bomb = packedObject(`(${'0'.repeat(41 * 1024 * 1024)})`)
    expect(said(pdfWith(bomb))).toBe('scan-damaged')
  })
})

describe('Whatever bytes are sent', () => {
  it('are judged and never thrown at', () => {
    const beginnings = ['%PDF-1.7\n', '\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', '']
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '\nstartxref\n0\n%%EOF\n', '\u00ff\u00d9'),
        (begin, middle, end) => {
          const bytes = and(Buffer.from(begin, 'latin1'), middle, Buffer.from(end, 'latin1'))
          expect(typeof said(bytes)).toBe('string')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
