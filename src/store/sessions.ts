import { sql } from 'kysely'
import { ask, type Database } from './database.ts'
import type { Session, SessionDesk } from './store.ts'

/** Sessions live here, not in the cookie, so that ending one ends it at once everywhere. */
export const sessionDesk = (database: Database): SessionDesk => ({
  begin: async (session) => {
    await ask(
      database,
      sql`insert into session (token_hash, username, service, created_at, seen_at, expires_at) values (${session.tokenHash}, ${session.username.toLowerCase()}, ${session.service}, ${session.createdAt}::timestamptz, ${session.createdAt}::timestamptz, ${session.expiresAt}::timestamptz)`,
    )
  },
  find: async (tokenHash, now, idleMinutes) => {
    const [found] = await ask(
      database,
      sql<
        Session & { isOld: boolean }
      >`select s.token_hash as "tokenHash", a.person, p.name, p.language, a.username, a.audience, s.service, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
        s.seen_at <= ${now}::timestamptz - interval '1 minute' as "isOld"
      from session s join account a on a.username = s.username join person p on p.id = a.person
      where s.token_hash = ${tokenHash} and s.expires_at > ${now}::timestamptz and s.seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes}::integer)`,
    )
    if (!found) return undefined
    const { isOld, ...session } = found
    if (isOld)
      await ask(
        database,
        sql`update session set seen_at = greatest(seen_at, ${now}::timestamptz) where token_hash = ${tokenHash}`,
      )
    return session
  },
  actIn: async (tokenHash, service) => {
    await ask(
      database,
      sql`update session set service = ${service} where token_hash = ${tokenHash}`,
    )
  },
  end: async (tokenHash) => {
    await ask(database, sql`delete from session where token_hash = ${tokenHash}`)
  },
  endAllOf: async (person) => {
    await ask(
      database,
      sql`delete from session where username in (select username from account where person = ${person})`,
    )
  },
  removeExpired: async (now) =>
    (
      await ask(
        database,
        sql`delete from session where expires_at <= ${now}::timestamptz returning 1`,
      )
    ).length,
})
