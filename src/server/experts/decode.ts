/** A list as a spreadsheet saved it: UTF-8, with a mark or without, UTF-16 with one, else what Windows writes here. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'is-a-workbook' | 'not-text' | 'empty' }

const begins = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte)

export const decodeSheet = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  // A zip or an old compound file: the workbook itself, not the list saved from it.
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { ok: false, code: 'is-a-workbook' }
  const text = textOf(bytes)
  return text.includes('\0') ? { ok: false, code: 'not-text' } : { ok: true, text }
}

const textOf = (bytes: Uint8Array): string => {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
