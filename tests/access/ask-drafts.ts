/** What a reader has typed and not sent. Keeping it looks nothing up, so both worlds answer alike whatever stands in them. */
import { type Asking, pairWorks, post, uuid, type Way } from './asking.ts'

const place = ({ chance }: Asking) => ({
  pairWork: chance.pick([...pairWorks, 'none', null]),
  form: chance.pick(['send-note', 'record-voice']),
  about: '',
})

export const draftWays: Readonly<Record<string, Way>> = {
  'put /api/drafts': (asking) => [
    {
      method: 'PUT',
      url: '/api/drafts',
      body: {
        ...place(asking),
        revision: uuid(asking.key),
        base: asking.chance.isLikely(0.5) ? null : uuid(asking.key - 1),
        typed: '{}',
        words: '[]',
      },
    },
  ],
  'post /api/drafts/read': (asking) => post('/api/drafts/read', place(asking)),
  'post /api/drafts/removals': (asking) => post('/api/drafts/removals', place(asking)),
}
