/** Where the signed heads of the logs are kept: outside the database, so that whoever rewrites it cannot rewrite them. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { witnessFrom, witnessInFile } from './head-witness.ts'
import type { Chain, Head, HeadKeeper } from './store.ts'

type Heads = Readonly<Record<Chain, { readonly head: Head | null; readonly next: Head | null }>>
const none: Heads = {
  facts: { head: null, next: null },
  'use-log': { head: null, next: null },
}

export interface SealPlaces {
  /** Where the heads are: `heads.json`, and `heads.log` which is only appended to. */
  readonly folder: string
  /** The key that signs them, Ed25519 in PKCS8 PEM; made at the first use. Never beside the heads. */
  readonly keyFile: string
  /** A second keeper: a file on another medium, or `command:` and a program. */
  readonly keeper?: string | undefined
}

/**
 * Heads as an installation keeps them: in a folder, in a journal beside it, with a second keeper where there is one, and
 * their key apart from all of these. A key that lies beside the heads from before is moved.
 */
export const headsOf = ({ folder, keyFile, keeper }: SealPlaces): HeadKeeper => {
  const before = join(folder, 'seal-key.pem')
  if (!existsSync(keyFile) && existsSync(before)) {
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
    renameSync(before, keyFile)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    ...headsInFolder(folder, readOrMakeKey(keyFile)),
    witnesses: [
      witnessInFile(join(folder, 'heads.log')),
      ...(keeper === undefined ? [] : [witnessFrom(keeper)]),
    ],
  }
}

/** Heads in a folder: `heads.json`, signed by the key that is given, else by one made beside them. */
export const headsInFolder = (folder: string, privateKeyPem?: string): HeadKeeper => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keys = keysFrom(privateKeyPem ?? readOrMakeKey(join(folder, 'seal-key.pem')))
  const path = join(folder, 'heads.json')
  const read = (): Heads =>
    existsSync(path) ? { ...none, ...(JSON.parse(readFileSync(path, 'utf8')) as Heads) } : none
  return {
    ...signingWith(keys),
    read: (chain) => Promise.resolve(read()[chain]),
    write: (chain, heads) => {
      writeWhole(path, `${JSON.stringify({ ...read(), [chain]: heads }, null, 2)}\n`)
      return Promise.resolve()
    },
  }
}

interface Keys {
  readonly own: KeyObject
  readonly open: KeyObject
}
const keysFrom = (pem: string): Keys => {
  const own = createPrivateKey(pem)
  return { own, open: createPublicKey(own) }
}
const signingWith = ({ own, open }: Keys): Pick<HeadKeeper, 'sign' | 'isSigned'> => ({
  sign: (bytes) => sign(null, bytes, own).toString('base64'),
  isSigned: (bytes, signature) => verify(null, bytes, open, Buffer.from(signature, 'base64')),
})

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const readOrMakeKey = (path: string): string => {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeWhole(path, newKey())
  }
  return readFileSync(path, 'utf8')
}

/** The old file or the new one, never half of either. */
export const writeWhole = (path: string, text: string) => {
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}
