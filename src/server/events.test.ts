import { expect, test } from 'vitest'
import { id, type PairWorkId } from '#domain/identity'
import { makeHub } from './events.ts'

const pairWork = id<'pair-work'>('one')

test('A page is let go when the database does not answer, and the server goes on', async () => {
  let tell: (recorded: PairWorkId) => void = () => {}
  const hub = makeHub({
    onRecorded: (listener) => {
      tell = listener
      return () => true
    },
  })
  const unhandled: unknown[] = []
  const note = (reason: unknown) => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  const closed = new Promise<void>((resolve) => {
    hub.listen(
      {
        pairWork,
        tokenHash: 'hash',
        look: () => Promise.reject(new Error('gone')),
        changed: () => {},
        closed: resolve,
      },
      'before',
    )
  })
  tell(pairWork)
  await closed
  await new Promise((resolve) => setTimeout(resolve, 10))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  hub.close()
})
