import { sql } from 'kysely'
import type { PairWorkId } from '#domain/identity'
import { json, query, type Tx } from './database.ts'
import type { RoundSummary } from './store.ts'

/** What figures are counted from: no person, no content. */
export const replaceSummaries = async (
  tx: Tx,
  pairWork: PairWorkId,
  rows: readonly RoundSummary[],
): Promise<void> => {
  const wanted = rows.map((row) => ({
    round: row.round,
    model: row.model,
    model_version: row.modelVersion,
    home_services: row.homeServices,
    phase: row.phase,
    opened_on: row.openedOn,
    closed_on: row.closedOn,
  }))
  await query(
    tx,
    sql`insert into round_summary as s (pair_work, round, model, model_version, home_services, phase, opened_on, closed_on, rehearsal)
    select w.id, r.*, w.rehearsal from pair_work w, jsonb_to_recordset(${json(wanted)})
      r(round integer, model text, model_version integer, home_services text[], phase text, opened_on date, closed_on date)
    where w.id = ${pairWork}
    on conflict (pair_work, round) do update set model = excluded.model, model_version = excluded.model_version, home_services = excluded.home_services, phase = excluded.phase, opened_on = excluded.opened_on, closed_on = excluded.closed_on
    where (s.model, s.model_version, s.home_services, s.phase, s.opened_on, s.closed_on)
      is distinct from (excluded.model, excluded.model_version, excluded.home_services, excluded.phase, excluded.opened_on, excluded.closed_on)`,
  )
}
