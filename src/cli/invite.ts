/**
 * `npm run invite -- administrator "Etunimi Sukunimi"`: the first account, and any other that stands in no service. Prints
 * a link that works once, for seven days. The embedded database must not be in use: stop the server first.
 */
import { randomUUID } from 'node:crypto'
import { readConfig } from '#server/config'
import { readOrMakeKey } from '#server/keys'
import { inviteToOffice, offices } from '#server/session/first-account'
import { vaultFrom } from '#store/vault-keys'
import { overStore } from './over-store.ts'

type House = Parameters<typeof inviteToOffice>[0]

const [asked, name = ''] = process.argv.slice(2).map((word) => word.trim())
const office = offices.find((one) => one === asked)
await overStore(
  () => {
    if (!office || name === '')
      throw new Error(`Say whom to invite: npm run invite -- ${offices.join('|')} "Name"`)
    return { vault: vaultFrom(process.env) }
  },
  async (store) => {
    if (!office) return
    const config = readConfig(process.env, readOrMakeKey(process.env.TYOPARI_KEY))
    const clock = () => new Date().toISOString() as ReturnType<House['clock']>
    const link = await inviteToOffice({ store, config, clock, newId: randomUUID }, name, office)
    console.log(`Hand this to ${name} in person. It works once, for seven days:\n${link}`)
  },
  'Nobody could be invited.',
)
