/**
 * `npm run retention`: looks at what has come to the end of its time and proposes it. Nothing is destroyed here: a person
 * confirms it on their page. The server does the same every night; RETENTION_LONGER adds years to a class.
 */
import { randomUUID } from 'node:crypto'
import { readLongerTimes } from '#server/retention/longer-times'
import { lookForDue } from '#server/retention/look'
import { overStore } from './over-store.ts'

await overStore(
  () => ({ migrate: false }),
  async (store) => {
    const longer = readLongerTimes(process.env.RETENTION_LONGER)
    const open = await lookForDue({ store, newId: randomUUID, longer }, new Date())
    console.log(
      open === 0
        ? 'Nothing has come to the end of its time.'
        : `${open} ${open === 1 ? 'proposal waits' : 'proposals wait'} for the data-protection officer. Nothing was destroyed.`,
    )
  },
  'Nothing could be looked at.',
)
