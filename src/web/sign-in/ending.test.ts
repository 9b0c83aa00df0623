import { expect, test } from 'vitest'
import { endingOf } from './ending.ts'

const minute = 60_000
const start = Date.parse('2026-11-22T08:00:00Z')
const session = { idleMinutes: 30, expiresAt: '2026-11-22T20:00:00Z' }
const at = (minutes: number, askedAt = start) =>
  endingOf(session, askedAt, start + minutes * minute)

test('Nothing is said while there is time', () => {
  expect(at(0)).toBeNull()
  expect(at(25.9)).toBeNull()
})
test('Before the idle end it is said, and until when; the server may count a minute more', () => {
  expect(at(26)).toEqual({ is: 'idle-soon', at: start + 29 * minute })
  expect(at(29.9)?.is).toBe('idle-soon')
  expect(at(30)?.is).toBe('over')
})
test('Asking anything in any window begins the count anew', () => {
  expect(at(29, start + 10 * minute)).toBeNull()
})
test('Before the absolute end it is said too, however busy one is', () => {
  const busy = (minutes: number) => at(minutes, start + minutes * minute)
  expect(busy(12 * 60 - 4)).toBeNull()
  expect(busy(12 * 60 - 3)).toEqual({ is: 'end-soon', at: start + 12 * 60 * minute })
  expect(busy(12 * 60)?.is).toBe('over')
})
test('A short idle time is warned of in its last third', () => {
  const short = { ...session, idleMinutes: 3 }
  expect(endingOf(short, start, start + 0.9 * minute)).toBeNull()
  expect(endingOf(short, start, start + minute)?.is).toBe('idle-soon')
})
