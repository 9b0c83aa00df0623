import { describe, expect, test } from 'vitest'
import type { View } from '../api/view.ts'
import { deriveOwnGiven, knownNames, voiceOf } from './me.ts'

const view = (changes: Partial<View>): View =>
  ({ standing: 'client', client: null, people: [], names: {}, record: [], ...changes }) as View
const born = (birthDate: string | null) =>
  view({ client: { id: 'veeti', name: 'Veeti Haapakoski', birthDate } })

describe('Whose voice speaks on one’s own page', () => {
  test('a child’s until the day before the eighteenth birthday', () => {
    expect(voiceOf(born('2016-08-14'), '2034-08-13')).toBe('child')
    expect(voiceOf(born('2016-08-14'), '2034-08-14')).toBe('client')
  })
  test('the client’s when no birthday is told', () => {
    expect(voiceOf(born(null), '2026-04-15')).toBe('client')
  })
  test('the guardian’s, however young the client is', () => {
    expect(voiceOf({ ...born('2016-08-14'), standing: 'guardian' }, '2026-04-15')).toBe('guardian')
  })
})

describe('A form about oneself', () => {
  test('does not ask whose words they are', () => {
    expect(deriveOwnGiven('record-voice', 'tuula', 'client', {})).toEqual({
      whose: 'tuula',
      voice: 'client',
      how: 'written',
    })
  })
  test('knows what the address tells', () => {
    expect(deriveOwnGiven('evaluate-goal', 'veeti', 'child', { goal: 'g' })).toEqual({
      whose: 'child',
      goal: 'g',
    })
  })
})

describe('Names', () => {
  test('of those one may not know leave no trace', () => {
    const seen = view({ names: { hanna: 'Hanna Lehtopuro' } })
    expect(knownNames(seen, ['hanna', 'tomi'])).toEqual(['Hanna Lehtopuro'])
  })
})
