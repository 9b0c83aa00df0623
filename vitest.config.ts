import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/setup/longest-first.ts'

export const fast = [
  'src/{domain,policy,documents,web}/**/*.test.{ts,tsx}',
  'tests/{guard,house}/**/*.test.ts',
]
export const full = [
  'src/{store,server,cowriting,demo,cli}/**/*.test.ts',
  'tests/{access,attacks,e2e,faults,stories,tree}/**/*.test.ts',
]

const preparedPglite = join(import.meta.dirname, 'tests/setup/prepared-pglite.ts')

/**
 * `fast` needs nothing but Node; `full` also has a real PostgreSQL (TEST_DATABASE_URL) and a
 * Chromium. A test file that stands in neither list would never run: `tests/house/test-places.test.ts`
 * refuses it.
 */
export default defineConfig({
  test: {
    isolate: false,
    // Browser walks wait more than they work: every core has a file of its own.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
    setupFiles: ['tests/setup/properties.ts'],
    projects: [
      { extends: true, test: { name: 'fast', include: fast } },
      {
        extends: true,
        // Opened more than a hundred times: each begins from what was migrated once.
        resolve: {
          alias: [{ find: /^@electric-sql\/pglite$/, replacement: preparedPglite }],
        },
        test: {
          name: 'full',
          include: full,
          testTimeout: 60_000,
          globalSetup: ['tests/setup/global.ts'],
        },
      },
    ],
  },
})
