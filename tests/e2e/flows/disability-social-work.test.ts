import { expect, test } from 'vitest'
import { walkToItsEnd } from '../setup/walk-to-its-end.ts'

test('Pair work in disability social work goes from a call to its end and begins anew', {
  timeout: 240_000,
}, async () => {
  const { unreached, troubles } = await walkToItsEnd('aino-a', 'jari')
  expect(unreached).toEqual([])
  expect(troubles).toEqual([])
})
