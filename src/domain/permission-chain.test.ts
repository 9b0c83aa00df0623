/** Since when a party reads: days without permission, pauses and mandates break the chain or do not. */
import { describe, expect, it } from 'vitest'
import { instant, localDate } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import { mandateOf } from './givers.ts'
import { id } from './identity.ts'
import { foldKnown } from './knowledge.ts'
import { kainuuChildWelfare } from './models/kainuu-child-welfare.ts'
import { derivePermission } from './permission.ts'

let count = 0
const told = (
  day: string,
  kind: Fact['kind'],
  name: string,
  values: Record<string, unknown>,
  by = 'hanna',
  service = 'home',
): Fact => {
  count += 1
  const author = { person: id<'person'>(by), service: id<'service'>(service) }
  const part = {
    id: id<'part'>(`part-${count}`),
    name,
    category: 'permission' as const,
    topics: [],
    unsorted: false,
    readers: [],
    author,
    about: null,
    whereabouts: false,
    values,
  }
  const at = instant(`${day}T10:00:00.000Z`)
  return {
    id: id(`fact-${count}`),
    kind,
    round: 1,
    happenedAt: at,
    recordedAt: at,
    by: author,
    commandId: id(`command-${count}`),
    parts: [part],
  }
}
const required = (day: string, giver: string, standing = 'client') =>
  told(day, 'giver-required', 'giver', { giver, standing })
const released = (day: string, giver: string) =>
  told(day, 'giver-released', 'giver', { giver, reason: 'x' })
const line = (day: string, giver: string, party: string, more: Record<string, unknown> = {}) =>
  told(day, 'line-given', 'line', {
    giver,
    party,
    categories: ['plan'],
    minusTopics: [],
    from: day,
    until: '2026-12-31',
    reach: 'from-now',
    form: 'written-signed',
    language: 'fi',
    version: 1,
    ...more,
  })
const withdrawn = (day: string, values: Record<string, unknown>) =>
  told(day, 'line-withdrawn', 'withdrawal', values, 'antti', 'school')
const sorted = (day: string, withdrawal: Fact) =>
  told(day, 'withdrawal-acknowledged', 'acknowledged', { withdrawal: withdrawal.parts[0]?.id })
const mandate = (day: string, who: string, more: Record<string, unknown> = {}) =>
  told(day, 'representation-recorded', 'representation', {
    who,
    standing: 'guardian',
    from: day,
    ...more,
  })
const ended = (day: string, who: string) =>
  told(day, 'representation-ended', 'representation', { who, on: day })

const stands = (facts: readonly Fact[], party: string, day: string) => {
  const found = derivePermission(foldKnown(facts), {
    today: localDate(day),
    model: kainuuChildWelfare,
  }).parties.get(party)
  return [found?.state, ...(found?.chain.map((then) => then.at.slice(0, 10)) ?? [])]
}

describe('A party reads', () => {
  it('nothing of the days between two permissions', () => {
    const facts = [
      required('2026-01-13', 'tuula'),
      line('2026-01-13', 'tuula', 'health', { until: '2026-03-28' }),
    ]
    const next = (day: string) => [...facts, line(day, 'tuula', 'health', { version: 2 })]
    expect(stands(next('2026-03-28'), 'health', '2026-06-02')).toEqual([
      'in-force',
      '2026-01-13',
      '2026-03-28',
    ])
    expect(stands(next('2026-03-29'), 'health', '2026-06-02')).toEqual(['in-force', '2026-03-29'])
  })

  it('from the day a permission begins, not from the day it was given', () => {
    const facts = [
      required('2026-01-13', 'tuula'),
      line('2026-01-13', 'tuula', 'health', { from: '2026-02-10' }),
      line('2026-01-20', 'tuula', 'debt'),
    ]
    // Midnight in Helsinki is still the day before in UTC.
    expect(stands(facts, 'health', '2026-02-09')).toEqual(['begins', '2026-02-09'])
    expect(stands(facts, 'health', '2026-02-10')).toEqual(['in-force', '2026-02-09'])
  })

  it('again what it read before a pause, when somebody else was meant', () => {
    const heard = withdrawn('2026-02-02', { giver: 'tuula', scope: 'other' })
    const facts = [
      required('2026-01-13', 'tuula'),
      line('2026-01-13', 'tuula', 'school'),
      line('2026-01-13', 'tuula', 'health'),
      heard,
    ]
    expect(stands(facts, 'health', '2026-02-03')).toEqual(['paused'])
    expect(stands([...facts, sorted('2026-02-04', heard)], 'health', '2026-02-05')).toEqual([
      'in-force',
      '2026-01-13',
      '2026-02-02',
      '2026-02-04',
    ])
  })

  it('nothing while one is asked who has not answered, nor of that time when they need not any more', () => {
    const facts = [
      required('2026-01-13', 'jenni', 'guardian'),
      line('2026-01-13', 'jenni', 'school'),
      required('2026-02-02', 'tomi', 'guardian'),
    ]
    expect(stands(facts, 'school', '2026-02-03')).toEqual(['not-yet'])
    const later = [...facts, released('2026-03-02', 'tomi')]
    expect(stands(later, 'school', '2026-03-03')).toEqual(['in-force', '2026-03-02'])
  })

  it('nothing any more when a withdrawal was heard and nobody knows yet whose it is', () => {
    const heard = withdrawn('2026-02-02', { giver: 'veeti', party: 'school', scope: 'party' })
    const facts = [
      required('2026-01-13', 'jenni', 'guardian'),
      required('2026-01-13', 'tomi', 'guardian'),
      line('2026-01-13', 'jenni', 'school'),
      line('2026-01-13', 'tomi', 'school'),
      line('2026-01-13', 'jenni', 'health'),
      line('2026-01-13', 'tomi', 'health'),
      heard,
    ]
    expect(stands(facts, 'school', '2026-02-03')).toEqual(['paused'])
    expect(stands(facts, 'health', '2026-02-03')[0]).toBe('in-force')
    const hers = withdrawn('2026-02-03', { giver: 'jenni', party: 'school', scope: 'party' })
    const both = [...facts, hers, sorted('2026-02-03', heard)]
    expect(stands(both, 'school', '2026-02-04')).toEqual(['withdrawn'])
  })
})

describe('A mandate', () => {
  const given = [
    mandate('2026-01-13', 'jenni'),
    mandate('2026-01-13', 'tomi'),
    required('2026-01-13', 'jenni', 'guardian'),
    required('2026-01-13', 'tomi', 'guardian'),
    line('2026-01-13', 'jenni', 'school'),
    line('2026-01-13', 'tomi', 'school'),
  ]
  it('that has ended takes its answer with it, also when it is given anew', () => {
    const over = [...given, ended('2026-04-01', 'tomi')]
    expect(stands(over, 'school', '2026-04-01')[0]).toBe('expired')
    const anew = [...over, mandate('2026-05-04', 'tomi')]
    expect(stands(anew, 'school', '2026-05-05')).toEqual(['not-yet'])
    const answered = [...anew, line('2026-05-06', 'tomi', 'school', { version: 2 })]
    expect(stands(answered, 'school', '2026-05-07')).toEqual(['in-force', '2026-05-06'])
  })
  it('made longer before its end goes on with its answer', () => {
    const longer = [
      mandate('2026-01-13', 'tomi', { until: '2026-06-30' }),
      mandate('2026-06-30', 'tomi', { until: '2026-12-31' }),
    ]
    expect(mandateOf(foldKnown(longer), 'tomi')).toMatchObject({ until: '2026-12-31', since: null })
  })
})
