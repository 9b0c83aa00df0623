/**
 * A body as text becomes a value, or a reason why not. Stricter than JSON.parse: no name twice, no names that
 * reach a prototype, no endless nesting, no character that cannot be stored or shown. Texts are composed (NFC),
 * so that the same word typed on two keyboards is the same word.
 */
export type BodyFault = 'not-json' | 'name-twice' | 'forbidden-name' | 'too-deep' | 'bad-character'
export type ParsedBody =
  | { readonly ok: true; readonly value: unknown }
  /** `at`: where a character stands that cannot be kept, as a JSON pointer. */
  | { readonly ok: false; readonly fault: BodyFault; readonly at?: string }

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** `depth`: how many objects and lists may stand inside each other. */
export const parseBody = (text: string, depth: number): ParsedBody => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, fault: 'not-json' }
  }
  const fault = findFault(text, depth)
  return fault ? { ok: false, fault } : composed(value)
}

/** Walks text that is known to be JSON, one character at a time, and looks at names and nesting. */
const findFault = (text: string, depth: number): BodyFault | undefined => {
  const open: (Set<string> | null)[] = []
  let expectsName = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null)
      expectsName = character === '{'
      if (open.length > depth) return 'too-deep'
    } else if (character === '}' || character === ']') {
      open.pop()
      expectsName = false
    } else if (character === ',') expectsName = open.at(-1) !== null
    else if (character === ':') expectsName = false
    else if (character === '"') {
      const end = endOfString(text, at)
      if (expectsName) {
        const name: string = JSON.parse(text.slice(at, end + 1))
        if (forbidden.has(name)) return 'forbidden-name'
        const names = open.at(-1)
        if (names?.has(name)) return 'name-twice'
        names?.add(name)
      }
      at = end
    }
  }
  return undefined
}

const endOfString = (text: string, start: number): number => {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/**
 * True when a text can be stored, and shown without changing how what stands beside it is read: no half of a surrogate
 * pair; no control but tab and line ends; none of the marks that turn the order of the text after them; not more marks
 * upon one letter than any language has (30, which is Unicode's own bound of a stream-safe text).
 *
 * @source Unicode UAX #9 (explicit formatting), UAX #15 (Stream-Safe Text Format); decision 0040
 */
export const isStorable = (text: string): boolean => text.isWellFormed() && !unshowable.test(text)
const unshowable = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]',
    '[\\u202a-\\u202e\\u2066-\\u2069]',
    '\\p{M}{31}',
  ].join('|'),
  'u',
)

const composed = (value: unknown): ParsedBody => {
  let bad: string | undefined
  // Looked at first: a flood of marks would take seconds to compose.
  const compose = (text: string, at: string): string => {
    if (!isStorable(text)) bad ??= at
    return bad === undefined ? text.normalize('NFC') : text
  }
  const walk = (held: unknown, at: string): unknown => {
    if (typeof held === 'string') return compose(held, at)
    if (Array.isArray(held)) return held.map((inner, index) => walk(inner, `${at}/${index}`))
    if (held === null || typeof held !== 'object') return held
    return Object.fromEntries(
      Object.entries(held).map(([name, inner]) => {
        if (!isStorable(name)) bad ??= at
        return [name, walk(inner, `${at}/${name}`)]
      }),
    )
  }
  const clean = walk(value, '')
  return bad === undefined
    ? { ok: true, value: clean }
    : { ok: false, fault: 'bad-character', at: bad }
}
