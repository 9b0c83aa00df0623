import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PersonId } from '#domain/identity'
import { ask, type Database } from './database.ts'
import { needsJournal } from './journal-desk.ts'
import type { JournalEnd } from './journal-heads.ts'
import type { Account, AccountDesk, Audience, StaffAccount } from './store.ts'

const columns = sql`username, person, password_hash as "passwordHash", audience, handle, ended_at as "endedAt"`

const keepEnd = async (database: Database, end: JournalEnd | undefined) => {
  if (end) await ask(database, needsJournal(end))
}

/** Who can sign in. A password, of the demo only, is kept as its Argon2id hash. */
export const accountDesk = (database: Database): AccountDesk => ({
  put: async (account) => {
    const username = account.username.toLowerCase()
    const [before] = database.journal
      ? await ask(
          database,
          sql<{
            ended: boolean
          }>`select ended_at is not null as ended from account where username = ${username}`,
        )
      : []
    await ask(
      database,
      sql`insert into account (username, person, password_hash, audience) values (${account.username.toLowerCase()}, ${account.person}, ${account.passwordHash}, ${account.audience})
      on conflict (username) do update set person = excluded.person, password_hash = excluded.password_hash, audience = excluded.audience, ended_at = null`,
    )
    // Only after it was kept: an ending is undone by what is known to be there.
    if (before?.ended)
      await keepEnd(
        database,
        await database.journal?.write({
          is: 'account',
          at: new Date().toISOString() as Instant,
          key: username,
          isEnded: false,
        }),
      )
  },
  find: async (username) => {
    const rows = await ask(
      database,
      sql<Account>`select ${columns} from account where username = ${username.toLowerCase()}`,
    )
    return rows[0]
  },
  ofPerson: (person) =>
    ask(
      database,
      sql<Account>`select ${columns} from account where person = ${person} order by username`,
    ),
  end: async (username, at) => {
    // Before it is kept: who was shut out is never let in again by an older backup.
    const end = await database.journal?.write({ is: 'account', at, key: username, isEnded: true })
    const ended = await ask(
      database,
      sql<{ hash: string }>`with closed as (
        update account set ended_at = coalesce(ended_at, ${at}::timestamptz) where username = ${username}
      ), keys as (delete from passkey where username = ${username}
      ), ties as (delete from provider_tie where username = ${username}
      ), links as (delete from sign_in_link where username = ${username}
      ) delete from session where username = ${username} returning token_hash as hash`,
    )
    await keepEnd(database, end)
    return ended.map(({ hash }) => hash)
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
  ofStaff: (now) =>
    ask(
      database,
      sql<StaffAccount>`select a.username, a.person, p.name, a.audience, a.ended_at as "endedAt",
        ((select count(*) from passkey k where k.username = a.username) + (select count(*) from provider_tie t where t.username = a.username))::integer as ways,
        (select count(*) from session s where s.username = a.username and s.expires_at > ${now}::timestamptz)::integer as sessions,
        (select max(l.expires_at) from sign_in_link l where l.username = a.username and l.expires_at > ${now}::timestamptz) as "invitedUntil"
      from account a join person p on p.id = a.person
      where a.audience not in ('client', 'guardian') order by p.name_key, a.username`,
    ),
})
