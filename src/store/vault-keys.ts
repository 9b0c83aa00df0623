/**
 * Where the vault's keys come from: IDENTITY_KEYS, else a file of the data folder made at the first start. A database's
 * backup is of no use without them, and they are of no use without it: keep the two apart.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreFault } from './fault.ts'
import { makeVault, type Vault, type VaultKey } from './vault.ts'

type Environment = Readonly<Record<string, string | undefined>>

const refuse = (where: string): never => {
  throw new StoreFault(
    'wrong-setting',
    `${where} must be id:key pairs, the newest first, where the key is 32 bytes in base64 and no id stands twice.`,
  )
}

/** `id:base64`, the newest first, between commas or on lines of their own. @throws StoreFault */
export const readRing = (text: string, where: string): readonly VaultKey[] => {
  const keys = text
    .split(/[,\n]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [id = '', key = ''] = pair.split(/:(.*)/s)
      const bytes = Buffer.from(key, 'base64')
      return /^[A-Za-z0-9.-]{1,32}$/.test(id) && bytes.length === 32 ? { id, bytes } : refuse(where)
    })
  const ids = new Set(keys.map(({ id }) => id))
  return keys.length === 0 || ids.size !== keys.length ? refuse(where) : keys
}

const newPair = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
const fileIn = (env: Environment): string =>
  join(env.DATA_FOLDER || './data', 'keys', 'identity.keys')

const readOrMakeFile = (file: string): string => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${newPair('k1')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (problem) {
    if ((problem as { code?: string }).code !== 'EEXIST') throw problem
  }
  return readFileSync(file, 'utf8')
}

/** @throws StoreFault `wrong-setting` */
export const vaultFrom = (env: Environment): Vault => {
  if (env.IDENTITY_KEYS) return makeVault(readRing(env.IDENTITY_KEYS, 'IDENTITY_KEYS'))
  const file = fileIn(env)
  const read = () => readRing(readOrMakeFile(file), 'keys/identity.keys of the data folder')
  return makeVault(read(), read)
}

/**
 * Puts a new key first in the file, whole or not at all; servers that run read it when they meet it.
 * @throws StoreFault When the keys are not in the file but in a setting, which only whoever set it can change.
 */
export const addNewestKey = (env: Environment): string => {
  if (env.IDENTITY_KEYS)
    throw new StoreFault(
      'wrong-setting',
      'The keys are in IDENTITY_KEYS: put the new one first there, start every server with it, and run this again without --new-key.',
    )
  const file = fileIn(env)
  const old = readOrMakeFile(file)
  const taken = new Set(readRing(old, file).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`k${number}`)) number += 1
  const made = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeSync(made, `${newPair(`k${number}`)}\n${old}`)
    fsyncSync(made)
  } finally {
    closeSync(made)
  }
  renameSync(`${file}.new`, file)
  return `k${number}`
}
