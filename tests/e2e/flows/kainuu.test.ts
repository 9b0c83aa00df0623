import { expect, test } from 'vitest'
import { walkToItsEnd } from '../setup/walk-to-its-end.ts'

test('Pair work in child welfare goes from a need to its end, the child and both guardians on their own pages', {
  timeout: 240_000,
}, async () => {
  const { unreached, troubles } = await walkToItsEnd('veeti-d', 'elina')
  expect(unreached).toEqual([])
  expect(troubles).toEqual([])
})
