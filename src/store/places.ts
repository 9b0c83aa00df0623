import { join } from 'node:path'

export interface Places {
  /** A PostgreSQL; undefined: the embedded database in `folder`. */
  readonly url: string | undefined
  readonly folder: string
  /** Signed heads. A county puts it on another machine than the database. */
  readonly sealFolder: string
  /** The key that signs the heads. Never beside them. */
  readonly sealKeyFile: string
  /** A second keeper of the heads: a file on another medium, or `command:` and a program. */
  readonly sealKeeper: string | undefined
}

/** Where this installation keeps things: DATABASE_URL, DATA_FOLDER, SEAL_FOLDER, SEAL_KEY_FILE, SEAL_KEEPER. */
export const placesFrom = (env: Readonly<Record<string, string | undefined>>): Places => {
  const data = env.DATA_FOLDER || './data'
  return {
    url: env.DATABASE_URL || undefined,
    folder: join(data, 'database'),
    sealFolder: env.SEAL_FOLDER || join(data, 'seal'),
    sealKeyFile: env.SEAL_KEY_FILE || join(data, 'keys', 'seal-key.pem'),
    sealKeeper: env.SEAL_KEEPER || undefined,
  }
}

/** As `headsOf` takes them. */
export const sealPlaces = ({ sealFolder, sealKeyFile, sealKeeper }: Places) => ({
  folder: sealFolder,
  keyFile: sealKeyFile,
  keeper: sealKeeper,
})
