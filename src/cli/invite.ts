/**
 * `npm run invite -- administrator "Etunimi Sukunimi"`: the first account, and any other that stands in no service. Prints
 * a link that works once, for seven days. The embedded database must not be in use: stop the server first.
 */
import { randomUUID } from 'node:crypto'
import { readConfig, SettingRefused } from '#server/config'
import { readOrMakeKey } from '#server/keys'
import { inviteToOffice, offices } from '#server/session/first-account'
import { StoreFault } from '#store/fault'
import { openStore } from '#store/open'
import { placesFrom } from '#store/places'
import { vaultFrom } from '#store/vault-keys'

type House = Parameters<typeof inviteToOffice>[0]

const [asked, name = ''] = process.argv.slice(2)
const office = offices.find((one) => one === asked)
if (!office || name.trim() === '') {
  console.error(`Say whom to invite: npm run invite -- ${offices.join('|')} "Name"`)
  process.exit(1)
}
try {
  const config = readConfig(process.env, readOrMakeKey(process.env.TYOPARI_KEY))
  const places = placesFrom(process.env)
  const store = await openStore({
    url: places.url,
    folder: places.folder,
    vault: vaultFrom(process.env),
  })
  const clock = () => new Date().toISOString() as ReturnType<House['clock']>
  const link = await inviteToOffice(
    { store, config, clock, newId: randomUUID },
    name.trim(),
    office,
  )
  await store.close()
  console.log(`Hand this to ${name.trim()} in person. It works once, for seven days:\n${link}`)
} catch (error) {
  if (!(error instanceof SettingRefused || error instanceof StoreFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
