import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import { ask, type Database } from './database.ts'
import type { AtProvider, EndedSession, Session, SessionDesk, SessionRow } from './store.ts'

const holds = (now: Instant, idleMinutes: number) =>
  sql`s.expires_at > ${now}::timestamptz and s.seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes}::integer)`

/** Sessions live here, not in the cookie, so that ending one ends it at once everywhere. */
export const sessionDesk = (database: Database): SessionDesk => {
  const ending = async (which: ReturnType<typeof sql>) =>
    (
      await ask(
        database,
        sql<{ hash: string }>`delete from session where ${which} returning token_hash as hash`,
      )
    ).map(({ hash }) => hash)
  return {
    begin: async (session) => {
      const at = session.atProvider
      await ask(
        database,
        sql`insert into session (token_hash, id, username, service, how, strong, device, created_at, seen_at, expires_at, provider, issuer, subject, provider_session, id_token)
        values (${session.tokenHash}, ${session.id}, ${session.username.toLowerCase()}, ${session.service}, ${session.how}, ${session.strong}, ${session.device}, ${session.createdAt}::timestamptz, ${session.createdAt}::timestamptz, ${session.expiresAt}::timestamptz, ${at?.provider ?? null}, ${at?.issuer ?? null}, ${at?.subject ?? null}, ${at?.session ?? null}, ${at?.idToken ?? null})`,
      )
    },
    find: async (tokenHash, now, idleMinutes, isThere = true) => {
      const [found] = await ask(
        database,
        sql<
          Session & { isOld: boolean }
        >`select s.token_hash as "tokenHash", s.id, s.how, s.strong, s.device, a.person, p.name, p.language, a.username, a.audience, s.service, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
          s.seen_at <= ${now}::timestamptz - interval '1 minute' as "isOld"
        from session s join account a on a.username = s.username join person p on p.id = a.person
        where s.token_hash = ${tokenHash} and a.ended_at is null and ${holds(now, idleMinutes)}`,
      )
      if (!found) return undefined
      const { isOld, ...session } = found
      if (isOld && isThere)
        await ask(
          database,
          sql`update session set seen_at = greatest(seen_at, ${now}::timestamptz) where token_hash = ${tokenHash}`,
        )
      return session
    },
    isAlive: async (tokenHash, now, idleMinutes) =>
      (
        await ask(
          database,
          sql`select 1 from session s join account a on a.username = s.username where s.token_hash = ${tokenHash} and a.ended_at is null and ${holds(now, idleMinutes)}`,
        )
      ).length === 1,
    listOf: (username, now, idleMinutes) =>
      ask(
        database,
        sql<SessionRow>`select s.token_hash as "tokenHash", s.id, s.how, s.strong, s.device, s.service, s.created_at as "createdAt", s.seen_at as "seenAt"
        from session s where s.username = ${username} and ${holds(now, idleMinutes)} order by s.seen_at desc, s.id`,
      ),
    atProvider: async (tokenHash) => {
      const [found] = await ask(
        database,
        sql<AtProvider>`select provider, issuer, subject, provider_session as session, id_token as "idToken" from session where token_hash = ${tokenHash} and issuer is not null`,
      )
      return found
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
    endOne: (username, id) => ending(sql`username = ${username} and id = ${id}`),
    endOthers: (username, but) => ending(sql`username = ${username} and token_hash <> ${but}`),
    endAllOf: (person) =>
      ending(sql`username in (select username from account where person = ${person})`),
    endAtProvider: (issuer, { subject, session }) => {
      if (subject === null && session === null) return Promise.resolve([])
      const which = [
        sql`issuer = ${issuer}`,
        ...(subject === null ? [] : [sql`subject = ${subject}`]),
        ...(session === null ? [] : [sql`provider_session = ${session}`]),
      ]
      return ask(
        database,
        sql<EndedSession>`delete from session where ${sql.join(which, sql` and `)} returning token_hash as "tokenHash", (select a.person from account a where a.username = session.username) as person`,
      )
    },
    removeExpired: async (now) =>
      (
        await ask(
          database,
          sql`delete from session where expires_at <= ${now}::timestamptz returning 1`,
        )
      ).length,
  }
}
