/** The expert list and the search for a partner, asked around one's own pair works and others'. */
import { get, pairWorks, post, type Way } from './asking.ts'

const entry = {
  competences: ['velat'],
  languages: ['fi'],
  area: ['Kivijoki'],
  workingDays: [1, 2],
  capacity: 'room',
  fullUntil: null,
  howToAsk: null,
}
const asFile = { 'content-type': 'text/csv' }
const keep = (whose: string): Way => {
  const url = `/api/experts/own/${whose}`
  return () => [{ method: 'PUT', url, body: { revision: 999, entry } }]
}

export const expertWays: Readonly<Record<string, Way>> = {
  'post /api/experts/search': ({ chance }) =>
    post('/api/experts/search', chance.pick([{}, { text: 've' }, { languages: ['fi'] }])),
  'put /api/experts/own/mine': keep('mine'),
  'put /api/experts/own/service': keep('service'),
  // What is hidden of a pair work must not move a row: asked with a need, and with nothing but the pair work.
  'post /api/experts/match': ({ chance }) => [
    ...post('/api/experts/match', {
      pairWork: 'first',
      wanted: { topics: [chance.pick(['money', 'school', 'family', 'mental-health'])] },
    }),
    ...post('/api/experts/match', { pairWork: chance.pick(pairWorks), wanted: {} }),
    ...post('/api/experts/match', { wanted: { languages: ['fi'] } }),
  ],
  'post /api/experts/import/preview': () => [
    {
      method: 'POST',
      url: '/api/experts/import/preview',
      headers: asFile,
      body: 'nimi;palvelu',
    },
  ],
  'post /api/experts/import': () => [
    {
      method: 'POST',
      url: '/api/experts/import?mark=x&onlyGood=yes',
      headers: asFile,
      body: 'nimi;palvelu',
    },
  ],
  'post /api/experts/import/undo': () => post('/api/experts/import/undo', { id: 'none' }),
  'get /api/experts/export': () => get('/api/experts/export'),
}
