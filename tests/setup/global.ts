import { type RunningPostgres, startPostgres } from './postgres.ts'
import { prepareEmbedded, preparePostgres } from './prepared.ts'

let postgres: RunningPostgres | undefined
let forget: (() => void) | undefined

/** Starts one PostgreSQL for the whole run and names it in TEST_DATABASE_URL; what tests begin from is made once. */
export async function setup(): Promise<void> {
  // More than one list of tests begins with this, in one process: what the first has started is there for all.
  if (process.env.TEST_SET_UP_BY === `${process.pid}`) return
  process.env.TEST_SET_UP_BY = `${process.pid}`
  postgres = await startPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
  await preparePostgres()
  forget = await prepareEmbedded()
}

export async function teardown(): Promise<void> {
  forget?.()
  await postgres?.stop()
}
