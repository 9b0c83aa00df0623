/** Signing in and one's own ways in, asked. */
import { get, post, type Way } from './asking.ts'
import { workers } from './county.ts'

export const signInWays: Readonly<Record<string, Way>> = {
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
  'post /api/sign-in/passkey/options': () => [
    { method: 'POST', url: '/api/sign-in/passkey/options' },
  ],
  'post /api/my/ways-in/passkey/options': () => [
    { method: 'POST', url: '/api/my/ways-in/passkey/options' },
  ],
  'delete /api/my/sessions': () => [{ method: 'DELETE', url: '/api/my/sessions' }],
  'post /api/accounts': ({ chance }) =>
    post('/api/accounts', { person: chance.pick([...workers, 'nobody']) }),
  'delete /api/my/ways-in/{way}': () => [{ method: 'DELETE', url: '/api/my/ways-in/none' }],
  'delete /api/my/sessions/{session}': () => [{ method: 'DELETE', url: '/api/my/sessions/none' }],
  'post /api/accounts/{person}/duties': ({ chance }) =>
    post(`/api/accounts/${chance.pick(workers)}/duties`, {}),
  'post /api/accounts/{person}/endings': () =>
    post('/api/accounts/nobody/endings', { lastDay: null }),
  'delete /api/accounts/{person}/sessions': () => [
    { method: 'DELETE', url: '/api/accounts/nobody/sessions' },
  ],
}
