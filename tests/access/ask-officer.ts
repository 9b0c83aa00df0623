/** Urgent access, requests for logs and second keys, asked. */
import { type Asking, get, pairWorks, post, uuid, type Way } from './asking.ts'

/** Of either world, whoever opened them and where. */
const openings = ({ worlds }: Asking): readonly string[] =>
  worlds.flatMap(({ logs }) =>
    logs.flatMap(({ told }) =>
      told
        .filter(({ kind }) => kind === 'access-opened-urgently')
        .flatMap(({ parts }) => parts.map((part): string => part.id)),
    ),
  )

export const officerWays: Readonly<Record<string, Way>> = {
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
  'get /api/disclosure-log': () => get('/api/disclosure-log'),
  'post /api/urgent-reviews/{id}': (asking) =>
    post(`/api/urgent-reviews/${asking.chance.pick(['none', ...openings(asking)])}`, {
      commandId: uuid(asking.key),
      justified: asking.chance.isLikely(0.5),
      reason: 'Perusteet katsottu',
    }),
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
  'post /api/sealed-entries/{id}/decisions': ({ key }) =>
    post(`/api/sealed-entries/${uuid(key)}/decisions`, {
      commandId: uuid(key + 1),
      decision: 'open',
      reason: 'Oikea asiakas',
    }),
  'post /api/seal-decisions/{id}/answer': ({ key }) =>
    post(`/api/seal-decisions/${uuid(key)}/answer`, { agreed: true }),
  'post /api/second-keys': ({ chance, key }) =>
    post('/api/second-keys', {
      commandId: uuid(key),
      pairWork: chance.pick(pairWorks),
      reason: 'Pyyntö',
    }),
  'post /api/second-keys/{id}/turn': ({ key }) => post(`/api/second-keys/${uuid(key)}/turn`, {}),
  'get /api/second-keys/{id}/words': ({ key }) => get(`/api/second-keys/${uuid(key)}/words`),
}
