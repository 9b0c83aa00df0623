import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/setup/longest-first.ts'

export const fast = [
  'src/{domain,policy,documents,web}/**/*.test.{ts,tsx}',
  'tests/{guard,house}/**/*.test.ts',
]
export const full = [
  'src/{store,server,cowriting,demo,cli}/**/*.test.ts',
  'tests/{access,attacks,e2e,faults,stories,tree}/**/*.test.ts',
]

/**
 * Of `full`, those that measure time, or ask for as long as they are given: they run last, and no more of them at once than
 * there are cores.
 */
export const timed = [
  'tests/access/not-found.test.ts',
  'tests/attacks/{bodies,fuzz-embedded,fuzz-postgres,uploads}.test.ts',
  'tests/e2e/pages/{sign-in,still}.test.ts',
  'src/server/experts-speed.test.ts',
]

const cores = availableParallelism()
const preparedPglite = join(import.meta.dirname, 'tests/setup/prepared-pglite.ts')

/** What needs databases and a browser. */
const withEngines = {
  extends: true,
  // Opened more than a hundred times: each begins from what was migrated once.
  resolve: { alias: [{ find: /^@electric-sql\/pglite$/, replacement: preparedPglite }] },
} as const
const patient = { testTimeout: 60_000, globalSetup: ['tests/setup/global.ts'] }

/**
 * `fast` needs nothing but Node; `full` also has a real PostgreSQL (TEST_DATABASE_URL) and a
 * Chromium. A test file that stands in neither list would never run: `tests/house/test-places.test.ts`
 * refuses it. Those of `full` that are `timed` wait until the others are done.
 */
export default defineConfig({
  test: {
    isolate: false,
    // A file for each core: half as many again were tried, and a whole run was no shorter.
    maxWorkers: cores,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
    setupFiles: ['tests/setup/properties.ts'],
    projects: [
      { extends: true, test: { name: 'fast', include: fast } },
      {
        ...withEngines,
        test: {
          ...patient,
          name: 'full',
          include: full,
          exclude: [...configDefaults.exclude, ...timed],
        },
      },
      {
        ...withEngines,
        test: {
          ...patient,
          name: 'timed',
          include: timed,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
