/** A key of 32 bytes that must outlive this machine: from a setting (base64), else a file made at the first use. */
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFault } from './fault.ts'

const keyBytes = 32

export interface KeptKey {
  readonly bytes: Uint8Array
  /** Made just now: whoever asked says where it must be kept. */
  readonly isNew: boolean
}

/** @param make false: a key that is not there is refused, since what it opens was sealed with another */
export const readOrMakeSecret = (wanted: {
  readonly setting: string
  readonly value: string | undefined
  readonly file: string
  readonly make: boolean
}): KeptKey => {
  if (wanted.value) return { bytes: checked(wanted.value, wanted.setting), isNew: false }
  if (existsSync(wanted.file))
    return { bytes: checked(readFileSync(wanted.file, 'utf8').trim(), wanted.file), isNew: false }
  if (!wanted.make)
    throw new StoreFault('no-key', `(Give ${wanted.setting}, or put the key into ${wanted.file}.)`)
  const bytes = randomBytes(keyBytes)
  mkdirSync(dirname(wanted.file), { recursive: true, mode: 0o700 })
  writeFileSync(wanted.file, bytes.toString('base64'), { mode: 0o600, flag: 'wx' })
  return { bytes, isNew: true }
}

const checked = (text: string, where: string): Uint8Array => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== keyBytes)
    throw new StoreFault('no-key', `(${where} must hold ${keyBytes} bytes in base64.)`)
  return bytes
}

/** Tells one key from another and nothing about either. */
export const markOfKey = (key: Uint8Array): string =>
  createHmac('sha256', key).update('which key').digest('hex').slice(0, 16)
