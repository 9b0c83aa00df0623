/**
 * `npm run rotate-keys`: seals everything that is encrypted at rest anew under the newest key of the ring. May be stopped
 * and run again, and run while servers serve from PostgreSQL; the embedded database belongs to one process at a time.
 * `-- --new-key` first puts a new key into the key file of the data folder. Ends with 0 when nothing is left under an
 * older key, 1 when something is, 2 when it could not be done.
 */
import { openDatabase } from '#store/open'
import { placesFrom } from '#store/places'
import { rotateKeys } from '#store/rotate'
import { addNewestKey, vaultFrom } from '#store/vault-keys'

try {
  if (process.argv.includes('--new-key'))
    console.log(`The key ${addNewestKey(process.env)} seals from now on. Back the key file up now.`)
  const { url, folder } = placesFrom(process.env)
  const vault = vaultFrom(process.env)
  const database = await openDatabase({ url, folder, migrate: false })
  try {
    const rotated = await rotateKeys({ ...database, vault })
    for (const { table, column, sealed, left } of rotated)
      console.log(
        `${table}.${column}: ${sealed} sealed anew${left === 0 ? '.' : `, ${left} left under an older key.`}`,
      )
    const isLeft = rotated.some(({ left }) => left > 0)
    console.log(
      isLeft
        ? 'A server still seals with an older key: restart it with the new ring, then run this again.'
        : 'Nothing is left under an older key. Keep the old keys as long as backups made with them.',
    )
    process.exitCode = isLeft ? 1 : 0
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The keys could not be changed.')
  process.exitCode = 2
}
