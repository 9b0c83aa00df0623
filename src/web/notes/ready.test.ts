import { describe, expect, it } from 'vitest'
import type { View } from '../api/view.ts'
import { receiversOf } from './ready.ts'
import { unreadNotes } from './unread.ts'

const view = (inForce: boolean, more: Partial<View> = {}): View =>
  ({
    abilities: ['send-note'],
    permissions: { is: 'all', parties: [{ party: 'health', inForce }] },
    people: [
      { person: 'hanna', name: 'Hanna', service: 'adults', role: 'initiator', side: 'home' },
      { person: 'oona', name: 'Oona', service: 'adults', role: 'network', side: 'home' },
      { person: 'mikko', name: 'Mikko', service: 'health', role: 'partner', side: 'party' },
      { person: 'tuula', name: 'Tuula', role: 'client', side: 'client' },
    ],
    ...more,
  }) as never
const offered = (seen: View, me = 'hanna') =>
  receiversOf(seen, me).map(({ person, isUsual }) => [person, isUsual])

describe('A note', () => {
  it('is offered to nobody without a permission, nor to oneself or the client', () => {
    expect(offered(view(true))).toEqual([
      ['oona', false],
      ['mikko', true],
    ])
    expect(offered(view(false))).toEqual([['oona', true]])
    expect(offered(view(true, { abilities: [] }))).toEqual([])
  })

  it('goes from a partner to those they see', () => {
    const own = {
      permissions: { is: 'own', categories: [], until: null, endsInDays: null } as const,
    }
    expect(offered(view(true, own), 'mikko')).toEqual([
      ['hanna', true],
      ['oona', false],
    ])
  })

  it('waits until it is read, or until its last day', () => {
    const sent = (id: string, until?: string) => ({
      kind: 'note-sent',
      by: { person: 'hanna' },
      happenedAt: '',
      parts: [
        { id, name: 'note', values: { to: ['mikko'], words: id, ...(until ? { until } : {}) } },
      ],
    })
    const read = { kind: 'note-read', by: { person: 'mikko' }, parts: [{ values: { note: 'a' } }] }
    const record = [sent('a'), sent('b', '2026-03-01'), sent('c'), read] as never
    const waiting = (me: string, on: string) => unreadNotes(record, me, on).map(({ id }) => id)
    expect(waiting('mikko', '2026-03-01')).toEqual(['b', 'c'])
    expect(waiting('mikko', '2026-03-02')).toEqual(['c'])
    expect(waiting('hanna', '2026-03-01')).toEqual([])
  })
})
