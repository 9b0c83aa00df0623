import { type RunningPostgres, startPostgres } from './postgres.ts'

let postgres: RunningPostgres | undefined

/** Starts one PostgreSQL for the whole run and names it in TEST_DATABASE_URL. */
export async function setup(): Promise<void> {
  postgres = await startPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
}

export async function teardown(): Promise<void> {
  await postgres?.stop()
}
