import { sql } from 'kysely'
import { type Database, query, transact } from './database.ts'
import type { FigureDesk, FigureRow } from './store.ts'

/** Counts without persons. Small numbers are suppressed by the core's rule before anybody sees them. */
export const figureDesk = (database: Database): FigureDesk => ({
  count: (on) =>
    transact(database, { role: 'app_figures' }, (tx) =>
      query(
        tx,
        sql<FigureRow>`select model, home_services as "homeServices", phase, case when closed_on <= ${on}::date then 'ended' else 'open' end as state, count(*)::integer as count
        from round_summary where not rehearsal and opened_on <= ${on}::date group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
      ),
    ),
  freeze: (month, body, at) =>
    transact(database, { role: 'app_figures', writes: true }, async (tx) => {
      const added = await query(
        tx,
        sql`insert into frozen_figures (month, body, frozen_at) values (${month}, ${JSON.stringify(body)}::text::json, ${at}::timestamptz) on conflict do nothing returning 1`,
      )
      return added.length === 1
    }),
  frozen: () =>
    transact(database, { role: 'app_figures' }, (tx) =>
      query(
        tx,
        sql<{
          month: string
          body: unknown
        }>`select month, body from frozen_figures order by month`,
      ),
    ),
})
