import { sql } from 'kysely'
import type { ProcessModel } from '#domain/process-model'
import { canonical } from './canonical.ts'
import { ask, type Database } from './database.ts'
import type { ModelDesk } from './store.ts'

/** Ways of working, each version as it was when a round began with it. */
export const modelDesk = (database: Database): ModelDesk => ({
  put: async (model, builtin) => {
    const added = await ask(
      database,
      sql`insert into process_model (id, version, body, builtin) values (${model.id}, ${model.version}, ${JSON.stringify(model)}::text::json, ${builtin}) on conflict do nothing returning 1`,
    )
    if (added.length === 1) return 'kept'
    const [there] = await ask(
      database,
      sql<{
        body: ProcessModel
      }>`select body from process_model where id = ${model.id} and version = ${model.version}`,
    )
    return there && canonical(there.body) === canonical(model) ? 'kept' : 'taken'
  },
  all: () =>
    ask(
      database,
      sql<{
        model: ProcessModel
        builtin: boolean
      }>`select body as model, builtin from process_model order by id, version`,
    ),
})
