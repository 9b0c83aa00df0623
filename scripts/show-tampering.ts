/** `npm run verify-log -- --show`: seals an invented log in memory, tampers with it in every way, tells what is found. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { headsOf } from '../src/store/heads.ts'
import { storeOver } from '../src/store/open.ts'
import { openPglite } from '../src/store/pglite.ts'
import { inProcessVault } from '../src/store/vault.ts'
import { sealInvented } from '../tests/setup/sealed-log.ts'
import { tamperings } from '../tests/setup/tampering.ts'

const database = await openPglite({ folder: undefined, migrate: true })
const store = storeOver(database, inProcessVault())
const owner = async (statement: string) => {
  await sql`reset role`.execute(database.kysely)
  await sql`set session_replication_role = replica`.execute(database.kysely)
  try {
    return (await sql.raw<Record<string, unknown>>(statement).execute(database.kysely)).rows
  } finally {
    await sql`reset session_replication_role`.execute(database.kysely)
    await sql`set role app_desk`.execute(database.kysely)
  }
}
let missed = 0
for (const { kind, tamper, found } of tamperings) {
  const root = mkdtempSync(join(tmpdir(), 'tyopari-show-'))
  const folder = join(root, 'seal')
  const older = join(root, 'older')
  const heads = headsOf({
    folder,
    keyFile: join(root, 'keys', 'seal-key.pem'),
    keeper: join(root, 'elsewhere.log'),
  })
  await sealInvented(store, owner, heads, () => cpSync(folder, older, { recursive: true }))
  await tamper({ owner, folder, older })
  const { tampering } = await store.seal.verify(heads)
  const told = tampering.map((one) => `${one.chain} ${one.what} ${one.position ?? '–'}`)
  const isFound = found.every((one) => told.includes(one.replace('null', '–')))
  if (!isFound) missed += 1
  console.log(`${isFound ? 'found ' : 'MISSED'}  ${kind}\n        ${told.join(' · ')}`)
  rmSync(root, { recursive: true })
}
await store.close()
console.log(`${tamperings.length - missed} of ${tamperings.length} kinds found.`)
process.exit(missed === 0 ? 0 : 1)
