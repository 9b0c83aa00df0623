/**
 * The county's sign-in providers, spoken to by OpenID Connect: authorization code with PKCE, state and nonce; every
 * token's signature, issuer, audience and time is checked against what the provider publishes. A provider that does not
 * answer in time is away, which is told in words; nothing else waits for it.
 *
 * @source OpenID Connect Core 1.0, RP-Initiated Logout 1.0, Back-Channel Logout 1.0; RFC 9700, RFC 9207
 */
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import type { Instant } from '#domain/calendar'
import { type Config, originOf } from '../config.ts'
import type { ProviderSettings } from './provider-settings.ts'
import { openToken, sealToken } from './sealing.ts'

export interface Asked {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
export interface Identified {
  readonly issuer: string
  readonly subject: string
  /** The provider's own session, for signing out from its side. */
  readonly session: string | null
  /** The value of the configured claim, as the provider wrote it. */
  readonly identityCode: string | null
  readonly sealedIdToken: string
}
/** `away`: it did not answer. `refused`: it answered, and what it answered does not hold. */
export type Outcome<T> = { readonly is: 'away' } | { readonly is: 'refused' } | Done<T>
interface Done<T> {
  readonly is: 'done'
  readonly value: T
}

export interface Provider {
  readonly settings: ProviderSettings
  /** Its own for each provider, so that one provider's answer never comes to another's door. */
  readonly callback: string
  begin(): Promise<Outcome<{ readonly asked: Asked; readonly location: string }>>
  finish(asked: Asked, answered: URLSearchParams): Promise<Outcome<Identified>>
  /** Where the browser goes to sign out there too; null when the provider has no such place or is away. */
  leaving(sealedIdToken: string | null): Promise<string | null>
  /** What a token says that the provider sent to sign somebody out; null when it does not hold. */
  readLogout(
    token: string,
  ): Promise<{ readonly subject: string | null; readonly session: string | null } | null>
}

const secondsToAnswer = 5
/** How far the provider's clock and ours may be apart. */
const clockToleranceSeconds = 60
const metadataMinutes = 60

export const makeProviders = (
  config: Config,
  clock: () => Instant,
): ReadonlyMap<string, Provider> =>
  new Map(config.providers.map((one) => [one.name, makeProvider(one, config, clock)]))

const makeProvider = (
  settings: ProviderSettings,
  config: Config,
  clock: () => Instant,
): Provider => {
  const { issuer, clientId, clientSecret } = settings
  const origin = originOf(config)
  const callback = `${origin}/api/sign-in/provider/${settings.name}/callback`
  const isPlain = new URL(issuer).protocol === 'http:'
  let held: { readonly metadata: oidc.ServerMetadata; readonly until: number } | null = null

  const metadataOf = async (): Promise<oidc.ServerMetadata> => {
    const now = Date.parse(clock())
    if (held && now < held.until) return held.metadata
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
      timeout: secondsToAnswer,
      execute: isPlain ? [oidc.allowInsecureRequests] : [],
    })
    const metadata = found.serverMetadata()
    held = { metadata, until: now + metadataMinutes * 60_000 }
    return metadata
  }
  /** Made for each use: it holds what the house's clock says. */
  const configured = async (): Promise<oidc.Configuration> => {
    const made = new oidc.Configuration(
      await metadataOf(),
      clientId,
      {
        client_secret: clientSecret,
        id_token_signed_response_alg: settings.alg,
        [oidc.clockTolerance]: clockToleranceSeconds,
        [oidc.clockSkew]: Math.round((Date.parse(clock()) - Date.now()) / 1000),
      },
      oidc.ClientSecretBasic(clientSecret),
    )
    made.timeout = secondsToAnswer
    oidc.enableNonRepudiationChecks(made)
    if (isPlain) oidc.allowInsecureRequests(made)
    return made
  }
  const isInTime = (iat: number) => iat <= Date.parse(clock()) / 1000 + clockToleranceSeconds

  return {
    settings,
    callback,
    begin: () =>
      trying(async () => {
        const asked = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        }
        const location = oidc.buildAuthorizationUrl(await configured(), {
          redirect_uri: callback,
          response_type: 'code',
          scope: settings.scope,
          state: asked.state,
          nonce: asked.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
          code_challenge_method: 'S256',
          ...(settings.acr.length > 0 ? { acr_values: settings.acr.join(' ') } : {}),
          ...claimsAsked(settings),
        })
        return { asked, location: location.href }
      }),
    finish: (asked, answered) =>
      trying(async () => {
        const tokens = await oidc.authorizationCodeGrant(
          await configured(),
          new URL(`${callback}?${answered.toString()}`),
          {
            pkceCodeVerifier: asked.verifier,
            expectedState: asked.state,
            expectedNonce: asked.nonce,
            idTokenExpected: true,
          },
        )
        const claims = tokens.claims()
        if (!claims || !tokens.id_token || !isInTime(claims.iat)) throw new NotHolding()
        if (settings.acr.length > 0 && !settings.acr.some((one) => one === claims.acr))
          throw new NotHolding()
        return {
          issuer: claims.iss,
          subject: claims.sub,
          session: typeof claims.sid === 'string' ? claims.sid : null,
          identityCode: identityCodeIn(settings, claims),
          sealedIdToken: sealToken(config.key, issuer, tokens.id_token),
        }
      }),
    leaving: async (sealed) => {
      const outcome = await trying(async () => {
        const made = await configured()
        if (made.serverMetadata().end_session_endpoint === undefined) return null
        const idToken = sealed === null ? null : openToken(config.key, issuer, sealed)
        return oidc.buildEndSessionUrl(made, {
          post_logout_redirect_uri: `${origin}/`,
          ...(idToken === null ? {} : { id_token_hint: idToken }),
        }).href
      })
      return outcome.is === 'done' ? outcome.value : null
    },
    readLogout: async (token) => {
      const outcome = await trying(async () => {
        const { jwks_uri } = await metadataOf()
        const keys = createRemoteJWKSet(new URL(String(jwks_uri)), {
          timeoutDuration: secondsToAnswer * 1000,
        })
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience: clientId,
          algorithms: [settings.alg],
          clockTolerance: clockToleranceSeconds,
          currentDate: new Date(clock()),
          maxTokenAge: '5 minutes',
          requiredClaims: ['iat', 'jti', 'events'],
        })
        return logoutIn(payload)
      })
      return outcome.is === 'done' ? outcome.value : null
    },
  }
}

/** The answer came, and is not what it should be. */
class NotHolding extends Error {
  override readonly name = 'NotHolding'
}

const trying = async <T>(run: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { is: 'done', value: await run() }
  } catch (error) {
    return { is: isAway(error) ? 'away' : 'refused' }
  }
}

/** Not reached, late, or in trouble of its own; anything else is an answer that does not hold. */
const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause
  const status =
    'status' in error ? Number(error.status) : cause instanceof Response ? cause.status : 0
  return (
    status >= 500 ||
    code === 'OAUTH_TIMEOUT' ||
    code === 'ERR_JWKS_TIMEOUT' ||
    error.name === 'TimeoutError' ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    (cause instanceof Error && isAway(cause))
  )
}

/** Asked for by name where it is needed, so that the provider tells nothing else. */
const claimsAsked = ({ identityClaim }: ProviderSettings) =>
  identityClaim === null
    ? {}
    : { claims: JSON.stringify({ id_token: { [identityClaim]: { essential: true } } }) }

const identityCodeIn = (
  { identityClaim }: ProviderSettings,
  claims: oidc.IDToken,
): string | null => {
  if (identityClaim === null) return null
  const value = claims[identityClaim]
  if (typeof value !== 'string' || value === '') throw new NotHolding()
  return value
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
const logoutIn = ({ events, nonce, sub, sid }: JWTPayload) => {
  const isLogout =
    typeof events === 'object' && events !== null && Object.hasOwn(events, logoutEvent)
  const session = typeof sid === 'string' ? sid : null
  if (!isLogout || nonce !== undefined || (sub === undefined && session === null))
    throw new NotHolding()
  return { subject: sub ?? null, session }
}
