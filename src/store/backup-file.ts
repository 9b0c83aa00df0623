/**
 * A backup as a file: one line that says what it is, then the dump, packed and encrypted with AES-256-GCM. The line is
 * sealed with the rest, so nothing of the file can be changed or exchanged unseen.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PassThrough, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Instant } from '#domain/calendar'
import { StoreFault } from './fault.ts'
import { markOfKey } from './secret-key.ts'

export interface BackupHeader {
  readonly tyopari: 'backup'
  readonly form: 1
  readonly madeAt: Instant
  readonly engine: 'pglite' | 'postgres'
  readonly migrations: readonly string[]
  /** Which key opens it. */
  readonly key: string
}

const nonceBytes = 12
const tagBytes = 16
const longestHeader = 64 * 1024

const secretOf = (key: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'tyopari backup', 'file', 32))

/** Written beside and put in place when it is whole and on disk. A file that is there is never written over. */
export const writeBackupFile = async (
  path: string,
  key: Uint8Array,
  header: Omit<BackupHeader, 'key' | 'tyopari' | 'form'>,
  fill: (write: (line: string) => Promise<void>) => Promise<void>,
): Promise<BackupHeader> => {
  if (existsSync(path)) throw new StoreFault('taken', `(${path})`)
  const whole: BackupHeader = { tyopari: 'backup', form: 1, ...header, key: markOfKey(key) }
  const line = Buffer.from(`${JSON.stringify(whole)}\n`)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce).setAAD(line)
  const part = `${path}.part`
  const file = createWriteStream(part, { flags: 'w', mode: 0o600, flush: true })
  try {
    file.write(line)
    file.write(nonce)
    const lines = new PassThrough()
    const packed = pipeline(lines, createGzip(), cipher, file, { end: false })
    await fill(async (text) => {
      if (!lines.write(`${text}\n`)) await new Promise((go) => lines.once('drain', go))
    })
    lines.end()
    await packed
    file.end(cipher.getAuthTag())
    await finished(file)
    await rename(part, path)
  } catch (error) {
    file.destroy()
    await rm(part, { force: true })
    throw error
  }
  return whole
}

interface Opened {
  readonly header: BackupHeader
  /** Decrypted as they are read. Only what was read to its end is known to be whole. */
  lines(): AsyncIterable<string>
}

/** @throws StoreFault `backup-broken`: no such file, none of ours, or made with another key */
export const openBackupFile = async (path: string, key: Uint8Array): Promise<Opened> => {
  const handle = await open(path, 'r').catch(() => {
    throw new StoreFault('backup-broken', '(There is no such file.)')
  })
  const size = (await stat(path)).size
  const begin = Buffer.alloc(Math.min(size, longestHeader))
  await handle.read(begin, 0, begin.length, 0)
  const lineEnds = begin.indexOf('\n') + 1
  const header = headerOf(begin.subarray(0, lineEnds).toString('utf8'))
  if (!header || size < lineEnds + nonceBytes + tagBytes) {
    await handle.close()
    throw new StoreFault('backup-broken', '(The file is no backup of ours.)')
  }
  if (header.key !== markOfKey(key)) {
    await handle.close()
    throw new StoreFault('backup-broken', '(It was made with another BACKUP_KEY.)')
  }
  const tag = Buffer.alloc(tagBytes)
  await handle.read(tag, 0, tagBytes, size - tagBytes)
  await handle.close()
  const textBegins = lineEnds + nonceBytes
  const decrypted = () =>
    createDecipheriv('aes-256-gcm', secretOf(key), begin.subarray(lineEnds, textBegins), {
      authTagLength: tagBytes,
    })
      .setAAD(begin.subarray(0, lineEnds))
      .setAuthTag(tag)
  return {
    header,
    async *lines() {
      const body = createReadStream(path, { start: textBegins, end: size - tagBytes - 1 })
      const unpacked = createGunzip()
      let fault: unknown
      const done = pipeline(body, decrypted(), unpacked).catch((error: unknown) => {
        fault = error
      })
      try {
        yield* createInterface({ input: Readable.from(unpacked), crlfDelay: Infinity })
      } catch (error) {
        fault ??= error
      }
      await done
      if (fault !== undefined) throw new StoreFault('backup-broken')
    },
  }
}

const headerOf = (line: string): BackupHeader | undefined => {
  try {
    const header = JSON.parse(line) as Partial<BackupHeader>
    return header.tyopari === 'backup' && header.form === 1 ? (header as BackupHeader) : undefined
  } catch {
    return undefined
  }
}
