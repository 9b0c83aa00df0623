/**
 * How each route of the API document is asked by a reader. The two-worlds test refuses a route nobody knows how to ask.
 *
 * To add a route: one line in `ways`, by method and path as the document writes them, e.g.
 * `'post /api/scans/{id}': ({ chance, key }) => post('/api/scans/...', { commandId: uuid(key) })`. What is drawn is
 * drawn from `asking.chance` only, ids the sender makes come from `uuid(asking.key)`, ids in the path come from the
 * worlds (`factIds`, `partIds`), so that both worlds of a pair are asked the same, and what exists in one of them only
 * is asked for too. `both('/path')` asks one's first pair work and sometimes another. A GET that needs nothing but a
 * pair work, or nothing at all, needs no line. A route that answers 404 for what may not be known also joins
 * `secrets` in `tests/access/doors.ts`, where its 404 is timed against a true one.
 */
import { type CommandKind, commandKinds } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { Fields } from '#domain/field'
import { topics } from '#domain/words'
import { commandsOf } from '#policy/standing'
import { paperForm } from '../setup/papers.ts'
import { type Chance } from './chance.ts'
import { clientSide, type Hatted, homeServices, partyServices, workers } from './county.ts'
import { drawingAt, type Place } from './draw-facts.ts'
import { type Drawing, drawValues } from './draw-values.ts'
import { dayOf, derive, inForce, type World } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'
import type { Request } from './stage.ts'

export interface Asking {
  readonly chance: Chance
  readonly reader: Hatted
  /** Both worlds of the pair: what exists in one of them only is asked for too. */
  readonly worlds: readonly World[]
  /** Begins ids of the sender's own. */
  readonly key: number
  /** The reader's cursor of a pair work, as the server last told it. */
  readonly cursor: (pairWork: string) => string
}

const get = (url: string, headers?: Request['headers']): readonly Request[] => [
  { method: 'GET', url, ...(headers ? { headers } : {}) },
]
const post = (url: string, body: unknown): readonly Request[] => [{ method: 'POST', url, body }]
const pairWorks = ['first', 'second', 'third']
const both = (path: string) => (asking: Asking) => [
  ...get(`/api/pair-works/first${path}`),
  ...(asking.chance.isLikely(0.5)
    ? get(`/api/pair-works/${asking.chance.pick(pairWorks)}${path}`)
    : []),
]
export const uuid = (key: number): string =>
  `00000000-0000-4000-8000-${String(key).padStart(12, '0')}`

const factIds = ({ worlds }: Asking): readonly string[] =>
  worlds.flatMap(({ logs }) => logs.flatMap(({ told }) => told.map((fact): string => fact.id)))
/** Of all that was ever recorded in either world, hidden or not. */
export const partIds = ({ worlds }: Asking): readonly string[] =>
  worlds.flatMap(({ logs }) =>
    logs.flatMap(({ told }) => told.flatMap((fact) => fact.parts.map((part): string => part.id))),
  )
const invitationIds = ({ worlds }: Asking): readonly string[] => [
  'inv-none',
  ...worlds.flatMap(({ logs }) =>
    logs.flatMap(({ told }) => invitationsIn(told).map(({ row }) => row.id)),
  ),
]

type Way = (asking: Asking) => readonly Request[]
/** A change to somebody of the client's side, asked mostly of one's own pair work. */
const identityOf = (path: string, { chance }: Asking, body: object): readonly Request[] =>
  post(
    `/api/pair-works/${chance.isLikely(0.7) ? 'first' : chance.pick(pairWorks)}/identity/${path}`,
    {
      person: chance.pick(clientSide),
      ...body,
    },
  )
/** By method and path, as the document writes them. */
const ways: Readonly<Record<string, Way>> = {
  'post /api/urgent-access': ({ chance, key }) => [
    ...post('/api/urgent-access', {
      commandId: uuid(key),
      name: chance.pick(['Veeti Niminen', 'Siiri Niminen', 'Ei Kukaan']),
      birthDate: chance.pick(['2012-04-01', '2008-03-29']),
      reason: 'Ei vastaa',
    }),
    ...post('/api/urgent-access', {
      commandId: uuid(key),
      code: '010170-960F',
      reason: 'Ei vastaa',
    }),
  ],
  'get /api/urgent-access/{id}': ({ chance }) =>
    get(`/api/urgent-access/${chance.pick(pairWorks)}`),
  'post /api/urgent-access/{id}/second': ({ chance, key }) =>
    post(`/api/urgent-access/${chance.pick(pairWorks)}/second`, {
      commandId: uuid(key),
      reason: 'Tarvitaan kaikki',
    }),
  'post /api/my/log-requests': ({ chance, key }) =>
    post('/api/my/log-requests', {
      commandId: uuid(key),
      kind: 'logs',
      from: '2025-12-01',
      until: '2025-12-31',
      ...(chance.isLikely(0.5) ? { pairWork: chance.pick(pairWorks) } : {}),
    }),
  'get /api/my/log-requests/{id}/log': ({ key }) => get(`/api/my/log-requests/${uuid(key)}/log`),
  'post /api/log-requests/{id}/answer': ({ key }) =>
    post(`/api/log-requests/${uuid(key)}/answer`, { outcome: 'given' }),
  'post /api/second-keys': ({ chance, key }) =>
    post('/api/second-keys', {
      commandId: uuid(key),
      pairWork: chance.pick(pairWorks),
      reason: 'Pyyntö',
    }),
  'post /api/second-keys/{id}/turn': ({ key }) => post(`/api/second-keys/${uuid(key)}/turn`, {}),
  'get /api/second-keys/{id}/words': ({ key }) => get(`/api/second-keys/${uuid(key)}/words`),
  'get /api/health': () => get('/api/health'),
  'get /api/session': () => get('/api/session'),
  'post /api/session': () => post('/api/session', { username: 'nobody', password: 'no' }),
  'delete /api/session': () => [{ method: 'DELETE', url: '/api/session', headers: { cookie: '' } }],
  'put /api/session/acting': ({ reader }) => [
    { method: 'PUT', url: '/api/session/acting', body: { service: reader.service ?? 'school' } },
  ],
  // Signing in answers about no pair work: it is asked as a stranger would, with nothing that could succeed.
  'post /api/sign-in/passkey': () => post('/api/sign-in/passkey', { ceremony: 'none' }),
  'post /api/sign-in/provider': () => post('/api/sign-in/provider', { provider: 'none' }),
  'get /api/sign-in/provider/{provider}/callback': () =>
    get('/api/sign-in/provider/none/callback?code=none&state=none'),
  'post /api/sign-in/provider/{provider}/logout': () =>
    post('/api/sign-in/provider/none/logout', { logout_token: 'none' }),
  'post /api/sign-in/link': () => post('/api/sign-in/link', { token: 'none' }),
  'post /api/sign-in/link/passkey/options': () =>
    post('/api/sign-in/link/passkey/options', { token: 'none' }),
  'post /api/sign-in/link/passkey': () => post('/api/sign-in/link/passkey', { token: 'none' }),
  'post /api/sign-in/link/provider': () =>
    post('/api/sign-in/link/provider', { token: 'none', provider: 'none' }),
  'post /api/my/ways-in/passkey': () => post('/api/my/ways-in/passkey', { ceremony: 'none' }),
  'post /api/my/ways-in/provider': () => post('/api/my/ways-in/provider', { provider: 'none' }),
  'put /api/my/ways-in/{way}': () => [
    { method: 'PUT', url: '/api/my/ways-in/none', body: { name: 'Puhelin' } },
  ],
  'delete /api/my/ways-in/{way}': () => [{ method: 'DELETE', url: '/api/my/ways-in/none' }],
  'delete /api/my/sessions/{session}': () => [{ method: 'DELETE', url: '/api/my/sessions/none' }],
  'delete /api/accounts/{person}': () => [{ method: 'DELETE', url: '/api/accounts/nobody' }],
  'delete /api/accounts/{person}/sessions': () => [
    { method: 'DELETE', url: '/api/accounts/nobody/sessions' },
  ],
  'get /api/demo/people': () => get('/api/demo/people'),
  'post /api/demo/session': () => [
    {
      method: 'POST',
      url: '/api/demo/session',
      body: { username: 'nobody' },
      headers: { cookie: '' },
    },
  ],
  'get /api/people': ({ chance }) =>
    get(`/api/people?text=${chance.pick(['a', 'eli', 'vee', 'jen'])}`),
  'post /api/people': ({ key }) => post('/api/people', { name: `Uusi ${key}`, language: 'fi' }),
  'get /api/services': () => get('/api/services'),
  'get /api/models': () => get('/api/models'),
  'get /api/models/{id}': ({ worlds }) => get(`/api/models/${worlds[0]?.logs[0]?.scene.model.id}`),
  'post /api/clients/search': ({ chance }) => [
    ...post('/api/clients/search', { text: chance.pick(['ve', 'veeti', 'nim', 'je']) }),
    ...post('/api/clients/search', { identityCode: '020516C903K' }),
  ],
  'post /api/pair-works/{id}/identity/reveal': (asking) =>
    identityOf('reveal', asking, { what: ['phone', 'address'], reason: 'contact' }),
  'post /api/pair-works/{id}/identity/correct': (asking) =>
    identityOf('correct', asking, { phone: `040 ${asking.key}`, language: 'sv' }),
  'post /api/pair-works/{id}/identity/name': (asking) =>
    identityOf('name', asking, { name: `Nimi ${asking.key}`, from: '2026-01-01' }),
  'post /api/pair-works/{id}/identity/death': (asking) =>
    identityOf('death', asking, { on: asking.chance.pick(['2026-01-01', null]) }),
  'post /api/pair-works/{id}/identity/move': (asking) =>
    identityOf('move', asking, { on: '2026-01-01', to: 'Muualle' }),
  'post /api/pair-works/{id}/identity/non-disclosure': ({ chance }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/non-disclosure`, {
      protects: chance.some(clientSide, 0.4).concat('veeti'),
      from: '2026-01-01',
      until: chance.pick(['2026-06-30', null]),
    }),
  'post /api/pair-works/{id}/identity/non-disclosure/end': ({ chance }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/non-disclosure/end`, {
      order: 'none',
      words: 'Päättynyt',
    }),
  'post /api/pair-works/{id}/identity/requests': ({ chance, key }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/requests`, { words: `Väärin ${key}` }),
  'post /api/pair-works/{id}/identity/answers': ({ chance }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/answers`, {
      request: 'none',
      outcome: 'corrected',
    }),
  'post /api/duplicates': () =>
    post('/api/duplicates', { one: 'veeti', other: 'jenni', isSame: true, words: 'Koe' }),
  'post /api/duplicates/undo': () =>
    post('/api/duplicates/undo', { sameness: 'none', words: 'Koe' }),
  'post /api/pair-works/search': ({ chance }) =>
    post('/api/pair-works/search', { text: chance.pick(['ve', 'veeti', 'nim', 'je']) }),
  'get /api/pair-works': ({ chance }) => [
    ...get('/api/pair-works'),
    ...get(
      `/api/pair-works?${chance.pick(['limit=1', 'order=due', 'order=updated', 'state=open', 'state=ended', 'limit=1&cursor=first', 'standing=party'])}`,
    ),
  ],
  'post /api/pair-works': ({ chance, key, worlds }) => {
    const model = worlds[0]?.logs[0]?.scene.model
    return post('/api/pair-works', {
      commandId: uuid(key),
      client: { id: chance.pick(['veeti', 'jenni', 'siiri']) },
      model: model?.id,
      homeServices: [chance.pick(homeServices)],
      need: { ways: Object.keys(model?.entry.ways ?? {}).slice(0, 2) },
    })
  },
  'get /api/pair-works/{id}': both(''),
  'get /api/pair-works/{id}/record': (asking) => [
    ...get('/api/pair-works/first/record'),
    ...get(`/api/pair-works/first/record?after=${asking.chance.pick(factIds(asking))}`),
  ],
  'get /api/pair-works/{id}/own-words': both('/own-words'),
  'get /api/pair-works/{id}/preview/{who}': ({ chance }) =>
    get(`/api/pair-works/first/preview/${chance.pick([...partyServices, ...workers, 'mummo'])}`),
  'get /api/pair-works/{id}/events': both('/events'),
  'get /api/pair-works/{id}/withdrawals': both('/withdrawals'),
  'post /api/pair-works/{id}/preview': (asking) => {
    const kind = asking.chance.pick(['retag-part', 'correct-entry'] as const)
    return post('/api/pair-works/first/preview', {
      kind,
      with: payloadOf(asking, kind, 'first'),
    })
  },
  'post /api/pair-works/{id}/commands': (asking) => [command(asking, 'first')],
  'post /api/pair-works/{id}/permission-sittings': (asking) => [
    sitting(asking, '', {
      commandId: uuid(asking.key),
      cursor: asking.chance.isLikely(0.85) ? asking.cursor('first') : 'an-older-cursor',
    }),
  ],
  'post /api/pair-works/{id}/permission-sittings/preview': (asking) => [
    sitting(asking, '/preview', {}),
  ],
  'post /api/pair-works/{id}/scans': (asking) => {
    const { chance, key, cursor } = asking
    const query = new URLSearchParams({
      commandId: uuid(key),
      cursor: cursor('first'),
      lines: chance.pick(['none', ...partIds(asking)]),
    })
    return [
      {
        method: 'POST',
        url: `/api/pair-works/first/scans?${query}`,
        headers: { 'content-type': 'application/pdf' },
        body: paperForm(['Suostumus']),
      },
    ]
  },
  'get /api/pair-works/{id}/scans/{scan}': (asking) =>
    get(`/api/pair-works/first/scans/${asking.chance.pick(['none', ...partIds(asking)])}`),
  'get /api/invitations': () => get('/api/invitations'),
  'get /api/invitations/{id}': (asking) =>
    get(`/api/invitations/${asking.chance.pick(invitationIds(asking))}`),
  'post /api/invitations/{id}': (asking) =>
    post(`/api/invitations/${asking.chance.pick(invitationIds(asking))}`, {
      commandId: uuid(asking.key),
      answer: asking.chance.pick(['accept', 'decline']),
    }),
  'get /api/today': () => get('/api/today'),
  'get /api/unit': () => get('/api/unit'),
  'get /api/figures': () => get('/api/figures'),
  'get /api/use-log': () => get('/api/use-log?limit=5'),
  'get /api/my/use-log': () => get('/api/my/use-log'),
  'get /api/retention': () => get('/api/retention'),
  'post /api/retention/look': () => [{ method: 'POST', url: '/api/retention/look' }],
  'post /api/retention/proposals/{id}/confirm': ({ key }) =>
    post(`/api/retention/proposals/${uuid(key)}/confirm`, { matterIsClosed: true }),
  'post /api/retention/holds': ({ chance, key }) =>
    post('/api/retention/holds', {
      pairWork: chance.pick(pairWorks),
      reason: `Syy ${key}`,
      until: '2099-12-31',
    }),
  'post /api/retention/holds/{id}/end': ({ key }) => [
    { method: 'POST', url: `/api/retention/holds/${uuid(key)}/end` },
  ],
}

export const declaredRoutes: ReadonlySet<string> = new Set([
  // Logs of the officer and of a supervisor: who, to whom, when, on which basis, by design without any content.
  'get /api/disclosure-log',
  'get /api/urgent-reviews',
  'post /api/urgent-reviews/{id}',
  // Counted over all pair works by design and suppressed before anybody sees them.
  'get /api/figures',
  // About no pair work, and new each time by design: what a device is asked to sign, and the link of an invitation.
  'post /api/sign-in/passkey/options',
  'post /api/my/ways-in/passkey/options',
  'post /api/accounts',
  // About no pair work: it ends the reader's other sessions, by which the next questions are asked.
  'delete /api/my/sessions',
])

export interface Route {
  readonly name: string
  readonly way: Way | undefined
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
export const routesIn = (document: string): readonly Route[] =>
  Object.entries((JSON.parse(document) as Document).paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => {
      const name = `${method} ${path}`
      return { name, way: ways[name] ?? plainWay(method, path) }
    }),
  )

/** A new route that only reads, and asks for nothing but a pair work, is asked without anybody thinking of it. */
const plainWay = (method: string, path: string): Way | undefined => {
  const asksMore = path.replace('/pair-works/{id}', '').includes('{')
  if (method !== 'get' || asksMore) return undefined
  return () => get(path.replace('{id}', 'first'))
}

/** One or two lines told in one act. */
const sitting = (asking: Asking, path: string, more: object): Request => {
  const lines = Array.from({ length: 1 + asking.chance.int(2) }, () =>
    asking.chance.isLikely(0.7)
      ? { answer: 'given', ...payloadOf(asking, 'give-line', 'first') }
      : { answer: 'refused', ...payloadOf(asking, 'refuse-line', 'first') },
  )
  return {
    method: 'POST',
    url: `/api/pair-works/first/permission-sittings${path}`,
    body: { ...more, lines },
  }
}

/** One command of the reader's: mostly what their standing allows, pointing mostly at what is there. */
export const command = (asking: Asking, pairWork: string): Request => {
  const { chance, worlds, reader, key } = asking
  const [world] = worlds
  const log = world?.logs.find(({ scene }) => scene.pairWork === pairWork) ?? world?.logs[0]
  if (!world || !log) throw new Error('no world')
  const rows = inForce(derive(log, world.around).rows, {
    ...reader,
    on: dayOf(world.now),
    at: world.now,
  })
  const standings = [...new Set(rows.map((row) => row.standing))]
  const own = standings.flatMap((standing) => commandsOf(standing))
  const kind =
    own.length > 0 && chance.isLikely(0.85) ? chance.pick(own) : chance.pick(commandKinds)
  return {
    method: 'POST',
    url: `/api/pair-works/${pairWork}/commands`,
    body: {
      commandId: uuid(key),
      cursor: chance.isLikely(0.85) ? asking.cursor(pairWork) : 'an-older-cursor',
      kind,
      with: payloadOf(asking, kind, pairWork),
    },
  }
}

const payloadOf = (
  { worlds, key, chance }: Asking,
  kind: CommandKind,
  pairWork: string,
): Record<string, unknown> => {
  const [world] = worlds
  const log = world?.logs.find(({ scene }) => scene.pairWork === pairWork) ?? world?.logs[0]
  if (!world || !log) throw new Error('no world')
  const place: Place = {
    scene: log.scene,
    facts: worlds.flatMap(({ logs }) =>
      logs.filter(({ scene }) => scene.pairWork === pairWork).flatMap(({ told }) => told),
    ),
    at: world.now,
    key: `asked${key}`,
    chance,
  }
  return drawPayload(kind, drawingAt(place))
}

export const drawPayload = (kind: CommandKind, drawing: Drawing): Record<string, unknown> => {
  const { chance } = drawing
  const shape = commandShape(kind)
  const payload: Record<string, unknown> = {}
  for (const part of shape.parts) {
    if (part.many) {
      const items = Array.from({ length: chance.int(3) }, () => drawValues(part.fields, drawing))
      payload[part.name] = items.flatMap((values) =>
        values ? [{ ...trimmed(values, part.fields), topics: chance.some(topics, 0.1) }] : [],
      )
      continue
    }
    if (part.maybe && chance.isLikely(0.5)) continue
    Object.assign(payload, trimmed(drawValues(part.fields, drawing) ?? {}, part.fields))
  }
  for (const name of shape.eased) if (chance.isLikely(0.5)) delete payload[name]
  if (!shape.ownTopics && chance.isLikely(0.7)) payload.topics = chance.some(topics, 0.1)
  return payload
}

/** A list that may not be empty is left out rather than sent empty. */
const trimmed = (
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)))
