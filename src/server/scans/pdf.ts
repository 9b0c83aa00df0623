/**
 * A PDF from its header at the first byte to its end, with nothing in it that acts: no script, no launching, no form, no
 * file inside. Names are read as a reader of PDF reads them (`/J#53` is `/JS`), outside streams and inside the compressed
 * object streams. Whatever cannot be read so is refused: encrypted, an object stream packed otherwise, an object hidden
 * in a comment, a string or a stream's bytes.
 *
 * @source ISO 32000-2: 7.2 (lexical conventions), 7.5.7 (object streams), 12.6 (actions), 12.7 (forms)
 */
import { inflateSync } from 'node:zlib'
import type { ScanTrouble } from './judge.ts'

const acting: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'Filespec',
  'EF',
  'XFA',
  'AcroForm',
  'AA',
  'OpenAction',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToR',
  'GoToE',
  'RichMedia',
  'RichMediaExecute',
  'Rendition',
  'Movie',
  'Sound',
  'Trans3D',
  'Encrypt',
])
const mostInflatedBytes = 40 * 1024 * 1024
const anObject = /\d\s+\d+\s+obj\b/

export const judgePdf = (bytes: Buffer): ScanTrouble | null => {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text)) return 'not-a-scan'
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || !/startxref\s+\d+\s+$/.test(text.slice(Math.max(0, end - 60), end)))
    return 'scan-damaged'
  if (!/^%%EOF\s{0,4}$/.test(text.slice(end))) return 'scan-holds-more'
  const left = { bytes: mostInflatedBytes }
  const read = readTokens(text)
  if (typeof read === 'string') return read
  if (read.acts) return 'scan-acts'
  for (const stream of read.streams) {
    const trouble = judgeStream(stream, left)
    if (trouble) return trouble
  }
  return null
}

interface Stream {
  /** Its dictionary, as it stands. */
  readonly dictionary: string
  readonly data: string
}
interface Tokens {
  /** Does a name among them act? */
  readonly acts: boolean
  readonly streams: readonly Stream[]
}

const judgeStream = ({ dictionary, data }: Stream, left: { bytes: number }): ScanTrouble | null => {
  if (anObject.test(data)) return 'scan-holds-more'
  const names = namesIn(dictionary)
  if (!names.includes('ObjStm')) return null
  const filters = names.filter((name) => /Decode$|^Fl$|^LZW$|^AHx$|^A85$|^RL$|Crypt/.test(name))
  if (names.includes('DecodeParms') || names.includes('DP')) return 'scan-acts'
  if (filters.length > 1 || (filters.length === 1 && filters[0] !== 'FlateDecode'))
    return 'scan-acts'
  const packed = Buffer.from(data, 'latin1')
  let unpacked: string
  try {
    unpacked =
      filters.length === 0
        ? data
        : inflateSync(packed, { maxOutputLength: Math.max(1, left.bytes) }).toString('latin1')
  } catch {
    return 'scan-damaged'
  }
  left.bytes -= unpacked.length
  const read = readTokens(unpacked)
  if (typeof read === 'string') return read
  return read.acts ? 'scan-acts' : null
}

const spaces = /[\0\t\n\f\r ]+/y
const spacesAt = (text: string, at: number): number => {
  spaces.lastIndex = at
  return spaces.exec(text)?.[0].length ?? 0
}
/** Whatever else stands between objects belongs to another kind of file. */
const aWord =
  /^(?:[+-]?(?:\d+\.?\d*|\.\d+)|obj|endobj|stream|endstream|xref|trailer|startxref|R|n|f|true|false|null)$/
const hexadecimal = /^[\dA-Fa-f\s\0]*$/
const isDelimiter = (one: string) => '()<>[]{}/%'.includes(one)
const decoded = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y
const regularAt = (text: string, at: number): string => {
  regular.lastIndex = at
  return regular.exec(text)?.[0] ?? ''
}

const namesIn = (dictionary: string): readonly string[] =>
  [...dictionary.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/g)].map(([, name = '']) => decoded(name))

/** The names outside streams, comments and strings, and every stream with its dictionary. */
const readTokens = (text: string): Tokens | ScanTrouble => {
  let acts = false
  const streams: Stream[] = []
  const open: number[] = []
  let last: string | null = null
  let at = 0
  while (at < text.length) {
    at += spacesAt(text, at)
    const one = text[at]
    if (one === undefined) break
    if (one === '%') {
      const end = endOfLine(text, at)
      if (anObject.test(text.slice(at, end))) return 'scan-holds-more'
      at = end
    } else if (one === '(') {
      const end = endOfString(text, at)
      if (end < 0) return 'scan-damaged'
      if (anObject.test(text.slice(at, end))) return 'scan-holds-more'
      at = end
    } else if (text.startsWith('<<', at)) {
      open.push(at)
      at += 2
    } else if (text.startsWith('>>', at)) {
      const begins = open.pop()
      if (begins === undefined) return 'scan-damaged'
      last = text.slice(begins, at)
      at += 2
    } else if (one === '<') {
      const end = text.indexOf('>', at)
      if (end < 0) return 'scan-damaged'
      if (!hexadecimal.test(text.slice(at + 1, end))) return 'scan-holds-more'
      at = end + 1
    } else if (one === '/') {
      const name = regularAt(text, at + 1)
      acts ||= acting.has(name.includes('#') ? decoded(name) : name)
      at += 1 + name.length
    } else if (one === '[' || one === ']') {
      at += 1
    } else if (isDelimiter(one)) {
      return 'scan-holds-more'
    } else {
      const word = regularAt(text, at)
      at += word.length
      if (!aWord.test(word)) return 'scan-holds-more'
      if (word !== 'stream' || last === null) continue
      const data = streamAt(text, at, last)
      if (data === null) return 'scan-damaged'
      streams.push({ dictionary: last, data: text.slice(data.from, data.to) })
      last = null
      at = data.next
    }
  }
  return open.length > 0 ? 'scan-damaged' : { acts, streams }
}

const endOfLine = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

const endOfString = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const one = text[at]
    if (one === '\\') at += 1
    else if (one === '(') depth += 1
    else if (one === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** As long as its dictionary says when the end stands there, else to the next end there is. */
const streamAt = (text: string, after: number, dictionary: string) => {
  const from = text.startsWith('\r\n', after) ? after + 2 : after + 1
  const told = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (told !== undefined) {
    const to = from + Number(told)
    const closing = /^\s{0,2}endstream/.exec(text.slice(to, to + 11))
    if (closing) return { from, to, next: to + closing[0].length }
  }
  const to = text.indexOf('endstream', from)
  return to < 0 ? null : { from, to, next: to + 'endstream'.length }
}
