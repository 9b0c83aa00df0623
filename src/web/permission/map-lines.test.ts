import { describe, expect, it } from 'vitest'
import type { OwnAnswer, View } from '../api/view.ts'
import { inOrder, linesForGiver, moved, placeNear, pointAt } from './map-lines.ts'

const view = {
  people: [
    { person: 'hanna', name: 'Hanna', service: 'adults', role: 'initiator', side: 'home' },
    { person: 'mikko', name: 'Mikko', service: 'health', role: 'partner', side: 'party' },
    { person: 'pentti', name: 'Pentti', role: 'close-one', side: 'client' },
  ],
} as unknown as View
const answer = (party: string, more: Partial<OwnAnswer>): OwnAnswer =>
  ({
    party,
    answer: 'given',
    inForce: true,
    categories: ['plan'],
    minusTopics: [],
    until: '2027-01-01',
    ...more,
  }) as OwnAnswer
const drawn = (...answers: readonly OwnAnswer[]) =>
  linesForGiver(view, answers, (id) => id).map(({ id, state }) => [id, state])

describe('The permission map', () => {
  it('draws the home apart from what stands on a permission', () => {
    expect(drawn()).toEqual([['adults', 'home']])
  })

  it('draws a line by what was said and whether it is in force', () => {
    expect(
      drawn(
        answer('health', {}),
        answer('ngo', { minusTopics: ['money'] }),
        answer('debts', { answer: 'withdrawn', inForce: false }),
        answer('school', { inForce: false }),
      ).slice(1),
    ).toEqual([
      ['health', 'yes'],
      ['ngo', 'narrowed'],
      ['debts', 'cut'],
      ['school', 'waiting'],
    ])
  })

  it('names the people one meets first, and one’s own people as they are', () => {
    const [, health, own] = linesForGiver(
      view,
      [answer('health', {}), answer('pentti', {})],
      (id) => id.toUpperCase(),
    )
    expect([health?.name, health?.under, own?.isOwnPeople]).toEqual(['Mikko', 'HEALTH', true])
  })

  it('stands in the reader’s own order, and somebody new comes last', () => {
    const lines = linesForGiver(view, [answer('health', {}), answer('ngo', {})], (id) => id)
    expect(inOrder(lines, ['ngo', 'adults']).map(({ id }) => id)).toEqual([
      'ngo',
      'adults',
      'health',
    ])
    expect([moved(['a', 'b', 'c'], 'a', -1), moved(['a', 'b', 'c'], 'a', 1)]).toEqual([
      ['b', 'c', 'a'],
      ['b', 'a', 'c'],
    ])
  })

  it('puts whoever is dragged at the place they were dragged to', () => {
    for (const count of [1, 2, 5, 9])
      for (let place = 0; place < count; place += 1)
        expect(placeNear(pointAt(place, count), count)).toBe(place)
  })
})
