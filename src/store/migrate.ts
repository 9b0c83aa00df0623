import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { asFault } from './fault.ts'

const folder = join(import.meta.dirname, 'migrations')

/** Brings the tables up to what this version needs, in one transaction; `upTo`: no further than that one. Returns the names of those run. */
export const migrate = async (
  owner: Kysely<unknown>,
  upTo?: string,
): Promise<readonly string[]> => {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve(readMigrations()) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error, results } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error !== undefined) throw error instanceof Error && error.cause ? error : asFault(error)
  return (results ?? []).map((result) => result.migrationName)
}

const readMigrations = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .map((file) => [
        file.slice(0, -'.sql'.length),
        {
          up: async (db: Kysely<unknown>) => {
            for (const statement of statementsOf(readFileSync(join(folder, file), 'utf8')))
              await sql
                .raw(statement)
                .execute(db)
                .catch((error: unknown) => {
                  // No person's data stands in a migration: its words may be told whole.
                  throw new Error(`${file}: ${String(error)}\n${statement}`, { cause: error })
                })
          },
        },
      ]),
  )

/** A statement ends with `;` at the end of a line, outside `$$`. */
export const statementsOf = (text: string): readonly string[] => {
  const statements: string[] = []
  let current = ''
  for (const line of text.split('\n')) {
    if (current === '' && (line.trim() === '' || line.startsWith('--'))) continue
    current += `${line}\n`
    const isOpen = (current.split('$$').length - 1) % 2 === 1
    if (line.trimEnd().endsWith(';') && !isOpen) {
      statements.push(current)
      current = ''
    }
  }
  if (current.trim() !== '') statements.push(current)
  return statements
}
