import { sql } from 'kysely'
import type { PersonId } from '#domain/identity'
import { ask, type Database } from './database.ts'
import type { Account, AccountDesk, Audience } from './store.ts'

const columns = sql`username, person, password_hash as "passwordHash", audience`

/** Who can sign in. A password is kept as its Argon2id hash only. */
export const accountDesk = (database: Database): AccountDesk => ({
  put: async (account) => {
    await ask(
      database,
      sql`insert into account (username, person, password_hash, audience) values (${account.username.toLowerCase()}, ${account.person}, ${account.passwordHash}, ${account.audience})
      on conflict (username) do update set person = excluded.person, password_hash = excluded.password_hash, audience = excluded.audience`,
    )
  },
  find: async (username) => {
    const rows = await ask(
      database,
      sql<Account>`select ${columns} from account where username = ${username.toLowerCase()}`,
    )
    return rows[0]
  },
  findByPerson: async (person) => {
    const rows = await ask(
      database,
      sql<Account>`select ${columns} from account where person = ${person} order by username limit 1`,
    )
    return rows[0]
  },
  all: () =>
    ask(
      database,
      sql<{
        username: string
        person: PersonId
        audience: Audience
        name: string
      }>`select a.username, a.person, a.audience, p.name from account a join person p on p.id = a.person order by p.name_key, a.username`,
    ),
})
