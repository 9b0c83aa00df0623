/**
 * CSV as spreadsheets write and read it. Nothing that leaves here is a formula to one of them, and what left comes back
 * as it was.
 *
 * @source RFC 4180; OWASP, "CSV Injection"
 */

/** A sign a spreadsheet takes for the beginning of a formula, where a cell begins: of the field itself, or of what another separator or quote would make one. */
const begins = String.raw`(?<=(?:^|[;,|\t\r\n"]\s*)'*)`
const formula = String.raw`(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])`
const dangerous = new RegExp(`${begins}${formula}`, 'g')
const defused = new RegExp(`${begins}'${formula}`, 'g')

/** An apostrophe before each: a spreadsheet shows the text and reckons nothing. */
export const defuse = (text: string): string => text.replace(dangerous, "'")
/** What `defuse` did, undone: any text comes back. */
export const undefuse = (text: string): string => text.replace(defused, '')

const quoted = (text: string): string => `"${defuse(text).replaceAll('"', '""')}"`

/** With a byte order mark, semicolons and line ends a Finnish spreadsheet opens without a question. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`

export interface CsvRow {
  /** As a spreadsheet numbers it: of the first line of the row. */
  readonly line: number
  readonly cells: readonly string[]
}
export type Csv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** A quote that is never closed: the line it was opened on. */
  | { readonly ok: false; readonly openQuoteOn: number }

const separators = [';', ',', '\t'] as const

/** The one that parts the first line into most cells, quotes left alone. */
const separatorOf = (text: string): string => {
  const first = text.split(/\r\n|\r|\n/, 1)[0] ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  return separators.reduce((best, one) =>
    bare.split(one).length > bare.split(best).length ? one : best,
  )
}

/** Empty rows are left out; the numbering is the file's. */
export const readCsv = (given: string): Csv => {
  const text = given.replace(/^\uFEFF/, '')
  // Excel may say its separator on a line of its own.
  const said = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(text)
  const separator = said?.[1] ?? separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = said ? 2 : 1
  let began = line
  let openedOn = 0
  const endCell = () => {
    cells.push(undefuse(cell))
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: began, cells })
    cells = []
  }
  for (let at = said?.[0].length ?? 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    const isBreak = char === '\n' || char === '\r'
    if (openedOn > 0) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (char === '"') openedOn = 0
      else cell += char
    } else if (char === '"' && cell.trim() === '') {
      cell = ''
      openedOn = line
    } else if (char === separator) endCell()
    else if (isBreak) endRow()
    else cell += char
    if (isBreak && !(char === '\r' && text[at + 1] === '\n')) {
      line += 1
      if (openedOn === 0) began = line
    }
  }
  if (openedOn > 0) return { ok: false, openQuoteOn: openedOn }
  if (cell !== '' || cells.length > 0) endRow()
  return { ok: true, rows }
}
