import { describe, expect, it } from 'vitest'
import { instant, localDate } from './calendar.ts'
import { id } from './identity.ts'
import {
  checkLogAnswer,
  checkLogRequest,
  dueOf,
  type LogRequest,
  stateOf,
  twoYearsBack,
} from './log-request.ts'

const asked = (askedAt: string, more: Partial<LogRequest> = {}): LogRequest => ({
  id: 'one',
  person: id('tuula'),
  about: id('tuula'),
  kind: 'logs',
  askedAt: instant(askedAt),
  from: localDate('2025-01-01'),
  until: localDate('2025-12-31'),
  reason: '',
  words: '',
  answer: null,
  ...more,
})

describe('A request for the logs', () => {
  it.each([
    ['2026-01-13T10:00:00.000Z', '2026-03-13'],
    // Still the 30th in UTC, already the 31st in Finland: February has no such day.
    ['2025-12-30T22:30:00.000Z', '2026-02-28'],
    ['2027-12-31T10:00:00.000Z', '2028-02-29'],
  ])('made at %s is due on %s', (at, due) => {
    expect(dueOf(asked(at))).toBe(due)
  })
  it('is open on the day it is due and late on the day after', () => {
    const one = asked('2026-01-13T10:00:00.000Z')
    expect(stateOf(one, localDate('2026-03-12'))).toBe('open')
    expect(stateOf(one, localDate('2026-03-13'))).toBe('open')
    expect(stateOf(one, localDate('2026-03-14'))).toBe('late')
  })
  it('answered is answered though it was late, and refused is told so', () => {
    const answer = { at: instant('2026-04-01T10:00:00.000Z'), by: id<'person'>('vilja'), words: '' }
    const one = (outcome: 'given' | 'refused') =>
      asked('2026-01-13T10:00:00.000Z', { answer: { ...answer, outcome } })
    expect(stateOf(one('given'), localDate('2026-05-01'))).toBe('answered')
    expect(stateOf(one('refused'), localDate('2026-05-01'))).toBe('refused')
  })
  const today = localDate('2026-01-13')
  const check = (from: string, reason = '', until = '2026-01-13') =>
    checkLogRequest(
      { kind: 'logs', from: localDate(from), until: localDate(until), reason, words: '' },
      today,
    ).map(({ fault }) => fault)
  it('asks a special reason for what is older than two years, from the day before', () => {
    expect(twoYearsBack(today)).toBe('2024-01-13')
    expect(check('2024-01-14')).toEqual([])
    expect(check('2024-01-13')).toEqual([])
    expect(check('2024-01-12')).toEqual(['missing-reason'])
    expect(check('2024-01-12', 'Oikeusasia')).toEqual([])
  })
  it('is not about days to come, nor about a time that ends before it begins', () => {
    expect(check('2026-01-01', '', '2026-01-14')).toEqual(['in-the-future'])
    expect(check('2026-01-10', '', '2026-01-09')).toEqual(['end-before-start'])
  })
  it('is refused only with grounds, and explained only with a reasoned view', () => {
    const faults = (
      kind: LogRequest['kind'],
      outcome: 'given' | 'refused' | 'lawful',
      words = '',
    ) => checkLogAnswer(kind, { outcome, words }).map(({ field }) => field)
    expect(faults('logs', 'given')).toEqual([])
    expect(faults('logs', 'refused')).toEqual(['/words'])
    expect(faults('logs', 'refused', 'Vaarantaa toisen')).toEqual([])
    expect(faults('logs', 'lawful', 'Väärä vastaus')).toEqual(['/outcome'])
    expect(faults('explanation', 'lawful')).toEqual(['/words'])
  })
})
