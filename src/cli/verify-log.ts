/**
 * `npm run verify-log`: walks both sealed logs and says whether they are what was sealed, and whether the rows
 * by which people see follow from the facts.
 * Reads DATABASE_URL, else the embedded database in DATA_FOLDER; the signed heads are in SEAL_FOLDER, their key in
 * SEAL_KEY_FILE, a second keeper in SEAL_KEEPER. `--show` tampers with an invented log in every way and tells what is found.
 * Ends with 0 when whole, 1 when something was touched, 2 when it could not look.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { headsOf } from '#store/heads'
import { openStore } from '#store/open'
import { placesFrom, sealPlaces } from '#store/places'
import type { Tampering } from '#store/store'
import { tellGrants } from './grants-told.ts'

const words: Readonly<Record<Tampering['what'], string>> = {
  changed: 'was changed after it was sealed',
  removed: 'was removed',
  added: 'was added beside the store',
  reordered: 'stands in another place than where it was sealed',
  recomputed: 'does not fit the signed head: the chain was made anew',
  'head-lost': 'is the end of a chain whose signed head is lost',
  'head-forged': 'is a head signed with another key',
  'head-old': 'is an older head, put back in the place of a newer one',
  'witness-broken': 'is where the journal of heads was changed',
  retagged: 'carries other tags than its facts say: others may see it',
}
const names = { facts: 'The log of facts', 'use-log': 'The use log' } as const

if (process.argv.includes('--show')) {
  const script = join(import.meta.dirname, '../../scripts/show-tampering.ts')
  process.exit(spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 2)
}
const places = placesFrom(process.env)
try {
  const store = await openStore({ url: places.url, folder: places.folder, migrate: false })
  try {
    const found = await store.seal.verify(headsOf(sealPlaces(places)))
    for (const chain of ['facts', 'use-log'] as const) {
      const told = found.tampering.filter((one) => one.chain === chain)
      console.log(
        `${names[chain]}: ${found.sealed[chain]} sealed, ${found.waiting[chain]} waiting. ${told.length === 0 ? 'Whole.' : 'NOT WHOLE.'}`,
      )
      for (const one of told)
        console.log(
          `  ${one.position === null ? 'An entry' : `No. ${one.position}`} ${words[one.what]}.`,
        )
    }
    const changed = await tellGrants(store)
    process.exitCode = found.tampering.length + changed === 0 ? 0 : 1
  } finally {
    await store.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The logs could not be read.')
  process.exitCode = 2
}
