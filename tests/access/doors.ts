/**
 * Doors that answer 404: each is asked for what is somebody else's and for what was never there, by the same person, the
 * same way. A new route that may hide something joins with a line.
 */
import { uuid } from './ask.ts'
import type { Request } from './stage.ts'

/** What is hidden, and a name of the same length that nobody ever gave. */
export interface Hidden {
  readonly pairWork: string
  readonly invitation: string
  readonly scan: string
  readonly brief: string
  readonly question: string
  readonly referral: string
}
type Door = (hidden: Hidden, time: number) => Request

const get = (url: string): Request => ({ method: 'GET', url })
const post = (url: string, body: unknown): Request => ({ method: 'POST', url, body })

export const secrets: Readonly<Record<string, Door>> = {
  view: ({ pairWork }) => get(`/api/pair-works/${pairWork}`),
  record: ({ pairWork }) => get(`/api/pair-works/${pairWork}/record`),
  'own words': ({ pairWork }) => get(`/api/pair-works/${pairWork}/own-words`),
  'event stream': ({ pairWork }) => get(`/api/pair-works/${pairWork}/events`),
  preview: ({ pairWork }) => get(`/api/pair-works/${pairWork}/preview/school`),
  identity: ({ pairWork }) => get(`/api/pair-works/${pairWork}/identity`),
  scan: ({ pairWork, scan }) => get(`/api/pair-works/${pairWork}/scans/${scan}`),
  command: ({ pairWork }, time) =>
    post(`/api/pair-works/${pairWork}/commands`, {
      commandId: uuid(time),
      cursor: 'a-cursor',
      kind: 'leave',
      with: {},
    }),
  sitting: ({ pairWork }, time) =>
    post(`/api/pair-works/${pairWork}/permission-sittings`, {
      commandId: uuid(time),
      cursor: 'a-cursor',
      lines: [{ answer: 'refused', party: 'school' }],
    }),
  'sitting before it is told': ({ pairWork }) =>
    post(`/api/pair-works/${pairWork}/permission-sittings/preview`, {
      lines: [{ answer: 'refused', party: 'school' }],
    }),
  'match around it': ({ pairWork }) =>
    post('/api/experts/match', { pairWork, wanted: { topics: ['money'] } }),
  invitation: ({ invitation }) => get(`/api/invitations/${invitation}`),
  'answer to an invitation': ({ invitation }, time) =>
    post(`/api/invitations/${invitation}`, { commandId: uuid(time), answer: 'accept' }),
  'answer to another team’s case': ({ brief }) =>
    post('/api/briefs/answers', { brief, advice: 'pair-with', competence: 'nurse' }),
  'word in a question of others': ({ question }, time) =>
    post('/api/questions/messages', { commandId: uuid(time), question, words: 'Näin.' }),
  referral: ({ referral }) => get(`/api/referrals/${referral}`),
  'answer to a referral': ({ referral }, time) =>
    post(`/api/referrals/${referral}/answer`, { commandId: uuid(time), told: 'received' }),
  'urgent access': ({ pairWork }) => get(`/api/urgent-access/${pairWork}`),
}
