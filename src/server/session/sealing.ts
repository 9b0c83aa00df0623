/** What the server must keep of a provider's token until somebody signs out, readable by the server only. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyFrom = (secret: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'tyopari sign-in', 'token at a provider', 32))

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, the ciphertext; in base64url. `place` is sealed with it. */
export const sealToken = (secret: Uint8Array, place: string, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null when it does not open: another key, or changed. */
export const openToken = (secret: Uint8Array, place: string, sealed: string): string | null => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, 12))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
