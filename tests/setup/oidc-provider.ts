/** A real OpenID provider at an address of its own, where whoever is named signs in, and a browser that goes there. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderSettings } from '#server/session/provider-settings'

interface Context {
  readonly path: string
  readonly req: unknown
  readonly res: unknown
  body: Record<string, unknown> | string
  respond: boolean
  readonly oidc: {
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
  }
}
interface ProviderOfPackage {
  use(step: (ctx: Context, next: () => Promise<void>) => Promise<void>): void
  callback(): RequestListener
  interactionFinished(req: unknown, res: unknown, result: object): Promise<void>
  readonly Grant: new (of: {
    clientId: string
    accountId: string
  }) => {
    addOIDCScope(scope: string): void
    addOIDCClaims(claims: readonly string[]): void
    save(): Promise<string>
  }
}
type ProviderClass = new (issuer: string, settings: object) => ProviderOfPackage
/** The package brings no types. */
const { Provider } = (await import(String('oidc-provider'))) as { Provider: ProviderClass }

export const identityClaim = 'urn:oid:1.2.246.21'

export interface TestProvider {
  readonly settings: ProviderSettings
  /** What of a person the provider tells besides their subject, by subject. */
  readonly claims: Map<string, Record<string, string>>
  /** Changes what the token endpoint answers. */
  tamper: ((answer: Record<string, unknown>) => Record<string, unknown>) | null
  /** What the provider sent from its own server, to sign somebody out. */
  readonly sent: { readonly url: string; readonly body: string }[]
  /** Whoever comes in a browser of their own is this subject. */
  become(subject: string): void
  /** Signs in as `subject` in a browser new to the provider. Returns the address it sends the browser back to. */
  visit(location: string, subject: string): Promise<string>
  /** Follows a link of the same browser, with its cookies, and presses the button when there is one. */
  leave(location: string): Promise<void>
  close(): Promise<void>
}

const rsa = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'one' }
}

/**
 * @param ours the origin of the server that signs people in here
 * @param host another name of this machine is another site to a browser
 */
export const openProvider = async (
  name: string,
  who: ProviderSettings['for'],
  ours: string,
  host: 'localhost' | '127.0.0.1' = 'localhost',
): Promise<TestProvider> => {
  let listener: RequestListener = (_request, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`
  const claims: TestProvider['claims'] = new Map()
  const sent: { url: string; body: string }[] = []
  let subject = ''
  let cookies = new Map<string, string>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'tyopari',
        client_secret: 'a secret of this test, of no other use',
        redirect_uris: [`${ours}/api/sign-in/provider/${name}/callback`],
        post_logout_redirect_uris: [`${ours}/`],
        backchannel_logout_uri: `${ours}/api/sign-in/provider/${name}/logout`,
        backchannel_logout_session_required: true,
      },
    ],
    cookies: { keys: ['of this test'] },
    jwks: { keys: [rsa()] },
    pkce: { required: () => true },
    claims: { openid: ['sub', identityClaim] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (ctx: Context, form: string) => {
          ctx.body = `<!doctype html><title>Leave?</title>${form}`
        },
      },
    },
    ttl: { Interaction: 600, Grant: 3600, Session: 3600, AccessToken: 3600, IdToken: 3600 },
    interactions: { url: () => '/interaction' },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...claims.get(sub) }),
    }),
    loadExistingGrant: async (ctx: Context) => {
      const { clientId } = ctx.oidc.client
      const grant = new provider.Grant({ clientId, accountId: ctx.oidc.session.accountId })
      grant.addOIDCScope('openid')
      grant.addOIDCClaims(['sub', identityClaim])
      await grant.save()
      return grant
    },
    fetch: async (url: string | URL, options: { readonly body: string }) => {
      sent.push({ url: String(url), body: options.body })
      return new Response(null, { status: 200 })
    },
  })
  const opened: TestProvider = {
    settings: {
      name,
      for: who,
      issuer,
      clientId: 'tyopari',
      clientSecret: 'a secret of this test, of no other use',
      title: { fi: name, sv: name, en: name },
      scope: 'openid',
      identityClaim: who === 'clients' ? identityClaim : null,
      acr: [],
      isStrong: who === 'clients',
      alg: 'RS256',
    },
    claims,
    tamper: null,
    sent,
    become: (as) => {
      subject = as
    },
    visit: async (location, as) => {
      subject = as
      cookies = new Map()
      return follow(location, cookies, issuer)
    },
    leave: async (location) => {
      const page = await ask(location, cookies)
      const [, action = '', xsrf = ''] =
        /action="([^"]+)"[\s\S]*?name="xsrf" value="([^"]+)"/.exec(await page.text()) ?? []
      if (action !== '') await ask(action, cookies, new URLSearchParams({ xsrf, logout: 'yes' }))
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  provider.use(async (ctx, next) => {
    if (ctx.path === '/interaction') {
      ctx.respond = false
      return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: subject } })
    }
    await next()
    if (ctx.path === '/token' && opened.tamper && typeof ctx.body !== 'string')
      ctx.body = opened.tamper(ctx.body)
  })
  listener = provider.callback()
  return opened
}

/** As a browser: keeps cookies, and goes where it is sent, until it is sent away from there. */
const follow = async (
  location: string,
  cookies: Map<string, string>,
  home: string,
): Promise<string> => {
  const answer = await ask(location, cookies)
  const next = answer.headers.get('location')
  if (next === null) throw new Error(`${answer.status} at ${location}: ${await answer.text()}`)
  const to = new URL(next, location)
  return to.origin === home ? follow(to.href, cookies, home) : to.href
}

const ask = async (location: string, cookies: Map<string, string>, body?: URLSearchParams) => {
  const answer = await fetch(location, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
    ...(body ? { method: 'POST', body } : {}),
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') cookies.delete(key)
    else cookies.set(key, value)
  }
  return answer
}
