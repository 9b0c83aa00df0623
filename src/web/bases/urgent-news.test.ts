import { describe, expect, test } from 'vitest'
import type { Recorded } from '../api/view.ts'
import { deriveUrgentNews } from './urgent-news.ts'

const told = (kind: string, recordedAt: string, values: Record<string, unknown>): Recorded =>
  ({
    id: `${kind}-${recordedAt}`,
    kind,
    happenedAt: recordedAt,
    recordedAt,
    by: { person: 'ville', name: 'Ville' },
    parts: [{ id: `part-${recordedAt}`, name: 'access', values }],
  }) as unknown as Recorded

const opened = told('access-opened-urgently', '2026-01-14T21:30:00.000Z', {
  who: 'ville',
  reason: 'Ei vastaa',
})

describe('The client is told of urgent access', () => {
  test('the next day in Helsinki, not on the same day', () => {
    expect(deriveUrgentNews([opened], '2026-01-14')).toEqual([])
    expect(deriveUrgentNews([opened], '2026-01-15')).toMatchObject([
      { who: 'ville', reason: 'Ei vastaa', justified: null },
    ])
  })
  test('what was found of it, when somebody has judged it', () => {
    const review = told('urgent-access-reviewed', '2026-01-16T08:00:00.000Z', {
      access: 'part-2026-01-14T21:30:00.000Z',
      justified: false,
    })
    expect(deriveUrgentNews([opened, review], '2026-01-16')).toMatchObject([{ justified: false }])
  })
  test('for a month', () => {
    expect(deriveUrgentNews([opened], '2026-02-14')).toHaveLength(1)
    expect(deriveUrgentNews([opened], '2026-02-16')).toEqual([])
  })
})
