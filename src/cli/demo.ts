/** `npm run demo`: makes the whole demo county in the database of DATABASE_URL, else in the embedded one of DATA_FOLDER. */
import { randomUUID } from 'node:crypto'
import { makeDemo } from '#demo/county/make'
import { readConfig } from '#server/config'
import { readOrMakeKey } from '#server/keys'
import { vaultFrom } from '#store/vault-keys'
import { overStore } from './over-store.ts'

type Instant = Parameters<typeof makeDemo>[1]

await overStore(
  () => ({ vault: vaultFrom(process.env) }),
  async (store) => {
    const config = readConfig(process.env, readOrMakeKey(process.env.TYOPARI_KEY))
    const began = performance.now()
    const now = new Date().toISOString() as Instant
    const made = await makeDemo({ store, config, newId: randomUUID }, now)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(
      made.pairWorks === 0
        ? 'Nothing was made: the demo county stands already, or others can sign in to this database.'
        : `The demo county has ${made.pairWorks} pair works more, made with ${made.commands} commands in ${seconds} s.`,
    )
  },
  'The demo could not be made.',
)
