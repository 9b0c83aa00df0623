import { noteAsked } from './activity.ts'
import { ApiProblem, notReached, problemFrom } from './problem.ts'

let language = 'fi'
export const askIn = (chosen: string): void => {
  language = chosen
}
export const languageAsked = (): string => language

let hat: string | null = null
/** The service this window acts in: what it asks for says so, and is refused when another window has changed it. */
export const askAs = (service: string | null): void => {
  hat = service
}
/** About oneself, whatever the hat; how one changes it. */
const anyHat = /^\/(session|sign-in|my\/ways-in|my\/sessions)\b/

const purposeKept = 'tyopari.purpose'
/** Why the worker reads, while this window is open; empty: by the task they have. */
export const purposeChosen = (): string => sessionStorage.getItem(purposeKept) ?? ''
export const choosePurpose = (purpose: string): void => sessionStorage.setItem(purposeKept, purpose)

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** It goes though the page is being left; little enough of it does. */
  readonly keepalive?: boolean
  /** The page asks by itself, again and again: nobody need be there. */
  readonly quiet?: boolean
}

/** More than this a browser does not take along when a page is left. */
const keptAliveLetters = 60_000

/** Asks the server; throws an ApiProblem when it does not answer as asked. `path` begins after /api. */
export const ask = async <T>(
  path: string,
  { method = 'GET', body, signal, keepalive = false, quiet = false }: Asked = {},
): Promise<T> => {
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(method === 'GET' ? {} : { 'x-tyopari': '1' }),
      ...(hat === null || purposeChosen() === '' ? {} : { 'x-tyopari-purpose': purposeChosen() }),
      ...(hat === null || anyHat.test(path) ? {} : { 'x-tyopari-acting': hat }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(keepalive && (sent?.length ?? 0) < keptAliveLetters ? { keepalive } : {}),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(notReached)
  })
  if (!quiet) noteAsked()
  if (!response.ok) throw await problemFrom(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** Leaves out what was not chosen. */
export const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>) => {
  const chosen = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  )
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen)}`
}
