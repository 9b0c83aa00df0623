import { expect, test } from 'vitest'
import { commandIds, newCommandId } from './command-id.ts'

test('A command id is a UUID of version 7 that begins with its moment', () => {
  const moment = Date.UTC(2027, 0, 22)
  const made = newCommandId(moment)
  expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(made.replaceAll('-', '').slice(0, 12), 16)).toBe(moment)
})

test('Two command ids of one moment differ', () => {
  expect(newCommandId(0)).not.toBe(newCommandId(0))
})

test('What is sent again after a lost answer has the same id; another text, and the next time, another', () => {
  const ids = commandIds()
  const first = ids.of({ name: 'a' })
  expect(ids.of({ name: 'a' })).toBe(first)
  expect(ids.of({ name: 'b' })).not.toBe(first)
  const again = ids.of({ name: 'a' })
  ids.done()
  expect(ids.of({ name: 'a' })).not.toBe(again)
})
