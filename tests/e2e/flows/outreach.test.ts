import { expect, test } from 'vitest'
import { walkToItsEnd } from '../setup/walk-to-its-end.ts'

test('Outreach pair work goes from a need to its end in the browser', {
  timeout: 240_000,
}, async () => {
  const { unreached, troubles } = await walkToItsEnd('tuula-b', 'hanna')
  expect(unreached).toEqual([])
  expect(troubles).toEqual([])
})
