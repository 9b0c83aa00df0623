/** What is kept beside the facts and derived from them, as it stands: to be reckoned again. */
import { sql } from 'kysely'
import type { PairWorkId, PersonId, ServiceId } from '#domain/identity'
import { serviceOf } from './assemble.ts'
import { query, type Tx } from './database.ts'

export interface DerivedRows {
  readonly homes: readonly { readonly round: number; readonly services: readonly ServiceId[] }[]
  readonly invitations: readonly {
    readonly part: string
    readonly person: PersonId | null
    readonly service: ServiceId
    readonly sealed: boolean
  }[]
  readonly listed: readonly {
    readonly person: PersonId
    readonly service: ServiceId | null
    readonly standing: string
    readonly clientName: string | null
  }[]
}

interface Told {
  readonly homes: DerivedRows['homes'] | null
  readonly invitations: DerivedRows['invitations'] | null
  readonly listed:
    | readonly (Omit<DerivedRows['listed'][number], 'service'> & { readonly service: string })[]
    | null
}

export const readDerivedRows = async (tx: Tx, pairWork: PairWorkId): Promise<DerivedRows> => {
  const [told] = await query<Told>(
    tx,
    sql`select
      (select json_agg(json_build_object('round', round, 'services', home_services)) from round_summary where pair_work = ${pairWork}) as homes,
      (select json_agg(json_build_object('part', part, 'person', person, 'service', service, 'sealed', sealed)) from invitation where pair_work = ${pairWork}) as invitations,
      (select json_agg(json_build_object('person', person, 'service', service, 'standing', standing, 'clientName', client_name)) from member_row where pair_work = ${pairWork}) as listed`,
  )
  return {
    homes: told?.homes ?? [],
    invitations: told?.invitations ?? [],
    listed: (told?.listed ?? []).map((row) => ({ ...row, service: serviceOf(row.service) })),
  }
}
