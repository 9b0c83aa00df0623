/**
 * Passkeys: the device shows who it is by signing what this server has just made up, for this address only, after its
 * owner has unlocked it. There are no user names: the passkey says whose it is, so nothing can be asked about a name.
 *
 * @source WebAuthn level 3; algorithms and the rest in decision 0031
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Account, Ceremony, NewPasskey, Passkey } from '#store/store'
import { originOf } from '../config.ts'
import type { House } from '../house.ts'
import { beginCeremony, ceremonyMinutes, takeCeremony } from './ceremonies.ts'

/** EdDSA, ES256, RS256: what devices have, and no more. */
const algorithms = [-8, -7, -257]

const textUpTo = (limit: number) => z.string().max(limit)
const base64url = (limit: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(limit)
const credentialPart = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(textUpTo(60), z.unknown()).default({}),
}
/** What a browser answers when it has made a passkey. */
export const madeSchema = z.object({
  ...credentialPart,
  response: z.object({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(20_000),
    authenticatorData: base64url(20_000).optional(),
    transports: z.array(textUpTo(30)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64url(8000).optional(),
  }),
})
/** What a browser answers when a passkey has signed. */
export const signedSchema = z.object({
  ...credentialPart,
  response: z.object({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(8000),
    signature: base64url(4000),
    userHandle: base64url(200).nullish(),
  }),
})

const rpOf = (house: House) => {
  const origin = originOf(house.config)
  return { origin, id: new URL(origin).hostname }
}

/** For anybody: the device says itself which of its passkeys it uses. */
export const askToSign = async (house: House) => {
  const options = await generateAuthenticationOptions({
    rpID: rpOf(house).id,
    userVerification: 'required',
    timeout: ceremonyMinutes.passkey * 60_000,
  })
  const ceremony = await beginCeremony(house, 'passkey', { challenge: options.challenge })
  return { ceremony, options: { ...options } }
}

/** Whose passkey it was; undefined when it was anybody's else, late, a repetition or not unlocked. */
export const findSigner = async (
  house: House,
  ceremony: string,
  signed: z.infer<typeof signedSchema>,
): Promise<{ readonly account: Account; readonly passkey: Passkey } | undefined> => {
  const asked = await takeCeremony(house, 'passkey', ceremony)
  const passkey = await house.store.waysIn.findPasskey(signed.id)
  if (!asked || !passkey) return undefined
  const account = await house.store.accounts.find(passkey.username)
  const handle = signed.response.userHandle
  if (!account || account.endedAt !== null) return undefined
  if (handle !== Buffer.from(account.handle).toString('base64url')) return undefined
  const rp = rpOf(house)
  const outcome = await verifyAuthenticationResponse({
    response: signed as AuthenticationResponseJSON,
    expectedChallenge: String(asked.body.challenge),
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => null)
  if (!outcome?.verified) return undefined
  const { newCounter: counter, credentialBackedUp: isBackedUp } = outcome.authenticationInfo
  await house.store.waysIn.usedPasskey(passkey.id, { counter, isBackedUp, at: house.clock() })
  return { account, passkey }
}

/** @param shownName what the device shows beside the passkey when it asks which to use */
export const askToMake = async (
  house: House,
  account: Account,
  shownName: string,
  held: readonly Passkey[],
) => {
  const options = await generateRegistrationOptions({
    rpName: 'Työpari',
    rpID: rpOf(house).id,
    userName: shownName,
    userDisplayName: shownName,
    userID: new Uint8Array(Buffer.from(account.handle)),
    timeout: ceremonyMinutes['new-passkey'] * 60_000,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: held.map(({ id, transports }) => ({ id, transports: [...transports] })),
  })
  const body = { challenge: options.challenge }
  const ceremony = await beginCeremony(house, 'new-passkey', body, account.username)
  return { ceremony, options: { ...options } }
}

/** Undefined when it was made for another, elsewhere, late, twice, or without its owner unlocking it. */
export const findMade = async (
  house: House,
  username: string,
  ceremony: string,
  made: z.infer<typeof madeSchema>,
  name: string,
): Promise<NewPasskey | undefined> => {
  const asked: Ceremony | undefined = await takeCeremony(house, 'new-passkey', ceremony)
  if (asked?.username !== username) return undefined
  const rp = rpOf(house)
  const outcome = await verifyRegistrationResponse({
    response: made as RegistrationResponseJSON,
    expectedChallenge: String(asked.body.challenge),
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!outcome?.verified) return undefined
  const { credential, credentialDeviceType, credentialBackedUp } = outcome.registrationInfo
  return {
    id: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: made.response.transports ?? [],
    isOnManyDevices: credentialDeviceType === 'multiDevice',
    isBackedUp: credentialBackedUp,
    name,
    createdAt: house.clock(),
  }
}
