/**
 * What is encrypted at rest, and how it is found again. A value is sealed with AES-256-GCM under the newest key of a ring
 * and opens under any of them; the place it stands in is sealed with it, so that a ciphertext moved to another row,
 * column or table does not open. What must be looked up by its value has a keyed hash beside it, made with a key of its
 * own: whoever has the database alone can neither read the value nor try the few million there could be.
 *
 * Sealed bytes: 1 (the form) · length of the key's id · the key's id · 12 bytes of nonce · 16 of tag · the ciphertext.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** The master of two keys: one seals, the other hashes. */
export interface VaultKey {
  /** 1–32 letters, digits, dots, dashes; stands in what it sealed, so it says nothing secret. */
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Uint8Array
}

/** Where a ciphertext stands. `row`: the values of the row's primary key, in its order. */
export interface SealedPlace {
  readonly table: string
  readonly row: readonly string[]
  readonly column: string
}

export interface Vault {
  sealText(place: SealedPlace, text: string): Buffer
  /** @throws VaultFault */
  openText(place: SealedPlace, sealed: Uint8Array): string
  sealBytes(place: SealedPlace, bytes: Uint8Array): Buffer
  /** @throws VaultFault */
  openBytes(place: SealedPlace, sealed: Uint8Array): Buffer
  /** The keyed hash to keep, under the newest key. `purpose`: what is looked up, so that two columns cannot be compared. */
  hash(purpose: string, value: string): Buffer
  /** The hashes a value may stand under, one for each key of the ring, the newest first. */
  hashes(purpose: string, value: string): readonly Buffer[]
  /** With these bytes begins whatever the newest key sealed, and nothing else. */
  newestMark(): Buffer
}

export type VaultFaultCode = 'unknown-key' | 'does-not-open' | 'closed'
const says: Readonly<Record<VaultFaultCode, string>> = {
  'unknown-key':
    'Something is sealed with a key that is not in the ring. Put the key back into IDENTITY_KEYS (or keys/identity.keys of the data folder) and start again.',
  'does-not-open':
    'Something sealed does not open where it stands: it was changed, moved, or sealed with another key of the same id.',
  closed: 'Nothing sealed can be read here: no keys were given.',
}
/** Never holds the value, its place or a key. */
export class VaultFault extends Error {
  override readonly name = 'VaultFault'
  readonly code: VaultFaultCode
  constructor(code: VaultFaultCode) {
    super(says[code])
    this.code = code
  }
}

const form = 1
const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32

interface Held {
  readonly id: string
  readonly sealing: KeyObject
  readonly hashing: KeyObject
}

const derived = (bytes: Uint8Array, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', bytes, 'tyopari vault', use, keyBytes)))

const held = ({ id, bytes }: VaultKey): Held => {
  if (!/^[A-Za-z0-9.-]{1,32}$/.test(id) || bytes.length !== keyBytes)
    throw new RangeError('A key has an id of 1–32 letters, digits, dots or dashes, and 32 bytes.')
  return { id, sealing: derived(bytes, 'seal'), hashing: derived(bytes, 'look up') }
}

const markOf = (key: string): Buffer =>
  Buffer.concat([Buffer.from([form, key.length]), Buffer.from(key)])

/** No two places have the same bytes: lengths are part of JSON's form. */
const boundTo = (place: SealedPlace, mark: Uint8Array): Buffer =>
  Buffer.concat([mark, Buffer.from(JSON.stringify([place.table, place.row, place.column]))])

/**
 * `ring`: the newest first. `again`: reads the ring anew when something was sealed by a key not known here, as when
 * another process has begun to use a new one.
 */
export const makeVault = (
  ring: readonly VaultKey[],
  again: () => readonly VaultKey[] = () => ring,
): Vault => {
  let keys = ring.map(held)
  const newest = (): Held => {
    const [first] = keys
    if (!first) throw new VaultFault('closed')
    return first
  }
  const find = (id: string): Held => {
    const known = keys.find((key) => key.id === id)
    if (known) return known
    keys = again().map(held)
    const found = keys.find((key) => key.id === id)
    if (!found) throw new VaultFault('unknown-key')
    return found
  }
  const sealBytes: Vault['sealBytes'] = (place, bytes) => {
    const { id, sealing } = newest()
    const mark = markOf(id)
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(boundTo(place, mark))
    const text = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([mark, nonce, cipher.getAuthTag(), text])
  }
  const openBytes: Vault['openBytes'] = (place, sealed) => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    const markEnds = 2 + (bytes[1] ?? 0)
    const textBegins = markEnds + nonceBytes + tagBytes
    if (bytes[0] !== form || bytes.length < textBegins) throw new VaultFault('does-not-open')
    const mark = bytes.subarray(0, markEnds)
    const { sealing } = find(mark.subarray(2).toString())
    const nonce = bytes.subarray(markEnds, markEnds + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      .setAAD(boundTo(place, mark))
      .setAuthTag(bytes.subarray(markEnds + nonceBytes, textBegins))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(textBegins)), decipher.final()])
    } catch {
      throw new VaultFault('does-not-open')
    }
  }
  const hashUnder = (key: Held, purpose: string, value: string): Buffer =>
    createHmac('sha256', key.hashing)
      .update(JSON.stringify([purpose, value]))
      .digest()
  return {
    sealBytes,
    openBytes,
    sealText: (place, text) => sealBytes(place, Buffer.from(text, 'utf8')),
    openText: (place, sealed) => openBytes(place, sealed).toString('utf8'),
    hash: (purpose, value) => hashUnder(newest(), purpose, value),
    hashes: (purpose, value) => keys.map((key) => hashUnder(key, purpose, value)),
    newestMark: () => markOf(newest().id),
  }
}

/** For a database in memory: its contents live no longer than the process, so neither need its keys be anybody's. */
export const inProcessVault = (): Vault =>
  makeVault([{ id: 'in-process', bytes: new Uint8Array(keyBytes).fill(11) }])

/** For whoever needs the database but nothing sealed: the first attempt to seal or open is refused. */
export const closedVault: Vault = makeVault([])
