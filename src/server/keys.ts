/**
 * Keys made from one secret. A reader's cursor and ETag are keyed by the reader, so that two readers' marks of
 * the same parts cannot be compared, and a mark tells nothing but "the same" or "another".
 */
import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingRefused } from './config.ts'

const leastBytes = 32

/**
 * The secret from TYOPARI_KEY (base64, 32 bytes or more), else from `keys/server.key` of the data folder,
 * which is made at the first start.
 */
export const readOrMakeKey =
  (fromSettings: string | undefined) =>
  (dataFolder: string): Uint8Array => {
    if (fromSettings) {
      const key = Buffer.from(fromSettings, 'base64')
      if (key.length < leastBytes)
        throw new SettingRefused('TYOPARI_KEY must be at least 32 bytes in base64.')
      return key
    }
    const folder = join(dataFolder, 'keys')
    const file = join(folder, 'server.key')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, randomBytes(leastBytes).toString('base64'), { mode: 0o600, flag: 'wx' })
    } catch (problem) {
      if ((problem as { code?: string }).code !== 'EEXIST') throw problem
    }
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
    if (key.length < leastBytes)
      throw new SettingRefused(
        'The key in keys/server.key of the data folder is damaged. Remove the file and start again: everybody signs in anew.',
      )
    return key
  }

export interface Keys {
  /** A mark of these bytes that only this reader gets, in base64url. */
  mark(
    reader: Reader,
    purpose: 'cursor' | 'etag' | 'page' | 'preview' | 'command' | 'body',
    bytes: string | Uint8Array,
  ): string
  /** Sealed by the server: opaque to the reader, refused when altered. */
  seal(reader: Reader, text: string): string
  open(reader: Reader, sealed: string): string | undefined
}
export interface Reader {
  readonly person: string
  readonly service: string | null
}

export const makeKeys = (secret: Uint8Array): Keys => {
  const cache = new Map<string, KeyObject>()
  const readerKey = (reader: Reader): KeyObject => {
    const name = `${reader.person} ${reader.service ?? '-'}`
    const made = cache.get(name)
    if (made) return made
    const derived = Buffer.from(hkdfSync('sha256', secret, 'tyopari reader', name, 32))
    const key = createSecretKey(derived)
    if (cache.size > 10_000) cache.clear()
    cache.set(name, key)
    return key
  }
  const mark: Keys['mark'] = (reader, purpose, bytes) =>
    createHmac('sha256', readerKey(reader))
      .update(purpose)
      .update('\0')
      .update(bytes)
      .digest('base64url')
      .slice(0, 32)
  return {
    mark,
    seal: (reader, text) =>
      `${Buffer.from(text).toString('base64url')}.${mark(reader, 'page', text)}`,
    open: (reader, sealed) => {
      const [body = '', given = ''] = sealed.split('.')
      const text = Buffer.from(body, 'base64url').toString()
      return isSame(mark(reader, 'page', text), given) ? text : undefined
    },
  }
}

export const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export const newToken = (): string => randomBytes(32).toString('base64url')
/** What the database keeps of a session's token: enough to find it, useless to steal. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
