import { expect, test } from 'vitest'
import { endOfWeek } from './AwayUntil.tsx'

test('The week ends on its Sunday, and said at a weekend on the next', () => {
  expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
  expect(endOfWeek('2026-11-27')).toBe('2026-11-29')
  expect(endOfWeek('2026-11-28')).toBe('2026-12-06')
  expect(endOfWeek('2026-11-29')).toBe('2026-12-06')
})
