import { expect, test } from 'vitest'
import { asFault, StoreFault } from './fault.ts'

test.each([
  [{ code: '53100', message: 'could not extend file' }, 'disk-full'],
  [{ code: 'XX000', message: 'could not write: No space left on device' }, 'disk-full'],
  [{ code: 'ENOSPC', message: 'write' }, 'disk-full'],
  [{ code: '57P01', message: 'terminating connection' }, 'unavailable'],
  [{ code: 'ECONNREFUSED', message: 'connect' }, 'unavailable'],
  [{ code: '42501', message: 'permission denied for table part' }, 'denied'],
])('%o is %s', (error, code) => {
  expect(asFault(Object.assign(new Error(error.message), error))).toMatchObject({ code })
})

test('what the database quotes goes no further', () => {
  const error = Object.assign(new Error('duplicate key: (name)=(Maija Meikäläinen)'), {
    code: '23505',
    detail: 'Key (name)=(Maija Meikäläinen) already exists.',
    table: 'person',
    constraint: 'person_pkey',
  })
  const fault = asFault(error)
  expect(fault).toBeInstanceOf(StoreFault)
  expect(`${String(fault)} ${JSON.stringify(fault)}`).not.toContain('Meikäläinen')
  expect(String(fault)).toContain('person_pkey')
  expect((fault as StoreFault).cause).toBeUndefined()
})

test('what is no fault of the database goes on as it is', () => {
  const error = new RangeError('not ours')
  expect(asFault(error)).toBe(error)
})
