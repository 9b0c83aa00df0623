/**
 * Signing in at a provider: there and back again. What the browser carries meanwhile is one short-lived cookie that goes
 * with it when it is sent back from elsewhere (SameSite=Lax); the session's own cookie never does. Where it comes back
 * to is an address of the provider's own, so an answer of one provider never passes for another's.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Account, Ceremony } from '#store/store'
import type { App, House } from '../house.ts'
import { Problem } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { beginCeremony, ceremonyMinutes, takeCeremony } from './ceremonies.ts'
import { findClientAccount } from './clients.ts'
import { enter, logSignIn } from './enter.ts'
import { perAddress } from './limits.ts'
import { isOwnPath } from './own-path.ts'
import { tags } from './passkey-routes.ts'
import type { Asked, Identified, Provider } from './providers.ts'
import { closeAll } from './sessions.ts'

export const locationSchema = z.object({ location: z.string() })

/** Why somebody stands at the sign-in page again. The page has a sentence and a way out for each. */
export type Why =
  | 'failed'
  | 'cancelled'
  | 'provider-away'
  | 'not-tied'
  | 'tied-elsewhere'
  | 'link-over'
  | 'no-matters'
  | 'no-work-here'

interface Errand {
  readonly returnTo: string
  /** The hash of the link that is used by this. */
  readonly link?: string
  /** Whose account is tied; left out: whoever the tie tells signs in. */
  readonly username?: string
}

const cookieOf = (house: House): string =>
  house.config.secureCookies ? '__Host-tyopari-there' : 'tyopari-there'

/** @throws Problem `input` for a name no provider has, `provider-away` */
export const goToProvider = async (
  house: House,
  reply: FastifyReply,
  name: string,
  who: 'workers' | 'clients' | 'anybody',
  errand: Errand,
) => {
  const provider = house.providers.get(name)
  if (!provider || (who !== 'anybody' && provider.settings.for !== who))
    throw new Problem('input', [{ code: 'not-in-list', field: '/provider' }])
  const begun = await provider.begin()
  if (begun.is !== 'done') throw new Problem('provider-away')
  const { asked, location } = begun.value
  const body = { provider: name, asked, errand }
  const token = await beginCeremony(house, 'provider', body, errand.username ?? null)
  reply.setCookie(cookieOf(house), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.config.secureCookies,
    maxAge: ceremonyMinutes.provider * 60,
  })
  return { location }
}

export const registerProviders = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/sign-in/provider',
    config: { open: true, rateLimit: perAddress(house) },
    schema: {
      tags,
      summary: 'Where the browser goes to sign in at a provider',
      body: z.strictObject({
        provider: z.string().max(20),
        returnTo: z
          .string()
          .max(500)
          .refine(isOwnPath)
          .default('/')
          .meta({ description: 'A page of this app; anything else is refused' }),
      }),
      response: withProblems({ 200: locationSchema }),
    },
    handler: async (request, reply) => {
      const { provider, returnTo } = request.body
      return goToProvider(house, reply, provider, 'anybody', { returnTo })
    },
  })
  api.route({
    method: 'GET',
    url: '/sign-in/provider/:provider/callback',
    config: { open: true, rateLimit: perAddress(house) },
    schema: {
      tags,
      summary: 'Back from the provider: a session begins, or the sign-in page says why not',
      params: z.object({ provider: z.string().max(20) }),
      response: withProblems({}),
    },
    handler: async (request, reply) => {
      if (!house.providers.has(request.params.provider)) throw new Problem('not-found')
      const token = request.cookies[cookieOf(house)] ?? ''
      reply.clearCookie(cookieOf(house), { path: '/', secure: house.config.secureCookies })
      const ceremony = token === '' ? undefined : await takeCeremony(house, 'provider', token)
      const ended = await comeBack(house, request, reply, request.params.provider, ceremony)
      return reply.redirect('why' in ended ? `/sign-in?why=${ended.why}` : ended.to, 303)
    },
  })
  registerBackChannel(api, house)
}

type Ended = { readonly to: string } | { readonly why: Why }
const comeBack = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  ceremony: Ceremony | undefined,
): Promise<Ended> => {
  const provider = house.providers.get(name)
  const refuse = async (why: Why): Promise<Ended> => {
    await logSignIn(house, 'sign-in', 'oidc', null, 'refused')
    return { why }
  }
  if (!ceremony || !provider || ceremony.body.provider !== name) return refuse('failed')
  const errand = ceremony.body.errand as Errand
  const answered = new URL(request.url, 'http://own.invalid').searchParams
  const outcome = await provider.finish(ceremony.body.asked as Asked, answered)
  if (outcome.is === 'away') return refuse('provider-away')
  if (outcome.is === 'refused')
    return refuse(answered.get('error') === 'access_denied' ? 'cancelled' : 'failed')
  const found = await accountOf(house, provider, outcome.value, errand)
  if ('why' in found) return refuse(found.why)
  const { issuer, subject, session, sealedIdToken } = outcome.value
  const at = { provider: name, issuer, subject, session, idToken: sealedIdToken }
  const { isStrong } = provider.settings
  try {
    const signedIn = { how: 'oidc', strong: isStrong, atProvider: at } as const
    await enter(house, request, reply, found.account, signedIn)
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'no-work-here') return { why: problem.code }
    throw problem
  }
  return { to: isOwnPath(errand.returnTo) ? errand.returnTo : '/' }
}

/** Whose account it is: a worker's by the tie, a client's by the national identity code. */
const accountOf = async (
  house: House,
  { settings }: Provider,
  { issuer, subject, identityCode }: Identified,
  errand: Errand,
): Promise<{ readonly account: Account } | { readonly why: Why }> => {
  if (settings.for === 'clients') {
    const account = identityCode === null ? undefined : await findClientAccount(house, identityCode)
    return account ? { account } : { why: 'no-matters' }
  }
  if (errand.username !== undefined) {
    const tied = await tie(house, settings.name, { issuer, subject }, errand.username, errand.link)
    if (tied !== 'tied') return { why: tied }
  }
  const held = await house.store.waysIn.findTie(issuer, subject)
  const account = held && (await house.store.accounts.find(held.username))
  if (!held || !account) return { why: 'not-tied' }
  await house.store.waysIn.usedTie(held.id, house.clock())
  return { account }
}

const tie = async (
  house: House,
  provider: string,
  who: Pick<Identified, 'issuer' | 'subject'>,
  username: string,
  link: string | undefined,
): Promise<'tied' | 'link-over' | 'tied-elsewhere'> => {
  const made = { id: house.newId(), ...who, provider, createdAt: house.clock() }
  const account = await house.store.accounts.find(username)
  if (!account) return 'link-over'
  if (link === undefined) {
    if (!(await house.store.waysIn.addTie(username, made))) return 'tied-elsewhere'
  } else {
    const entered = await house.store.waysIn.enter(link, house.clock(), { tie: made })
    if (entered.is !== 'entered') return entered.is === 'taken' ? 'tied-elsewhere' : 'link-over'
    closeAll(house, entered.ended)
  }
  await logSignIn(house, 'way-in-added', 'oidc', account.person)
  return 'tied'
}

/** The provider signs somebody out: its own server says so, with a token it has signed. No browser, no cookie. */
const registerBackChannel = (api: App, house: House): void => {
  void api.register(async (plain) => {
    plain.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 20_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    plain.route({
      method: 'POST',
      url: '/sign-in/provider/:provider/logout',
      config: { open: true, signedByProvider: true, rateLimit: perAddress(house) },
      schema: {
        tags,
        summary: 'A provider signs somebody out (OpenID Connect Back-Channel Logout)',
        params: z.object({ provider: z.string().max(20) }),
        body: z.object({ logout_token: z.string().max(16_000) }),
        consumes: ['application/x-www-form-urlencoded'],
        response: withProblems({ 200: z.object({ done: z.literal(true) }) }),
      },
      handler: async (request) => {
        const { provider: name } = request.params as { readonly provider: string }
        const { logout_token: token } = request.body as { readonly logout_token: string }
        const provider = house.providers.get(name)
        const told = await provider?.readLogout(token)
        if (!provider || !told) throw new Problem('not-signed')
        const ended = await house.store.sessions.endAtProvider(provider.settings.issuer, told)
        closeAll(
          house,
          ended.map(({ tokenHash }) => tokenHash),
        )
        for (const { person } of ended)
          await logSignIn(house, 'signed-out-by-provider', 'oidc', person)
        return { done: true as const }
      },
    })
  })
}
