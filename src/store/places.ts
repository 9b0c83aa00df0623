import { join } from 'node:path'

export interface Places {
  /** A PostgreSQL; undefined: the embedded database in `folder`. */
  readonly url: string | undefined
  readonly folder: string
  /** Signed heads and their key. A county puts it on another machine than the database. */
  readonly sealFolder: string
}

/** Where this installation keeps things: DATABASE_URL, DATA_FOLDER, SEAL_FOLDER. */
export const placesFrom = (env: Readonly<Record<string, string | undefined>>): Places => {
  const data = env.DATA_FOLDER || './data'
  return {
    url: env.DATABASE_URL || undefined,
    folder: join(data, 'database'),
    sealFolder: env.SEAL_FOLDER || join(data, 'seal'),
  }
}
