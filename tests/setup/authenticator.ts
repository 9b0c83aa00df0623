/** A device that makes passkeys and signs with them, in a few lines: what a browser would hand to the page. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

export interface Made {
  readonly id: string
  readonly userHandle: string
  readonly key: KeyObject
  counter: number
}
/** What an honest device and browser would say otherwise. */
export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  readonly isUnlocked?: boolean
  readonly counter?: number
  readonly userHandle?: string
  readonly type?: string
  readonly challenge?: string
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

const clientData = (type: string, challenge: unknown, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const present = 0x01
const unlocked = 0x04
const onManyDevices = 0x08
const backedUp = 0x10
const withKey = 0x40

const authenticatorData = (
  rpId: string,
  lies: Lies,
  more: number,
  counter: number,
  rest: Uint8Array = Buffer.alloc(0),
): Buffer => {
  const flags = present | (lies.isUnlocked === false ? 0 : unlocked) | more
  const count = Buffer.alloc(4)
  count.writeUInt32BE(lies.counter ?? counter)
  return Buffer.concat([sha256(lies.rpId ?? rpId), Buffer.from([flags]), count, rest])
}

type Options = Readonly<Record<string, never>>
const at = (options: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((held, name) => (held as Options)[name], options)

/** @param alg the algorithm the key says it is for; ES256 unless the server is to be tried */
export const make = (options: unknown, origin: string, lies: Lies = {}, alg = -7) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const coordinates = [x, y].map((one) => new Uint8Array(Buffer.from(one, 'base64url')))
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, alg],
      [-1, 1],
      [-2, coordinates[0] ?? new Uint8Array()],
      [-3, coordinates[1] ?? new Uint8Array()],
    ]) as never,
  )
  const id = randomBytes(32)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  const rpId = String(at(options, 'rp', 'id'))
  const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
  const data = authenticatorData(rpId, lies, withKey | onManyDevices, 0, attested)
  const attestation = isoCBOR.encode(
    new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(data)],
    ]) as never,
  )
  const challenge = lies.challenge ?? at(options, 'challenge')
  const said = clientData(lies.type ?? 'webauthn.create', challenge, lies.origin ?? origin)
  const key: Made = {
    id: base64url(id),
    userHandle: String(at(options, 'user', 'id')),
    key: privateKey,
    counter: 0,
  }
  return {
    key,
    made: {
      id: key.id,
      rawId: key.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(said),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      },
    },
  }
}

export const signWith = (key: Made, options: unknown, origin: string, lies: Lies = {}) => {
  key.counter += 1
  const more = onManyDevices | backedUp
  const data = authenticatorData(String(at(options, 'rpId')), lies, more, key.counter)
  const challenge = lies.challenge ?? at(options, 'challenge')
  const said = clientData(lies.type ?? 'webauthn.get', challenge, lies.origin ?? origin)
  return {
    id: key.id,
    rawId: key.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(said),
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', Buffer.concat([data, sha256(said)]), key.key)),
      userHandle: lies.userHandle ?? key.userHandle,
    },
  }
}
