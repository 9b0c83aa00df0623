import { describe, expect, test } from 'vitest'
import type { View } from '../../api/view.ts'
import { knownAlready } from './known-already.ts'

const today = '2026-05-19'
const meeting = {
  id: 'm1',
  startsAt: '2026-04-14T10:00:00.000Z',
  joint: true,
  state: 'held',
  lastsMinutes: 45,
  participants: ['tuula', 'hanna', 'liisa'],
  remote: ['liisa'],
}
const version = {
  type: 'client-plan',
  template: 'plan',
  until: '2027-02-24',
  evaluations: ['2026-05-19', '2026-11-17'],
  madeWith: ['tuula', 'liisa'],
  sections: [
    { topics: ['money'], values: { field: 'BT1.1b', voice: 'client', words: 'Uni ja laskut.' } },
  ],
  people: [{ topics: [], values: { who: 'liisa', kind: 'worker', words: 'Laskut.' } }],
}
/** Liisa's permission has ended: she was at the last meeting, and is no longer around. */
const view = {
  standing: 'home',
  client: { id: 'tuula' },
  people: [{ person: 'hanna' }],
  meetings: [meeting],
  plan: { versions: [version] },
} as unknown as View
const known = (
  fact: Parameters<typeof knownAlready>[0],
  given: Readonly<Record<string, unknown>> = {},
  of: View = view,
) => knownAlready(fact, of, given, { me: 'hanna', today })

describe('A form knows what the pair work already says:', () => {
  test('who met last time and for how long, but nobody who has left, and never where', () => {
    expect(known('meeting-proposed')).toEqual({
      top: { lasts: '45', participants: ['tuula', 'hanna'] },
    })
  })

  test('before the first meeting the client and whoever writes, for an hour', () => {
    expect(known('meeting-proposed', {}, { ...view, meetings: [] })).toEqual({
      top: { lasts: '60', participants: ['tuula', 'hanna'] },
    })
  })

  test('who was asked, when it is written what was said', () => {
    expect(known('meeting-held', { meeting: 'm1' })).toEqual({
      top: { present: ['tuula', 'hanna'], remote: [] },
    })
    const byVideo = { ...meeting, remote: ['hanna'] }
    expect(
      known('meeting-held', { meeting: 'm1' }, { ...view, meetings: [byVideo] } as unknown as View),
    ).toEqual({ top: { present: ['tuula'], remote: ['hanna'] } })
    expect(known('meeting-held', { meeting: 'another' })).toEqual({})
  })

  test('the plan in force, word for word with its topics, without who has left and days gone by', () => {
    expect(known('plan-version-published')).toEqual({
      top: {
        type: 'client-plan',
        template: 'plan',
        until: '24.2.2027',
        evaluations: ['17.11.2026'],
        madeWith: ['tuula'],
      },
      many: {
        sections: [
          { topics: ['money'], field: 'BT1.1b', voice: 'client', words: 'Uni ja laskut.' },
        ],
        people: [],
      },
    })
  })

  test('nothing of it for another template, whose questions are others', () => {
    expect(known('plan-version-published', { template: 'update' })).toEqual({})
  })

  test('a goal is the client’s, until the next day of evaluation', () => {
    expect(known('goal-set')).toEqual({ top: { whose: 'client', until: '17.11.2026' } })
  })

  test('and nothing to anybody outside the home', () => {
    expect(known('goal-set', {}, { ...view, standing: 'party' })).toEqual({})
  })
})
