import { type RunningPostgres, startPostgres } from './postgres.ts'
import { prepareEmbedded, preparePostgres } from './prepared.ts'

let postgres: RunningPostgres | undefined
let forget: (() => void) | undefined

/** Starts one PostgreSQL for the whole run and names it in TEST_DATABASE_URL; what tests begin from is made once. */
export async function setup(): Promise<void> {
  postgres = await startPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
  await preparePostgres()
  forget = await prepareEmbedded()
}

export async function teardown(): Promise<void> {
  forget?.()
  await postgres?.stop()
}
