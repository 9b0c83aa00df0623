/** How referrals are asked by a reader of the drawn worlds. */
import { get, post, uuid, type Way } from './asking.ts'

const one = (path: string) => `/api/referrals/${uuid(1)}${path}`

export const referralWays: Readonly<Record<string, Way>> = {
  'put /api/referral-lists/{id}': () => [
    {
      method: 'PUT',
      url: '/api/referral-lists/adults',
      body: {
        isTaking: true,
        asksBoth: true,
        criteria: [{ id: 'own', text: { fi: 'Oma', sv: 'Egen', en: 'Own' } }],
      },
    },
  ],
  'get /api/referrals/{id}': () => get(one('')),
  'post /api/referrals': ({ key, chance }) =>
    post('/api/referrals', {
      commandId: uuid(key),
      to: chance.pick(['adults', 'health', 'school']),
      how: chance.pick(['system', 'phone']),
      client: { name: 'Veeti', birthDate: null, language: 'fi' },
      basis: 'joint-service',
      concern: true,
      indications: [],
      noResults: true,
      noProgress: true,
    }),
  'post /api/referrals/{id}/answer': ({ key }) =>
    post(one('/answer'), { commandId: uuid(key), told: 'received' }),
  'post /api/referrals/{id}/withdraw': () => [{ method: 'POST', url: one('/withdraw') }],
  'post /api/referrals/{id}/open': ({ key }) =>
    post(one('/open'), {
      commandId: uuid(key),
      client: { asReferred: true },
      model: 'sote-pair',
      homeServices: ['adults'],
      need: { ways: ['professional-concern'] },
      tell: null,
    }),
}
