/**
 * Settings, read once at start. What cannot be is refused with a sentence a person can act on;
 * nothing else in the server reads the environment.
 */
import { join } from 'node:path'
import { usualDays } from '#domain/brief'
import { type MailSettings, readMail } from './mail/settings.ts'
import { type ProviderSettings, readProviders } from './session/provider-settings.ts'
import { type Environment, SettingRefused, whole, yesNo } from './setting.ts'

export interface Config {
  readonly production: boolean
  /** Anybody may choose who to be. Never together with `production`. */
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** A PostgreSQL to use; null means the embedded one in `dataFolder`. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  /** The built web app, or null when only the API is served. */
  readonly webFolder: string | null
  /** What the browser's address bar shows, for example `https://tyopari.example`. Null: taken from the request. */
  readonly origin: string | null
  /** The session cookie is sent over https only. */
  readonly secureCookies: boolean
  /** The number of proxies in front whose forwarding headers are believed. */
  readonly trustedProxies: number
  /** The secret every reader key is derived from. */
  readonly key: Uint8Array
  readonly idleMinutes: number
  readonly absoluteMinutes: number
  /** Where people sign in, beside passkeys. */
  readonly providers: readonly ProviderSettings[]
  readonly limits: Limits
  /** Null: no mail is sent. */
  readonly mail: MailSettings | null
  /** Does Saturday count as a working day here? */
  readonly saturdayCounts: boolean
  /** How long an anonymous case, and a question asked first, is kept; then it is gone. */
  readonly briefDays: number
  readonly questionDays: number
  readonly countyName: string
  readonly version: string
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug'
}

export interface Limits {
  /** Attempts to sign in, per minute, from one address and for one name, passkey or link. */
  readonly signInPerMinute: number
  /** Attempts to sign in, per minute, from one address, whoever it is: an office has one address. */
  readonly signInPerMinuteFromAddress: number
  /** Requests per minute from one session or address. */
  readonly requestsPerMinute: number
  readonly bodyBytes: number
  readonly jsonDepth: number
  /** Later than this, new requests are asked to wait; 0: never. */
  readonly eventLoopDelayMillis: number
  /** An answer that must not tell by its time leaves at the next multiple of this; 0: as soon as it is there. */
  readonly evenMillis: number
}

export const usualLimits: Limits = {
  signInPerMinute: 10,
  signInPerMinuteFromAddress: 120,
  requestsPerMinute: 1200,
  bodyBytes: 256 * 1024,
  jsonDepth: 12,
  eventLoopDelayMillis: 5000,
  evenMillis: 200,
}

/** For a server in process, as stories, the demo and tests build it: no web app, no limits that wait for a clock. */
export const inProcessConfig = (changes: Partial<Config> = {}): Config => ({
  production: false,
  demo: true,
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  dataFolder: '',
  webFolder: null,
  origin: null,
  secureCookies: false,
  trustedProxies: 0,
  key: new Uint8Array(32).fill(7),
  idleMinutes: 30,
  absoluteMinutes: 12 * 60,
  providers: [],
  limits: {
    ...usualLimits,
    requestsPerMinute: 1_000_000,
    signInPerMinute: 1_000_000,
    signInPerMinuteFromAddress: 1_000_000,
    eventLoopDelayMillis: 0,
    evenMillis: 0,
  },
  mail: null,
  saturdayCounts: true,
  briefDays: usualDays,
  questionDays: usualDays,
  countyName: 'Kivijoen hyvinvointialue',
  version: '0.1.0',
  logLevel: 'silent',
  ...changes,
})

/** @throws SettingRefused Demo in production, whoever asks for it and in whatever way. */
export const refuseDemoInProduction = (config: Pick<Config, 'demo' | 'production'>): void => {
  if (config.demo && config.production)
    throw new SettingRefused(
      'The demo lets anybody choose who to be, so it cannot run with NODE_ENV=production. Remove DEMO or NODE_ENV and start again.',
    )
}

/** Everything but the key, which `keys.ts` reads or makes in the data folder. @throws SettingRefused */
export const readConfig = (env: Environment, key: (folder: string) => Uint8Array): Config => {
  const production = env.NODE_ENV === 'production'
  const demo = yesNo(env, 'DEMO', !production)
  refuseDemoInProduction({ production, demo })
  const dataFolder = env.DATA_FOLDER || './data'
  const origin = env.ORIGIN || null
  if (origin !== null && !/^https?:\/\/[^/\s]+$/.test(origin))
    throw new SettingRefused(
      'ORIGIN must be an address without a path, for example https://tyopari.example.',
    )
  if (production && origin?.startsWith('https:') !== true)
    throw new SettingRefused(
      'NODE_ENV=production needs ORIGIN, the https address people use, for example https://tyopari.example: a passkey is made for one address and works at no other.',
    )
  return {
    production,
    demo,
    host: env.HOST || (production ? '0.0.0.0' : 'localhost'),
    port: whole(env, 'PORT', 3000, 0, 65_535),
    databaseUrl: env.DATABASE_URL || null,
    dataFolder,
    webFolder: env.WEB_FOLDER || join(import.meta.dirname, '../../dist/web'),
    origin,
    secureCookies: production || (origin?.startsWith('https:') ?? false),
    trustedProxies: whole(env, 'TRUSTED_PROXIES', 0, 0, 10),
    key: key(dataFolder),
    idleMinutes: whole(env, 'SESSION_IDLE_MINUTES', 30, 1, 24 * 60),
    absoluteMinutes: whole(env, 'SESSION_MINUTES', 12 * 60, 1, 7 * 24 * 60),
    providers: readProviders(env, production),
    limits: usualLimits,
    mail: readMail(env, production),
    saturdayCounts: yesNo(env, 'SATURDAY_COUNTS', true),
    briefDays: whole(env, 'BRIEF_DAYS', usualDays, 1, 90),
    questionDays: whole(env, 'QUESTION_DAYS', usualDays, 1, 90),
    countyName: env.COUNTY_NAME || 'Kivijoen hyvinvointialue',
    version: '0.1.0',
    logLevel: production ? 'info' : 'warn',
  }
}

/** The address people use. Without ORIGIN the server is only for this machine. */
export const originOf = (config: Pick<Config, 'origin' | 'port'>): string =>
  config.origin ?? `http://localhost:${config.port}`

export { SettingRefused } from './setting.ts'
