// `npm test`: every test; `npm run test:fast`: those that need nothing but Node, with properties
// tried less often. Words after `--` go to vitest, so `npm test -- src/store` runs one folder and `npm test -- -t 'valid'` one title.
// Ends with the plain line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installChromium } from '../tests/setup/chromium.ts'
import { judgeRun, linesIn } from '../tests/setup/leaks.ts'
import { installPostgres } from '../tests/setup/postgres.ts'
import { audit, inWords, isRefused } from './audit.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

const repository = join(import.meta.dirname, '..')
const reportFile = join(repository, 'build/tests.json')
const args = process.argv.slice(2)
const isFast = args.includes('--fast')
const logFolder = join(repository, 'build/test-logs')

process.chdir(repository)
if (!isFast) {
  installPostgres()
  installChromium()
}
mkdirSync('build', { recursive: true })
rmSync(reportFile, { force: true })
rmSync(logFolder, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...(isFast ? ['--project', 'fast'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...args.filter((arg) => arg !== '--fast'),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(isFast ? { FAST_TESTS: '1' } : {}),
      TEST_LOGS: logFolder,
      NODE_OPTIONS: [
        process.env.NODE_OPTIONS,
        `--import=${pathToFileURL(join(repository, 'tests/setup/listen.mjs')).href}`,
      ]
        .filter(Boolean)
        .join(' '),
    },
  },
)
const counted = count()
const checks = [peopleInLogs(), ...weakDependencies()]
for (const { title, faults } of checks) {
  console.log(`${faults.length === 0 ? ' ✓' : ' ✗'} ${title}`)
  for (const fault of faults) console.log(`   ${fault}`)
}
const broken = checks.filter(({ faults }) => faults.length > 0).length
const { skipped } = counted
const passed = counted.passed + checks.length - broken
const failed = counted.failed + broken
if (skipped > 0) console.log(`${skipped} skipped`)
if (passed + failed === 0) console.log('No test was run, and that is not the same as all passing.')
console.log(`${passed} passed, ${failed} failed`)
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1)

/** After all tests: nobody of the fixtures stands in any log, address, file name or output of the run. */
function peopleInLogs() {
  const isWhole = args.length === 0
  const lines = linesIn(logFolder)
  return {
    title: `No person stands in any log line, address or output of this run (${lines.length} different ones)`,
    faults: judgeRun(lines, isWhole).slice(0, 20),
  }
}

/** Counted only when the registry was asked: what is not known is neither passed nor failed. */
function weakDependencies() {
  if (args.length > 0) return []
  const audited = audit()
  if (audited.is === 'not-asked') {
    console.log(` – ${inWords(audited)}`)
    return []
  }
  return [{ title: inWords(audited), faults: isRefused(audited) ? ['npm audit tells which.'] : [] }]
}

/** A file that could not be loaded has no tests to fail, and an error outside a test fails none. */
function count() {
  let report: Report
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const brokenFiles = report.testResults.filter(
    ({ status: result, assertionResults }) =>
      result === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 && report.numPassedTests > 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
