import { describe, expect, test } from 'vitest'
import type { UseRow } from '../officer/as-one.ts'
import { deriveDays } from './looks.ts'

const row = (id: string, at: string, changes: Partial<UseRow> = {}): UseRow => ({
  id,
  at: `${at}:00.000Z`,
  person: 'hanna',
  service: 'adults',
  pairWorks: ['one'],
  what: 'view',
  purpose: 'home',
  outcome: 'read',
  categories: ['all'],
  basis: [{ kind: 'client-relationship', lines: [] }],
  ...changes,
})

describe('The client’s log is told', () => {
  test('by Helsinki day, and on each day by person, as the day went', () => {
    const days = deriveDays([
      row('d', '2026-04-15T21:30', { person: 'mikko', service: 'health' }),
      row('c', '2026-04-15T12:00', { what: 'record' }),
      row('b', '2026-04-15T11:00', { person: 'mikko', service: 'health' }),
      row('a', '2026-04-15T08:00'),
    ])
    expect(days.map(({ day, people }) => [day, people.map(({ person }) => person)])).toEqual([
      ['2026-04-16', ['mikko']],
      ['2026-04-15', ['hanna', 'mikko']],
    ])
    expect(days[1]?.people[0]?.looks.map(({ row: one }) => one.id)).toEqual(['a', 'c'])
  })
  test('with somebody in two services as two', () => {
    const days = deriveDays([
      row('b', '2026-04-15T11:00', { service: 'peers' }),
      row('a', '2026-04-15T08:00'),
    ])
    expect(days[0]?.people).toHaveLength(2)
  })
  test('with each basis once, and the newest version of the permission it stood on', () => {
    const line = (version: number) => ({ kind: 'line', lines: [{ line: 'l', version }] })
    const days = deriveDays([
      row('b', '2026-04-15T11:00', { basis: [line(2)], categories: ['plan'] }),
      row('a', '2026-04-15T08:00', {
        basis: [line(1)],
        categories: ['minutes'],
        reason: 'Ei vastaa',
      }),
    ])
    expect(days[0]?.people[0]).toMatchObject({
      bases: [{ kind: 'line', version: 2 }],
      categories: ['plan', 'minutes'],
      reasons: ['Ei vastaa'],
    })
  })
})
