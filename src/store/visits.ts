/**
 * Who is out alone on a visit, and who is alerted when they are not back. Nothing here is announced to other processes,
 * stands in a log or knows a pair work; it is gone some hours after it is over.
 */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import type { PersonId, ServiceId } from '#domain/identity'
import { bytea } from './canonical.ts'
import { type Database, query, type Tx, transact } from './database.ts'
import { placeIn } from './sealed-columns.ts'
import type { Acting } from './store.ts'

export interface Visit {
  readonly id: string
  readonly person: PersonId
  readonly service: ServiceId
  /** Where, in words that tell no client. */
  readonly area: string
  readonly backBy: Instant
  /** From then on the unit's supervisor is told too. */
  readonly escalatesAt: Instant
  readonly alerted: readonly PersonId[]
  /** Whoever works there is alerted. */
  readonly desk: ServiceId | null
  /** Who of the alerted sees to it. */
  readonly takenBy: PersonId | null
  readonly endedAt: Instant | null
  readonly endedBy: PersonId | null
  /** One's own, or of somebody late; null besides, and where none was given. */
  readonly address: string | null
}
export interface NewVisit
  extends Pick<Visit, 'id' | 'area' | 'backBy' | 'escalatesAt' | 'alerted' | 'desk' | 'address'> {
  /** When it is gone, should nobody end it. */
  readonly until: Instant
  /** The sender's mark of this request: sent twice, there once. */
  readonly sent: string
}
type Now = Acting & { readonly at: Instant }

export interface VisitDesk {
  /** One's own, those one is named for, and as supervisor those nobody has heard of in time. */
  list(acting: Now): Promise<readonly Visit[]>
  /** `already`: they are out, and are not back from there. */
  begin(acting: Now, visit: NewVisit): Promise<'begun' | 'already'>
  /** Only one's own. */
  lengthen(
    acting: Now,
    visit: string,
    to: Pick<NewVisit, 'backBy' | 'escalatesAt' | 'until'>,
  ): Promise<'done' | 'absent'>
  /** One of the alerted sees to it. Only when the time has passed. */
  take(acting: Now, visit: string): Promise<'done' | 'absent'>
  /** Back, or found safe by one of the alerted. The address goes at once. */
  end(acting: Now, visit: string, until: Instant): Promise<'done' | 'absent'>
  removeOver(at: Instant): Promise<number>
}

type Row = Omit<Visit, 'address'> & { readonly sealed: string | null }

const columns = sql`v.id, v.person, v.service, v.area, v.back_by as "backBy", v.escalates_at as "escalatesAt", v.alerted, v.desk,
  v.taken_by as "takenBy", v.ended_at as "endedAt", v.ended_by as "endedBy", encode(a.address, 'base64') as sealed`

const readVisits = async (tx: Tx): Promise<readonly Visit[]> => {
  const rows = await query<Row>(
    tx,
    sql`select ${columns} from visit v left join visit_address a on a.visit = v.id order by v.back_by, v.id limit 500`,
  )
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    address:
      sealed === null
        ? null
        : tx.vault.openText(placeIn('visit_address', row.id), Buffer.from(sealed, 'base64')),
  }))
}

const cleanEveryMillis = 10 * 60_000

export const visitDesk = (database: Database): VisitDesk => {
  const as = (acting: Now) => ({ role: 'app_user', pairWork: null, acting }) as const
  let cleanedAt = 0
  const removeOver: VisitDesk['removeOver'] = (at) =>
    transact(database, { role: 'app_retention', writes: true }, async (tx) => {
      await query(tx, sql`select set_config('app.now', ${at}, true)`)
      const gone = await query(
        tx,
        sql`delete from visit where until_at <= ${at}::timestamptz returning 1`,
      )
      cleanedAt = Date.parse(at)
      return gone.length
    })
  const changed = (rows: readonly unknown[]) => (rows.length > 0 ? 'done' : 'absent')
  return {
    list: async (acting) => {
      // What is over is not read any more; whoever reads takes it away, should the job not have run.
      if (Math.abs(Date.parse(acting.at) - cleanedAt) > cleanEveryMillis)
        await removeOver(acting.at)
      return transact(database, as(acting), readVisits)
    },
    begin: (acting, visit) =>
      transact(database, { ...as(acting), writes: true }, async (tx) => {
        const [open] = await query<{ sent: string }>(
          tx,
          sql`select sent from visit where person = ${acting.person} and (ended_at is null or sent = ${visit.sent})`,
        )
        if (open) return open.sent === visit.sent ? 'begun' : 'already'
        const added = await query(
          tx,
          sql`insert into visit (id, person, service, sent, area, began_at, back_by, escalates_at, alerted, desk, until_at)
          values (${visit.id}, ${acting.person}, ${acting.service}, ${visit.sent}, ${visit.area}, ${acting.at}::timestamptz, ${visit.backBy}::timestamptz, ${visit.escalatesAt}::timestamptz, ${[...visit.alerted]}::text[], ${visit.desk}, ${visit.until}::timestamptz)
          on conflict do nothing returning 1`,
        )
        if (added.length === 0) return 'begun'
        if (visit.address !== null) {
          const place = placeIn('visit_address', visit.id)
          const sealed = bytea(tx.vault.sealText(place, visit.address))
          await query(
            tx,
            sql`insert into visit_address (visit, person, address) values (${visit.id}, ${acting.person}, ${sealed}::text::bytea)`,
          )
        }
        return 'begun'
      }),
    lengthen: (acting, visit, { backBy, escalatesAt, until }) =>
      transact(database, { ...as(acting), writes: true }, async (tx) =>
        changed(
          await query(
            tx,
            sql`update visit set back_by = ${backBy}::timestamptz, escalates_at = ${escalatesAt}::timestamptz, until_at = ${until}::timestamptz, taken_by = null
            where id = ${visit} and person = ${acting.person} and ended_at is null returning 1`,
          ),
        ),
      ),
    take: (acting, visit) =>
      transact(database, { ...as(acting), writes: true }, async (tx) =>
        changed(
          await query(
            tx,
            sql`update visit set taken_by = ${acting.person} where id = ${visit} and person <> ${acting.person} and ended_at is null returning 1`,
          ),
        ),
      ),
    end: (acting, visit, until) =>
      transact(database, { ...as(acting), writes: true }, async (tx) => {
        // First, while whoever ends it may still read it.
        await query(tx, sql`delete from visit_address where visit = ${visit}`)
        const ended = await query(
          tx,
          sql`update visit set ended_at = ${acting.at}::timestamptz, ended_by = ${acting.person}, until_at = ${until}::timestamptz
          where id = ${visit} and ended_at is null returning 1`,
        )
        if (ended.length === 0) tx.mayStay = false
        return changed(ended)
      }),
    removeOver,
  }
}
