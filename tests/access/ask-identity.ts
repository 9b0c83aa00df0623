/** Who somebody is, asked and changed. */
import { type Asking, pairWorks, post, uuid, type Way } from './asking.ts'
import { clientSide } from './county.ts'
import type { Request } from './sending.ts'

/** A change to somebody of the client's side, asked mostly of one's own pair work. */
const identityOf = (path: string, { chance, key }: Asking, body: object): readonly Request[] =>
  post(
    `/api/pair-works/${chance.isLikely(0.7) ? 'first' : chance.pick(pairWorks)}/identity/${path}`,
    {
      ...(path === 'reveal' ? {} : { commandId: uuid(key) }),
      person: chance.pick(clientSide),
      ...body,
    },
  )
export const identityWays: Readonly<Record<string, Way>> = {
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
  'post /api/pair-works/{id}/identity/non-disclosure': ({ chance, key }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/non-disclosure`, {
      commandId: uuid(key),
      protects: chance.some(clientSide, 0.4).concat('veeti'),
      from: '2026-01-01',
      until: chance.pick(['2026-06-30', null]),
    }),
  'post /api/pair-works/{id}/identity/non-disclosure/end': ({ chance, key }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/non-disclosure/end`, {
      commandId: uuid(key),
      order: 'none',
      words: 'Päättynyt',
    }),
  'post /api/pair-works/{id}/identity/requests': ({ chance, key }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/requests`, {
      commandId: uuid(key),
      words: `Väärin ${key}`,
    }),
  'post /api/pair-works/{id}/identity/answers': ({ chance, key }) =>
    post(`/api/pair-works/${chance.pick(pairWorks)}/identity/answers`, {
      commandId: uuid(key),
      request: 'none',
      outcome: 'corrected',
    }),
  'post /api/duplicates': ({ key }) =>
    post('/api/duplicates', {
      commandId: uuid(key),
      one: 'veeti',
      other: 'jenni',
      isSame: true,
      words: 'Koe',
    }),
  'post /api/duplicates/undo': ({ key }) =>
    post('/api/duplicates/undo', { commandId: uuid(key), sameness: 'none', words: 'Koe' }),
}
