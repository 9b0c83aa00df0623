import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closedVault, makeVault, type SealedPlace, type VaultKey } from './vault.ts'
import { addNewestKey, readRing, vaultFrom } from './vault-keys.ts'

const key = (id: string): VaultKey => ({ id, bytes: randomBytes(32) })
const [old, newer, stranger] = [key('k1'), key('k2'), key('k1')]
const place: SealedPlace = { table: 'person_secret', row: ['veeti'], column: 'identity_code' }
const opening = (run: () => unknown) => {
  try {
    return run()
  } catch (fault) {
    return (fault as { code: unknown }).code
  }
}

describe('What is sealed', () => {
  const vault = makeVault([old])
  test('opens where it stands, whatever bytes it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(vault.openBytes(place, vault.sealBytes(place, bytes))).toEqual(Buffer.from(bytes))
      }),
    )
    const text = 'Ämyritie 3 a 4 🏠'
    expect(vault.openText(place, vault.sealText(place, text))).toBe(text)
  })
  test('is never the same twice and never holds the text', () => {
    const [one, other] = [
      vault.sealText(place, '020516C903K'),
      vault.sealText(place, '020516C903K'),
    ]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('020516C903K')).toBe(false)
  })
  test.each<[string, SealedPlace]>([
    ['row', { ...place, row: ['aino'] }],
    ['column', { ...place, column: 'address' }],
    ['table', { ...place, table: 'person_contact' }],
    ['row with the same letters in other values', { ...place, row: ['vee', 'ti'] }],
  ])('does not open when it has been moved to another %s', (_, elsewhere) => {
    const sealed = vault.sealText(place, '020516C903K')
    expect(opening(() => vault.openText(elsewhere, sealed))).toBe('does-not-open')
  })
  test('does not open when any one bit of it was changed', () => {
    const sealed = vault.sealText(place, '020516C903K')
    for (let at = 0; at < sealed.length * 8; at++) {
      const changed = Buffer.from(sealed)
      changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(['does-not-open', 'unknown-key']).toContain(
        opening(() => vault.openText(place, changed)),
      )
    }
  })
  test('does not open when its end was cut off', () => {
    const sealed = vault.sealText(place, '020516C903K')
    for (let length = 0; length < sealed.length; length++)
      expect(['does-not-open', 'unknown-key']).toContain(
        opening(() => vault.openText(place, sealed.subarray(0, length))),
      )
  })
  test('does not open with another key, of another id or of the same', () => {
    const sealed = vault.sealText(place, '020516C903K')
    expect(opening(() => makeVault([newer]).openText(place, sealed))).toBe('unknown-key')
    expect(opening(() => makeVault([stranger]).openText(place, sealed))).toBe('does-not-open')
    expect(opening(() => closedVault.sealText(place, 'x'))).toBe('closed')
  })
})

describe('A ring of keys', () => {
  const both = makeVault([newer, old])
  test('opens what any of them sealed, and seals with the newest', () => {
    const before = makeVault([old]).sealText(place, '020516C903K')
    expect(both.openText(place, before)).toBe('020516C903K')
    const after = both.sealText(place, '020516C903K')
    expect(after.indexOf(both.newestMark())).toBe(0)
    expect(before.indexOf(both.newestMark())).toBe(-1)
    expect(makeVault([newer]).openText(place, after)).toBe('020516C903K')
  })
  test('finds by hash what was hashed under any of them', () => {
    const before = makeVault([old]).hash('identity-code', '100190-999P')
    expect(both.hashes('identity-code', '100190-999P').some((one) => one.equals(before))).toBe(true)
    expect(both.hashes('identity-code', '100190Y999P').some((one) => one.equals(before))).toBe(
      false,
    )
    expect(both.hashes('phone', '100190-999P').some((one) => one.equals(before))).toBe(false)
  })
  test('is read anew when another process has sealed with a key it does not know yet', () => {
    const running = makeVault([old], () => [newer, old])
    expect(running.openText(place, both.sealText(place, '020516C903K'))).toBe('020516C903K')
    expect(running.newestMark()).toEqual(both.newestMark())
  })
})

describe('Where the keys come from', () => {
  let folder: string
  const file = () => join(folder, 'keys/identity.keys')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tyopari-keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('a setting: the newest first, and nothing is written', () => {
    const pair = (one: VaultKey) => `${one.id}:${Buffer.from(one.bytes).toString('base64')}`
    const vault = vaultFrom({ DATA_FOLDER: folder, IDENTITY_KEYS: `${pair(newer)},${pair(old)}` })
    expect(vault.newestMark()).toEqual(makeVault([newer]).newestMark())
    expect(existsSync(file())).toBe(false)
  })
  test('else a file made at the first start, which nobody else may read', () => {
    const sealed = vaultFrom({ DATA_FOLDER: folder }).sealText(place, 'x')
    expect(vaultFrom({ DATA_FOLDER: folder }).openText(place, sealed)).toBe('x')
    expect(statSync(file()).mode & 0o77).toBe(0)
  })
  test('a key added comes first and the old ones stay', () => {
    const running = vaultFrom({ DATA_FOLDER: folder })
    const sealed = running.sealText(place, 'x')
    expect(addNewestKey({ DATA_FOLDER: folder })).toBe('k2')
    const restarted = vaultFrom({ DATA_FOLDER: folder })
    expect(restarted.openText(place, sealed)).toBe('x')
    expect(running.openText(place, restarted.sealText(place, 'y'))).toBe('y')
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(2)
  })
  test.each(['', 'k1', 'k1:short', 'k 1:x', `k1:${'A'.repeat(43)}=,k1:${'B'.repeat(43)}=`])(
    'what cannot be a ring is refused without being quoted: %#',
    (text) => {
      expect(() => readRing(text, 'IDENTITY_KEYS')).toThrow(/IDENTITY_KEYS must be id:key pairs/)
    },
  )
  test('a key cannot be added to a setting from here', () => {
    expect(() => addNewestKey({ IDENTITY_KEYS: 'k1:x' })).toThrow(/put the new one first there/)
  })
})
