/** A process to be killed: appends, reads, seals, and says each thing the moment the store has acknowledged it. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { id, type PairWorkId } from '#domain/identity'
import { headsInFolder } from '#store/heads'
import { openStore } from '#store/open'
import { day, fact, homeGrant, moment, part, person, worker } from '../setup/invented-facts.ts'

const [address = '', sealFolder = ''] = process.argv.slice(2)
const store = await openStore(
  address.startsWith('postgres:') ? { url: address } : { folder: address },
)
const keeper = headsInFolder(sealFolder)
const say = (line: string) => writeSync(1, `${line}\n`)

const client = id<'person'>(randomUUID())
await store.people.put([person(client), person('worker', { worker: true })])
const pairWork: PairWorkId = id(randomUUID())
await store.decide(pairWork, worker, async (tx) => {
  await tx.open(
    { client, createdOn: day, rehearsal: false },
    { id: id(randomUUID()), bodyHash: '' },
  )
  await tx.replaceGrants([homeGrant('worker', 'service')])
})
say('ready')

for (let round = 0; ; round += 1) {
  const facts = [1, 2].map(() =>
    fact([part({ id: id(randomUUID()) }), part({ id: id(randomUUID()) })], {
      id: id(randomUUID()),
    }),
  )
  const use = { id: randomUUID(), at: moment(1) }
  const done = await store.decide(pairWork, worker, async (tx) => {
    await tx.known()
    return tx.append(facts, { id: id(randomUUID()), bodyHash: '' })
  })
  if (done.is !== 'recorded') throw new Error(done.is)
  say(`facts ${pairWork} ${facts.map((one) => one.id).join(' ')}`)
  await store.useLog.write([
    {
      ...use,
      person: worker.person,
      service: worker.service,
      pairWorks: [pairWork],
      what: 'view',
      purpose: 'care',
      outcome: 'read',
      categories: [],
      basis: [],
    },
  ])
  say(`use ${use.id}`)
  if (round % 5 === 4) await store.seal.run(keeper, moment(2))
}
