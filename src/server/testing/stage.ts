/** A small county for the tests of this part: two home workers, a partner, a supervisor, a client. Never shipped. */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#domain/calendar'
import { instant, localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import type { Profession, ServiceTask } from '#domain/words'
import { openStore } from '#store/open'
import type { Audience, Store } from '#store/store'
import { buildApp } from '../app.ts'
import { type Config, inProcessConfig } from '../config.ts'
import type { App } from '../house.ts'
import { hashPassword } from '../session/passwords.ts'

export const county = {
  adults: '00000000-0000-7000-8000-000000000001',
  health: '00000000-0000-7000-8000-000000000002',
  debts: '00000000-0000-7000-8000-000000000003',
} as const
const person = (number: number) =>
  `00000000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`
export const people = {
  hanna: person(1),
  mikko: person(2),
  liisa: person(3),
  marja: person(4),
  ville: person(5),
} as const
export const password = 'kivijoki-2026'

interface Worker {
  readonly username: keyof typeof people
  readonly name: string
  readonly service: string
  readonly profession: Profession
  readonly audience: Audience
}
const workers: readonly Worker[] = [
  {
    username: 'hanna',
    name: 'Hanna Harju',
    service: county.adults,
    profession: 'social-counsellor',
    audience: 'worker',
  },
  {
    username: 'mikko',
    name: 'Mikko Mäki',
    service: county.health,
    profession: 'mental-health-nurse',
    audience: 'worker',
  },
  {
    username: 'liisa',
    name: 'Liisa Lehto',
    service: county.debts,
    profession: 'debt-counsellor',
    audience: 'worker',
  },
  {
    username: 'marja',
    name: 'Marja Metso',
    service: county.adults,
    profession: 'head-of-unit',
    audience: 'supervisor',
  },
  {
    username: 'ville',
    name: 'Ville Vuori',
    service: county.adults,
    profession: 'social-worker',
    audience: 'worker',
  },
]

export const fillCounty = async (store: Store): Promise<void> => {
  const organisation = id<'organisation'>('00000000-0000-7000-8000-000000000009')
  const named = (name: string) => ({ fi: name, sv: name, en: name })
  await store.directory.putOrganisations([
    { id: organisation, name: named('Kivijoki'), kind: 'public' },
  ])
  const service = (one: string, name: string, serviceTask: ServiceTask) => ({
    id: id<'service'>(one),
    organisation,
    name: named(name),
    controller: 'kivijoki',
    serviceTask,
    register: 'social' as const,
    reveals: [],
    jointWith: [],
  })
  await store.directory.putServices([
    service(county.adults, 'Aikuissosiaalityö', 'services-for-working-age'),
    service(county.health, 'Mielenterveyspalvelut', 'mental-health-care'),
    service(county.debts, 'Velkaneuvonta', 'debt-counselling'),
  ])
  await store.people.put(
    workers.map((worker) => ({
      id: id<'person'>(people[worker.username]),
      name: worker.name,
      birthDate: null,
      language: 'fi' as const,
      secretWhereabouts: false,
      rehearsal: false,
      worker: true,
    })),
  )
  await store.directory.putEmployments(
    workers.map((worker) => ({
      person: id<'person'>(people[worker.username]),
      service: id<'service'>(worker.service),
      profession: worker.profession,
      officeholder: worker.profession === 'social-worker',
      supervisor: worker.audience === 'supervisor',
      languages: ['fi'],
      competences: [],
      from: localDate('2020-01-01'),
      until: null,
    })),
  )
  const passwordHash = await hashPassword(password)
  for (const { username, audience } of workers)
    await store.accounts.put({
      username,
      person: id<'person'>(people[username]),
      passwordHash,
      audience,
    })
}

export interface Stage {
  readonly app: App
  readonly store: Store
  setClock(at: string): void
  now(): Instant
  close(): Promise<void>
}

/**
 * A county in memory, or in a store of one's own, and the server over it, on Tuesday 13.1.2026 at noon in Helsinki.
 * `isFilled`: another server has put the county there.
 */
export const setStage = async (
  changes: Partial<Config> = {},
  own?: { readonly store: Store; readonly isFilled?: boolean },
): Promise<Stage> => {
  const store = own?.store ?? (await openStore({}))
  if (!own?.isFilled) await fillCounty(store)
  let now = instant('2026-01-13T10:00:00.000Z')
  const app = await buildApp({
    store,
    clock: () => now,
    newId: randomUUID,
    config: inProcessConfig(changes),
  })
  return {
    app,
    store,
    now: () => now,
    setClock: (at) => {
      now = instant(at)
    },
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  // biome-ignore lint: tests read answers as they come
  readonly json: Record<string, never> & Readonly<Record<string, unknown>>
}
/** The pair work an answer shows, and its client. */
export const openedIn = ({
  body,
}: Reply): { readonly pairWork: string; readonly client: string } => {
  const view = JSON.parse(body) as { readonly id: string; readonly client: { readonly id: string } }
  return { pairWork: view.id, client: view.client.id }
}

export interface Visitor {
  get(url: string, headers?: Record<string, string>): Promise<Reply>
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>
  readonly cookie: string
}

export const visitor = (app: App, cookie = ''): Visitor => {
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<Reply> => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      json: isJson ? JSON.parse(answer.body) : {},
    }
  }
  return {
    cookie,
    get: (url, headers = {}) => ask('GET', url, headers),
    send: (method, url, body, headers = {}) =>
      ask(
        method,
        url,
        {
          'x-tyopari': '1',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      ),
  }
}

export const signIn = async (app: App, username: string): Promise<Visitor> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/demo/session',
    headers: { 'x-tyopari': '1', 'content-type': 'application/json' },
    payload: JSON.stringify({ username }),
  })
  if (answer.statusCode !== 200) throw new Error(`${username}: ${answer.statusCode} ${answer.body}`)
  return visitor(app, answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}
