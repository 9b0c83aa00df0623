/** A server to be killed: the county, the API on a port of its own, the logs sealed as it goes. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setInterval } from 'node:timers'
import { buildApp } from '#server/app'
import { headsInFolder } from '#store/heads'
import { openStore } from '#store/open'
import { inProcessVault } from '#store/vault'
import { putCounty } from '../access/county.ts'
import { config } from '../access/stage.ts'

const [address = '', sealFolder = ''] = process.argv.slice(2)
const store = await openStore({
  ...(address.startsWith('postgres:') ? { url: address } : { folder: address }),
  vault: inProcessVault(),
})
const clock = () => new Date().toISOString() as ReturnType<Parameters<typeof buildApp>[0]['clock']>
await putCounty(store)
const app = await buildApp({ store, clock, newId: randomUUID, config })
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const heads = headsInFolder(sealFolder)
setInterval(() => void store.seal.run(heads, clock()), 100)
writeSync(1, `at ${url}\n`)
