import { describe, expect, it } from 'vitest'
import type { PermissionsShown, View } from '../api/view.ts'
import { linesKnownTo } from './lines.ts'

const drawn = (permissions: PermissionsShown | null, service: string | null = null) => {
  const people = [{ person: 'hanna', name: 'Hanna', service: 'adults', side: 'home' }]
  const view = { permissions, people } as unknown as View
  return linesKnownTo(view, (id) => id, service)
    .filter(({ state }) => state !== 'home')
    .map(({ id, state }) => [id, state])
}
const party = (id: string, state: string, inForce: boolean) =>
  ({ party: id, state, inForce, categories: [], minusTopics: [], until: null }) as never

describe('The line to a party', () => {
  it('says to the home whether the permission is in force, not yet or ended', () => {
    const parties = [
      party('health', 'in-force', true),
      party('debts', 'waiting', false),
      party('school', 'withdrawn', false),
    ]
    expect(drawn({ is: 'all', parties } as never)).toEqual([
      ['health', 'yes'],
      ['debts', 'waiting'],
      ['school', 'cut'],
    ])
  })

  it('says to a giver their own answers, and to a party its own permission only', () => {
    const answers = [{ party: 'health', answer: 'given', inForce: false, minusTopics: [] }]
    expect(drawn({ is: 'own-answers', parties: answers } as never)).toEqual([['health', 'waiting']])
    const own = { is: 'own', categories: ['plan'], until: null, endsInDays: null } as const
    expect(drawn(own, 'health')).toEqual([['health', 'yes']])
  })

  it('says nothing to anybody else', () => {
    expect(drawn(null, 'health')).toEqual([])
  })
})
