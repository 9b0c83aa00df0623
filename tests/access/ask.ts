/**
 * How each route of the API document is asked by a reader. The two-worlds test refuses a route nobody knows how to ask.
 *
 * To add a route: one line in `ways`, here or in the `ask-….ts` of its area, by method and path as the document writes them, e.g.
 * `'post /api/scans/{id}': ({ chance, key }) => post('/api/scans/...', { commandId: uuid(key) })`. What is drawn is
 * drawn from `asking.chance` only, ids the sender makes come from `uuid(asking.key)`, ids in the path come from the
 * worlds (`factIds`, `partIds`), so that both worlds of a pair are asked the same, and what exists in one of them only
 * is asked for too. `both('/path')` asks one's first pair work and sometimes another. A GET that needs nothing but a
 * pair work, or nothing at all, needs no line. A route that answers 404 for what may not be known also joins
 * `secrets` in `tests/access/doors.ts`, where its 404 is timed against a true one.
 */
import { paperForm } from '../setup/papers.ts'
import { command, payloadOf, sitting } from './ask-command.ts'
import { coverWays } from './ask-cover.ts'
import { draftWays } from './ask-drafts.ts'
import { expertWays } from './ask-experts.ts'
import { identityWays } from './ask-identity.ts'
import { noticeWays } from './ask-notices.ts'
import { officerWays } from './ask-officer.ts'
import { referralWays } from './ask-referrals.ts'
import { signInWays } from './ask-sign-in.ts'
import { teamWays } from './ask-team.ts'
import { both, factIds, get, invitationIds, partIds, post, uuid, type Way } from './asking.ts'
import { type Hatted, homeServices, partyServices, workers } from './county.ts'

export { command, drawPayload } from './ask-command.ts'
export { type Asking, uuid } from './asking.ts'

/** By method and path, as the document writes them. */
const ways: Readonly<Record<string, Way>> = {
  ...signInWays,
  ...identityWays,
  ...expertWays,
  ...officerWays,
  ...referralWays,
  ...teamWays,
  ...draftWays,
  ...noticeWays,
  ...coverWays,
  'get /api/health': () => get('/api/health'),
  'get /api/session': () => get('/api/session'),
  'post /api/session': () => post('/api/session', { username: 'nobody', password: 'no' }),
  'delete /api/session': () => [{ method: 'DELETE', url: '/api/session', headers: { cookie: '' } }],
  'put /api/session/acting': ({ reader }) => [
    { method: 'PUT', url: '/api/session/acting', body: { service: reader.service ?? 'school' } },
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
  'post /api/people/search': ({ chance }) =>
    post('/api/people/search', { text: chance.pick(['a', 'eli', 'vee', 'jen']) }),
  'post /api/people': ({ key }) => post('/api/people', { name: `Uusi ${key}`, language: 'fi' }),
  'get /api/services': () => get('/api/services'),
  'get /api/models': () => get('/api/models'),
  'get /api/models/{id}': ({ worlds }) => get(`/api/models/${worlds[0]?.logs[0]?.scene.model.id}`),
  'post /api/clients/search': ({ chance }) => [
    ...post('/api/clients/search', { text: chance.pick(['ve', 'veeti', 'nim', 'je']) }),
    ...post('/api/clients/search', { identityCode: '020516C903K' }),
  ],
  'post /api/clients/places': ({ chance }) =>
    post('/api/clients/places', {
      client: chance.pick(['veeti', 'jenni', 'siiri']),
      text: 'Katu veeti 1',
    }),
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
  'post /api/pair-works/{id}/places': () =>
    post('/api/pair-works/first/places', { text: 'Katu veeti 1' }),
  'post /api/pair-works/{id}/preview': (asking) => {
    const kind = asking.chance.pick(['retag-part', 'correct-entry'] as const)
    return post('/api/pair-works/first/preview', {
      kind,
      with: payloadOf(asking, kind, 'first'),
    })
  },
  'post /api/pair-works/{id}/commands': (asking) => [command(asking, 'first')],
  'post /api/pair-works/{id}/agreement': (asking) =>
    post('/api/pair-works/first/agreement', {
      commandId: uuid(asking.key),
      cursor: asking.chance.isLikely(0.85) ? asking.cursor('first') : 'an-older-cursor',
      answers: {
        contact: asking.chance.pick(workers),
        recorder: asking.chance.pick(workers),
        decider: asking.chance.pick(workers),
      },
    }),
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
  'get /api/my/list-filters': () => get('/api/my/list-filters'),
  'put /api/my/list-filters': () => [
    {
      method: 'PUT',
      url: '/api/my/list-filters',
      body: { filters: [{ name: 'myöhässä', overdue: 'yes' }] },
    },
  ],
  'get /api/my/looks': () => get('/api/my/looks'),
  'get /api/unit': () => get('/api/unit'),
  'get /api/figures': () => get('/api/figures'),
  'get /api/use-log': () => get('/api/use-log?limit=5'),
  'get /api/my/use-log': () => get('/api/my/use-log'),
  'get /api/retention': () => get('/api/retention'),
  'post /api/retention/look': () => [{ method: 'POST', url: '/api/retention/look' }],
  'post /api/retention/proposals/{id}/confirm': ({ key }) =>
    post(`/api/retention/proposals/${uuid(key)}/confirm`, { matterIsClosed: true }),
  // An officer knows from the use log which pair works there are, so it is one that is there in both worlds.
  'post /api/retention/holds': ({ key }) =>
    post('/api/retention/holds', {
      pairWork: 'first',
      reason: `Syy ${key}`,
      until: '2099-12-31',
    }),
  'post /api/retention/holds/{id}/end': ({ key }) => [
    { method: 'POST', url: `/api/retention/holds/${uuid(key)}/end` },
  ],
}

/**
 * To whom a route tells by design what hidden facts decide; everybody else is asked it in both worlds. Logs are who, to
 * whom, when and on which basis, without any content; figures are counted over all and suppressed.
 */
const declared: Readonly<Record<string, readonly Hatted['audience'][]>> = {
  'get /api/disclosure-log': ['data-protection-officer'],
  'get /api/urgent-reviews': ['data-protection-officer'],
  'post /api/urgent-reviews/{id}': ['data-protection-officer'],
  'get /api/figures': ['steering-group'],
}
export const isDeclared = (route: string, { audience }: Hatted): boolean =>
  declared[route]?.includes(audience) ?? false

/** What a device is asked to sign, and the link of an invitation, are new each time: all but these is compared. */
const madeAnew: Readonly<Record<string, RegExp>> = {
  'post /api/sign-in/passkey/options': /"(ceremony|challenge)":"[\w-]+"/g,
  'post /api/my/ways-in/passkey/options': /"(ceremony|challenge)":"[\w-]+"/g,
  'post /api/accounts': /"link":"[^"]+"/g,
}
export const withoutChance = (route: string, body: string): string =>
  madeAnew[route] ? body.replaceAll(madeAnew[route], '') : body

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
