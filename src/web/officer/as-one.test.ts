import { describe, expect, test } from 'vitest'
import { deriveShownUses, type UseRow } from './as-one.ts'

const row = (id: string, at: string, changes: Partial<UseRow> = {}): UseRow => ({
  id,
  at: `2026-04-15T${at}:00.000Z`,
  person: 'hanna',
  service: 'adults',
  pairWorks: ['one'],
  what: 'view',
  purpose: 'home',
  outcome: 'read',
  categories: ['all'],
  basis: [{ kind: 'client-relationship' }],
  ...changes,
})
const told = (rows: readonly UseRow[]) =>
  deriveShownUses(rows).map(({ row: { id }, times }) => [id, times])

describe('Looking again', () => {
  test('within ten minutes is shown as one', () => {
    expect(told([row('c', '10:20'), row('b', '10:10'), row('a', '10:00')])).toEqual([['c', 3]])
  })
  test('after eleven minutes is shown anew', () => {
    expect(told([row('b', '10:11'), row('a', '10:00')])).toEqual([
      ['b', 1],
      ['a', 1],
    ])
  })
  test('is one although somebody else looked between', () => {
    expect(
      told([
        row('c', '10:05'),
        row('b', '10:04', { person: 'mikko', service: 'health' }),
        row('a', '10:00'),
      ]),
    ).toEqual([
      ['c', 2],
      ['b', 1],
    ])
  })
  test('in another service, at something else or in vain is another look', () => {
    expect(
      told([
        row('d', '10:03', { service: 'health' }),
        row('c', '10:02', { what: 'record' }),
        row('b', '10:01', { outcome: 'refused' }),
        row('a', '10:00', { pairWorks: ['another'] }),
      ]),
    ).toHaveLength(4)
  })
})
