/** What of a database is one drawn world, and how it is taken away so that the next one finds nothing of it. */
import type { Owner } from '../setup/engines.ts'
import { clientSide, sibling } from './county.ts'

/** What is there before any world and stays after it. Every other table holds a world, a new one too. */
const lasting: ReadonlySet<string> = new Set([
  'migration',
  'migration_lock',
  'organisation',
  'service',
  'person',
  'person_sealed',
  'employment',
  'expert',
  'directory_revision',
  'account',
  'session',
  'session_kept',
  'passkey',
  'provider_tie',
  'process_model',
  'journal_mark',
])
export const tablesOfAWorld = async (owner: Owner): Promise<readonly string[]> =>
  (await owner("select tablename from pg_tables where schemaname = 'public' order by 1"))
    .map(({ tablename }) => String(tablename))
    .filter((table) => !lasting.has(table))

/** Deletes are many and mostly of nothing: they are planned once, by being a function. */
export const makeClearing = async (owner: Owner, tables: readonly string[]): Promise<void> => {
  // Those of the client's side are put again with the next world, whatever was told of them in this one.
  const again = [...clientSide, sibling].map((one) => `'${one}'`).join(', ')
  const deletes = [
    ...tables.map((table) => `delete from ${table};`),
    `delete from person_sealed where person like '${madeBy}%' or person in (${again});`,
    `delete from person where id like '${madeBy}%' or id in (${again});`,
  ]
  await owner(
    `create function clear_world() returns void language plpgsql as $$ begin ${deletes.join(' ')} end $$`,
  )
}

/** What is deleted stays until it is swept, which costs more than deleting: that is done now and then. */
export const clear = async (
  owner: Owner,
  tables: readonly string[],
  sweeps: boolean,
): Promise<void> => {
  await owner('select clear_world()')
  if (sweeps) await owner(`truncate ${tables.join(', ')}`)
}
/** Begins the ids of what the server makes while a world is asked. */
export const madeBy = 'made'
