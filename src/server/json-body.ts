/**
 * A body as text becomes a value, or a reason why not. Stricter than JSON.parse: no name twice, no names that
 * reach a prototype, no endless nesting, no character that cannot be stored or shown. Texts are composed (NFC),
 * so that the same word typed on two keyboards is the same word.
 */
export type BodyFault = 'not-json' | 'name-twice' | 'forbidden-name' | 'too-deep' | 'bad-character'
export type ParsedBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: BodyFault }

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

/** True when a text can be stored and shown: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const composed = (value: unknown): ParsedBody => {
  let isBad = false
  const compose = (held: unknown): unknown => {
    if (typeof held === 'string') {
      isBad ||= !isStorable(held)
      return held.normalize('NFC')
    }
    if (Array.isArray(held)) return held.map(compose)
    if (held === null || typeof held !== 'object') return held
    return Object.fromEntries(
      Object.entries(held).map(([name, inner]) => {
        isBad ||= !isStorable(name)
        return [name, compose(inner)]
      }),
    )
  }
  const clean = compose(value)
  return isBad ? { ok: false, fault: 'bad-character' } : { ok: true, value: clean }
}
