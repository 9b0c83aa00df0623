import { sql } from 'kysely'
import type { LocalDate } from '#domain/calendar'
import type { PairWorkId } from '#domain/identity'
import { ask, type Database, query, type Tx } from './database.ts'
import type { Invitation, InvitationDesk, InvitationState, NewInvitation } from './store.ts'

export const putInvitation = async (
  tx: Tx,
  pairWork: PairWorkId,
  one: NewInvitation,
): Promise<void> => {
  await query(
    tx,
    sql`insert into invitation (id, pair_work, part, person, service, competence, month, organisation, state, asked_on, sealed) values (${one.id}, ${pairWork}, ${one.part}, ${one.person}, ${one.service}, ${one.competence}, ${one.month}, ${one.organisation}, ${one.state}, ${one.askedOn}::date, exists (select from part p where p.pair_work = ${pairWork} and p.id = ${one.part} and p.sealed))`,
  )
}

export const settleInvitation = async (
  tx: Tx,
  pairWork: PairWorkId,
  part: string,
  state: InvitationState,
): Promise<void> => {
  await query(
    tx,
    sql`update invitation set state = ${state} where pair_work = ${pairWork} and part = ${part}`,
  )
}

export const remindInvited = async (
  tx: Tx,
  pairWork: PairWorkId,
  part: string,
  on: LocalDate,
): Promise<void> => {
  await query(
    tx,
    sql`update invitation set reminded_on = ${on}::date where pair_work = ${pairWork} and part = ${part} and state = 'open'`,
  )
}

/** An invitation is read as long as the entry that asked is. */
export const sealInvitations = async (tx: Tx, pairWork: PairWorkId): Promise<void> => {
  await query(
    tx,
    sql`update invitation i set sealed = p.sealed from part p where i.pair_work = ${pairWork} and p.pair_work = i.pair_work and p.id = i.part and i.sealed <> p.sealed`,
  )
}

/** The actor's own; what they are about stays behind. */
export const readInvitations = (tx: Tx): Promise<readonly Invitation[]> =>
  query(
    tx,
    sql<Invitation>`select id, competence, month, organisation, service, state, asked_on as "askedOn", reminded_on as "remindedOn" from invitation order by asked_on desc, id`,
  )

export const invitationDesk = (database: Database): InvitationDesk => ({
  behind: async (invitation, acting) => {
    const rows = await ask(
      database,
      sql<{
        pairWork: PairWorkId
        part: string
        state: InvitationState
      }>`select pair_work as "pairWork", part, state from invitation where id = ${invitation} and not sealed and service = ${acting.service ?? ''} and (person is null or person = ${acting.person})`,
    )
    return rows[0]
  },
})
