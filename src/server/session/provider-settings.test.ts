import { describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { SettingRefused } from '../setting.ts'
import { isOwnPath } from './own-path.ts'
import { readProviders } from './provider-settings.ts'

const env = {
  OIDC_PROVIDERS: 'county, strong',
  OIDC_COUNTY_FOR: 'workers',
  OIDC_COUNTY_ISSUER: 'https://login.county.example',
  OIDC_COUNTY_CLIENT_ID: 'tyopari',
  OIDC_COUNTY_CLIENT_SECRET: 'secret',
  OIDC_STRONG_FOR: 'clients',
  OIDC_STRONG_ISSUER: 'https://strong.example',
  OIDC_STRONG_CLIENT_ID: 'tyopari',
  OIDC_STRONG_CLIENT_SECRET: 'secret',
  OIDC_STRONG_IDENTITY_CLAIM: 'urn:oid:1.2.246.21',
  OIDC_STRONG_TITLE_FI: 'Vahva tunnistus',
  OIDC_STRONG_ACR: 'one two',
}
const refusalOf = (changes: Record<string, string | undefined>, production = true): string => {
  try {
    readProviders({ ...env, ...changes }, production)
    return 'not refused'
  } catch (refused) {
    expect(refused).toBeInstanceOf(SettingRefused)
    return (refused as Error).message
  }
}

describe('Providers in the settings', () => {
  test('are none, or as they are named', () => {
    expect(readProviders({}, true)).toEqual([])
    expect(readProviders(env, true)).toMatchObject([
      { name: 'county', for: 'workers', isStrong: false, identityClaim: null, alg: 'RS256' },
      {
        name: 'strong',
        for: 'clients',
        isStrong: true,
        acr: ['one', 'two'],
        title: { fi: 'Vahva tunnistus', sv: 'Vahva tunnistus' },
      },
    ])
  })
  test.each([
    [{ OIDC_PROVIDERS: 'County' }, /OIDC_PROVIDERS must be names/],
    [{ OIDC_PROVIDERS: 'county,county' }, /OIDC_PROVIDERS must be names/],
    [{ OIDC_PROVIDERS: 'other' }, /OIDC_OTHER_FOR is missing/],
    [{ OIDC_COUNTY_FOR: 'everybody' }, /OIDC_COUNTY_FOR must be workers or clients/],
    [{ OIDC_COUNTY_ISSUER: 'http://login.county.example' }, /beginning with https/],
    [{ OIDC_COUNTY_ISSUER: 'http://localhost:1' }, /beginning with https/],
    [{ OIDC_COUNTY_ISSUER: 'county' }, /OIDC_COUNTY_ISSUER must be/],
    [{ OIDC_COUNTY_CLIENT_SECRET: undefined }, /OIDC_COUNTY_CLIENT_SECRET is missing/],
    [{ OIDC_COUNTY_CLIENT_SECRET_FILE: '/no/such/file' }, /cannot be read/],
    [{ OIDC_COUNTY_IDENTITY_CLAIM: 'hetu' }, /only for clients/],
    [{ OIDC_COUNTY_ALG: 'none' }, /OIDC_COUNTY_ALG must be one of/],
    [{ OIDC_COUNTY_ALG: 'HS256' }, /OIDC_COUNTY_ALG must be one of/],
    [{ OIDC_COUNTY_STRONG: 'maybe' }, /must be yes or no/],
    [{ OIDC_STRONG_IDENTITY_CLAIM: undefined }, /OIDC_STRONG_IDENTITY_CLAIM is missing/],
    [{ OIDC_STRONG_ISSUER: 'https://login.county.example' }, /the same issuer/],
  ])('that cannot be are refused: %o', (changes, words) => {
    expect(refusalOf(changes)).toMatch(words)
  })
  test('may be on this machine while one tries things out', () => {
    expect(refusalOf({ OIDC_COUNTY_ISSUER: 'http://localhost:9000' }, false)).toBe('not refused')
  })
})

test('Production without the https address of passkeys is refused', () => {
  const read = (ORIGIN?: string) =>
    readConfig({ NODE_ENV: 'production', ORIGIN }, () => new Uint8Array(32))
  expect(() => read()).toThrow(/needs ORIGIN/)
  expect(() => read('http://tyopari.example')).toThrow(/needs ORIGIN/)
  expect(read('https://tyopari.example').origin).toBe('https://tyopari.example')
})

test('A path to return to is a page of this app', () => {
  for (const path of ['/', '/today', '/pair-works/0a?about=b&c=%20', '/my/0a/actions/give-line'])
    expect([path, isOwnPath(path)]).toEqual([path, true])
  for (const path of [
    '',
    'today',
    '//evil.example',
    '/\\evil.example',
    '/\tevil',
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/api/session',
    '/a b',
    '/#x',
    `/${'a'.repeat(600)}`,
  ])
    expect([path, isOwnPath(path)]).toEqual([path, false])
})
