/** One request to the server in process, and what it answers; a stream is read until it has nothing more to say. */
import { setImmediate } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import type { App } from '#server/house'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** @param idle waits until nothing is being read for anybody, and says whether it had to */
export const send = async (
  app: App,
  cookie: string,
  request: Request,
  idle: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<Answer> => {
  const isStream = request.url.endsWith('/events')
  const leaving = new AbortController()
  const answer = await app.inject({
    method: request.method,
    url: request.url,
    headers: {
      cookie,
      'x-tyopari': '1',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    ...(isStream ? { payloadAsStream: true as const, signal: leaving.signal } : {}),
  })
  const body = isStream ? await untilQuiet(answer, idle, leaving) : answer.body
  return { status: answer.statusCode, headers: comparable(answer.headers), body }
}

/** What a stream says by itself: until nothing is being read and nothing more came for a while. It is left open by nobody. */
const untilQuiet = async (
  answer: LightMyRequestResponse,
  idle: () => Promise<boolean>,
  leaving: AbortController,
): Promise<string> => {
  const stream = answer.stream()
  stream.on('error', () => {})
  let told = ''
  stream.on('data', (chunk) => (told += String(chunk)))
  for (let quiet = 0; quiet < 3; ) {
    const before = told.length
    await setImmediate()
    const waited = await idle()
    quiet = told.length === before && told !== '' && !waited ? quiet + 1 : 0
    if (stream.readableEnded) break
  }
  leaving.abort()
  stream.destroy()
  return told
}

/** An open stream. */
export interface Stream {
  readonly status: number
  /** Everything it has said until now. */
  said(): string
  leave(): void
}
export const listen = async (app: App, cookie: string, url: string): Promise<Stream> => {
  const leaving = new AbortController()
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: { cookie, 'x-tyopari': '1' },
    payloadAsStream: true,
    signal: leaving.signal,
  })
  let told = ''
  const stream = answer.stream()
  stream.on('error', () => {})
  stream.on('data', (chunk) => (told += String(chunk)))
  return {
    status: answer.statusCode,
    said: () => told,
    leave: () => {
      leaving.abort()
      stream.destroy()
    },
  }
}

/** Only the clock on the wall stands in these. */
const ofTheWall = new Set(['date', 'x-ratelimit-reset', 'x-ratelimit-remaining'])
const comparable = (headers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheWall.has(name)))
