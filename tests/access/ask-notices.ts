/** What is new for a reader, and how they are told: from their own rows, so that both worlds answer alike. */
import { get, post, uuid, type Way } from './asking.ts'

const choice = {
  mail: 'daily',
  dailyAt: '08:00',
  quiet: { from: '17:00', until: '07:00' },
  days: [1, 2, 3, 4, 5],
  holidays: false,
}

export const noticeWays: Readonly<Record<string, Way>> = {
  'get /api/my/notices': () => get('/api/my/notices'),
  'get /api/my/notices/count': () => get('/api/my/notices/count'),
  'post /api/my/notices/read': ({ key }) =>
    post('/api/my/notices/read', { keys: [`first task ${uuid(key)}`, 'none'] }),
  'get /api/my/notice-settings': () => get('/api/my/notice-settings'),
  'put /api/my/notice-settings': () => [
    { method: 'PUT', url: '/api/my/notice-settings', body: choice },
  ],
  'put /api/my/notice-address': ({ key }) => [
    {
      method: 'PUT',
      url: '/api/my/notice-address',
      body: { address: `worker-${key}@kivijoki.example` },
    },
  ],
  'delete /api/my/notice-address': () => [{ method: 'DELETE', url: '/api/my/notice-address' }],
  'post /api/my/notice-address/confirmation': () =>
    post('/api/my/notice-address/confirmation', { token: 'nobody-was-sent-this' }),
  'post /api/my/sheet': ({ chance }) =>
    post('/api/my/sheet', { names: chance.pick(['initials', 'whole']) }),
}
