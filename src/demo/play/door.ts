/** The server's door as a browser finds it: sign in as somebody, ask, send. In process, without a network. */

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly headers?: Record<string, string>
  readonly payload?: string | Buffer
}
interface Answer {
  readonly statusCode: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}
/** As much of the server as the door needs. */
export interface Doorkeeper {
  inject(request: Request): PromiseLike<Answer>
}

export interface Reply {
  readonly status: number
  readonly body: string
  /** The body when it is JSON, else null. */
  readonly json: unknown
}

export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  /** Bytes go as they are, anything else as JSON. */
  post(path: string, body: unknown): Promise<Reply>
  put(path: string, body: unknown): Promise<Reply>
}

const replyOf = ({ statusCode, body }: Answer): Reply => {
  try {
    return { status: statusCode, body, json: JSON.parse(body) as unknown }
  } catch {
    return { status: statusCode, body, json: null }
  }
}

const jsonHeaders = { 'content-type': 'application/json', 'x-tyopari': '1' }
const rawHeaders = { 'content-type': 'application/octet-stream', 'x-tyopari': '1' }

const visitorWith = (door: Doorkeeper, cookie: string): Visitor => {
  return {
    get: async (url, headers) =>
      replyOf(await door.inject({ method: 'GET', url, headers: { ...headers, cookie } })),
    post: async (url, body) =>
      replyOf(
        await door.inject({
          method: 'POST',
          url,
          headers: { ...(Buffer.isBuffer(body) ? rawHeaders : jsonHeaders), cookie },
          payload: Buffer.isBuffer(body) ? body : JSON.stringify(body),
        }),
      ),
    put: async (url, body) =>
      replyOf(
        await door.inject({
          method: 'PUT',
          url,
          headers: { ...jsonHeaders, cookie },
          payload: JSON.stringify(body),
        }),
      ),
  }
}

/** Nobody in particular. */
export const stranger = (door: Doorkeeper): Visitor => visitorWith(door, '')

/**
 * Signs in by the demo's page of whom to be, with the hat of that service.
 * @throws when the server does not let them in
 */
export const signIn = async (
  door: Doorkeeper,
  username: string,
  service: string | null,
): Promise<Visitor> => {
  const answer = await door.inject({
    method: 'POST',
    url: '/api/demo/session',
    headers: jsonHeaders,
    payload: JSON.stringify(service === null ? { username } : { username, service }),
  })
  if (answer.statusCode >= 300)
    throw new Error(`${username} cannot sign in: ${answer.statusCode} ${answer.body}`)
  return visitorWith(door, answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}
