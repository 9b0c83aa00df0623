/**
 * The county's sign-in providers, from the environment: `OIDC_PROVIDERS` names them, and each has settings of its own
 * under its name in capitals. What cannot be is refused with a sentence before anything starts.
 */
import { readFileSync } from 'node:fs'
import type { Text } from '#domain/text'
import { type Environment, SettingRefused, yesNo } from '../setting.ts'

export interface ProviderSettings {
  /** In addresses and in the log: `county`. */
  readonly name: string
  /** Workers are known by issuer and subject; clients by the national identity code the provider tells. */
  readonly for: 'workers' | 'clients'
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** On the button: `Sign in with …`. */
  readonly title: Text
  readonly scope: string
  /** The claim that holds the national identity code; null for workers. */
  readonly identityClaim: string | null
  /** The provider must say it used one of these; empty: it is not asked. */
  readonly acr: readonly string[]
  readonly isStrong: boolean
  /** The one way its tokens are signed. */
  readonly alg: SignatureAlg
}

const algs = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const
type SignatureAlg = (typeof algs)[number]

/** @throws SettingRefused */
export const readProviders = (
  env: Environment,
  production: boolean,
): readonly ProviderSettings[] => {
  const names = listed(env.OIDC_PROVIDERS, /[,\s]+/)
  const wrong = names.find((name) => !/^[a-z][a-z0-9]{0,19}$/.test(name))
  if (wrong !== undefined || new Set(names).size !== names.length)
    throw new SettingRefused(
      'OIDC_PROVIDERS must be names of small letters and digits with commas between, each once, for example: county,suomifi.',
    )
  const providers = names.map((name) => readProvider(env, name, production))
  if (new Set(providers.map(({ issuer }) => issuer)).size !== providers.length)
    throw new SettingRefused(
      'Two providers in OIDC_PROVIDERS have the same issuer. Name each issuer once: a person of it is known by issuer and subject.',
    )
  return providers
}

const listed = (text: string | undefined, between: RegExp): readonly string[] =>
  (text ?? '').split(between).filter((one) => one !== '')

const readProvider = (env: Environment, name: string, production: boolean): ProviderSettings => {
  const start = `OIDC_${name.toUpperCase()}_`
  const needed = (what: string): string => {
    const value = env[start + what]
    if (!value)
      throw new SettingRefused(
        `${start}${what} is missing. ${name} is named in OIDC_PROVIDERS: give it ${what}, or take the name away.`,
      )
    return value
  }
  const who = needed('FOR')
  if (who !== 'workers' && who !== 'clients')
    throw new SettingRefused(`${start}FOR must be workers or clients.`)
  const issuer = issuerOf(needed('ISSUER'), `${start}ISSUER`, production)
  const identityClaim = who === 'clients' ? needed('IDENTITY_CLAIM') : null
  if (who === 'workers' && env[`${start}IDENTITY_CLAIM`])
    throw new SettingRefused(
      `${start}IDENTITY_CLAIM is only for clients: a worker is known by issuer and subject. Take it away.`,
    )
  const alg = algs.find((one) => one === (env[`${start}ALG`] || 'RS256'))
  if (!alg) throw new SettingRefused(`${start}ALG must be one of ${algs.join(', ')}.`)
  const titled = (language: string) => env[`${start}TITLE_${language}`] || env[`${start}TITLE_FI`]
  const title = titled('FI') || name
  return {
    name,
    for: who,
    issuer,
    clientId: needed('CLIENT_ID'),
    clientSecret: secretOf(env, start, needed),
    title: { fi: title, sv: titled('SV') || title, en: titled('EN') || title },
    scope: env[`${start}SCOPE`] || 'openid',
    identityClaim,
    acr: listed(env[`${start}ACR`], /\s+/),
    isStrong: who === 'clients' || yesNo(env, `${start}STRONG`, false),
    alg,
  }
}

/** https everywhere but on this machine, where a provider may be tried out. */
const issuerOf = (value: string, setting: string, production: boolean): string => {
  const url = URL.canParse(value) ? new URL(value) : null
  const isHere = !production && url?.protocol === 'http:' && isThisMachine(url.hostname)
  if (!url || (url.protocol !== 'https:' && !isHere) || url.search !== '' || url.hash !== '')
    throw new SettingRefused(
      `${setting} must be the provider's issuer as it writes it, beginning with https://.`,
    )
  return value
}
export const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1'].includes(host)

const secretOf = (env: Environment, start: string, needed: (what: string) => string): string => {
  const file = env[`${start}CLIENT_SECRET_FILE`]
  if (!file) return needed('CLIENT_SECRET')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new SettingRefused(`${start}CLIENT_SECRET_FILE names a file that cannot be read.`)
  }
}
