import { expect, test } from 'vitest'
import { walkToItsEnd } from '../setup/walk-to-its-end.ts'

test('The SOTE pair goes from a trigger to its end in the browser', {
  timeout: 240_000,
}, async () => {
  const { unreached, troubles } = await walkToItsEnd('sini-c', 'otto')
  expect(unreached).toEqual([])
  expect(troubles).toEqual([])
})
