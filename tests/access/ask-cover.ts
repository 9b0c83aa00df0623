/** Who is away and who covers, and who is out alone. A visit knows no client, so both worlds answer alike. */
import { get, post, uuid, type Way } from './asking.ts'
import { workers } from './county.ts'

export const coverWays: Readonly<Record<string, Way>> = {
  'post /api/absences/own': ({ key, chance }) =>
    post('/api/absences/own', {
      commandId: uuid(key),
      until: chance.pick(['2026-06-30', '2099-01-01', '2020-01-01']),
    }),
  'get /api/absences/own': () => get('/api/absences/own'),
  'get /api/unit/away': () => get('/api/unit/away'),
  'post /api/absences/own/endings': ({ key }) =>
    post('/api/absences/own/endings', { commandId: uuid(key) }),
  'post /api/unit/covers/endings': ({ key, chance }) =>
    post('/api/unit/covers/endings', { commandId: uuid(key), person: chance.pick(workers) }),
  'post /api/unit/weeks': ({ chance }) =>
    post('/api/unit/weeks', { person: chance.pick(workers), until: '2099-12-31' }),
  'post /api/unit/covers': ({ key, chance }) =>
    post('/api/unit/covers', {
      commandId: uuid(key),
      person: chance.pick(workers),
      until: '2026-06-30',
      covers: [
        {
          pairWork: chance.pick(['first', 'none']),
          substitute: chance.isLikely(0.3) ? null : chance.pick(workers),
        },
      ],
    }),
  'post /api/pair-works/{id}/cover': (asking) =>
    post('/api/pair-works/first/cover', {
      commandId: uuid(asking.key),
      cursor: asking.chance.isLikely(0.85) ? asking.cursor('first') : 'an-older-cursor',
      who: asking.chance.pick(workers),
      until: '2026-06-30',
      substitute: asking.chance.isLikely(0.3) ? null : asking.chance.pick(workers),
    }),
  'post /api/visits': ({ key, chance }) =>
    post('/api/visits', {
      commandId: uuid(key),
      backBy: '2026-06-30T10:00:00.000Z',
      area: 'Keskusta',
      alerted: [chance.pick(workers)],
      desk: chance.isLikely(0.5),
    }),
  'post /api/visits/longer': () => post('/api/visits/longer', { visit: 'none' }),
  'post /api/visits/endings': () => post('/api/visits/endings', { visit: 'none' }),
  'post /api/visits/takings': () => post('/api/visits/takings', { visit: 'none' }),
}
