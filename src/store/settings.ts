/** What somebody has chosen for their own screens: theirs alone, in the service they act in. */
import { sql } from 'kysely'
import { bytea } from './canonical.ts'
import { type Database, query, transact } from './database.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'

export type SettingName = 'list-filters' | 'notices'

export interface SettingDesk {
  /** Undefined: nothing chosen yet. */
  find(acting: Acting, name: SettingName): Promise<unknown>
  put(acting: Acting, name: SettingName, value: unknown): Promise<void>
}

export const settingDesk = (database: Database): SettingDesk => ({
  find: (acting, name) =>
    transact(database, { role: 'app_user', acting, pairWork: null }, async (tx) => {
      const [row] = await query<{ sealed: string }>(
        tx,
        sql`select encode(content, 'base64') as sealed from own_setting where name = ${name}`,
      )
      if (!row) return undefined
      const place = placeIn('own_setting', acting.person, acting.service ?? '', name)
      return JSON.parse(tx.vault.openText(place, Buffer.from(row.sealed, 'base64'))) as unknown
    }),
  put: async (acting, name, value) => {
    const service = acting.service ?? ''
    await transact(database, { role: 'app_user', acting, pairWork: null, writes: true }, (tx) => {
      const place = placeIn('own_setting', acting.person, service, name)
      const sealed = bytea(tx.vault.sealText(place, JSON.stringify(value)))
      return query(
        tx,
        sql`insert into own_setting (person, service, name, content) values (${acting.person}, ${service}, ${name}, ${sealed}::text::bytea)
          on conflict (person, service, name) do update set content = excluded.content`,
      )
    })
  },
})
