import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defuse, readCsv, undefuse, writeCsv } from './expert-csv.ts'

const cellsOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.rows.map(({ cells }) => cells) : read
}

describe('A list that leaves for a spreadsheet', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['+358 40', `'+358 40`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t'=1`],
    ['velat;=cmd', `velat;'=cmd`],
    ['velat, -x', `velat, '-x`],
    ['"=1', `"'=1`],
    ['Sandholm-Åvik', 'Sandholm-Åvik'],
    ['a = b', 'a = b'],
  ])('%j leaves as %j', (text, safe) => {
    expect(defuse(text)).toBe(safe)
    expect(undefuse(safe)).toBe(text)
  })

  test('no cell and nothing after a separator in it begins a formula, and all of it comes back', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        '\t',
        ';',
        ',',
        '|',
        ' ',
        'a',
        'Ä',
        '1',
        '\n',
        '\r',
      ),
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(signs, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
        (drawn) => {
          const rows = [
            ['x', 'y'],
            ...drawn.filter((row) => row.some((cell) => cell.trim() !== '')),
          ]
          const written = writeCsv(rows)
          expect(cellsOf(written)).toEqual(rows)
          for (const cell of rows.flat())
            expect(defuse(cell)).not.toMatch(/(^|[;,|\t\r\n"]\s*)[=+\-@]/)
        },
      ),
    )
  })
})

describe('A list a spreadsheet made', () => {
  test('has semicolons, commas or tabs, quotes, and any line ends', () => {
    expect(cellsOf('\uFEFFnimi;alue\r\n"Äijö; Oy";"a ""b"""\r\n')).toEqual([
      ['nimi', 'alue'],
      ['Äijö; Oy', 'a "b"'],
    ])
    expect(cellsOf('nimi,alue\n"x, y",z')).toEqual([
      ['nimi', 'alue'],
      ['x, y', 'z'],
    ])
    expect(cellsOf('sep=,\nnimi,a;b\nx,y')).toEqual([
      ['nimi', 'a;b'],
      ['x', 'y'],
    ])
    expect(cellsOf('a\tb\rc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('is numbered as the spreadsheet numbers it, empty rows and breaks within quotes counted', () => {
    const read = readCsv('nimi;x\n\n"a\nb";1\nc;2\n;\n')
    expect(read).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['nimi', 'x'] },
        { line: 3, cells: ['a\nb', '1'] },
        { line: 5, cells: ['c', '2'] },
      ],
    })
  })

  test('says on which line a quote was left open', () => {
    expect(readCsv('a;b\n1;"2\n3;4\n')).toEqual({ ok: false, openQuoteOn: 2 })
  })
})
