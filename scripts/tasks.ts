// `npm run tasks`: the ten tasks of every day, counted in a real browser by mouse and by keyboard, against their ceilings.
// Runs the test that counts them and prints what it found. Ends with 1 when a task is over its ceiling or could not be done.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installChromium } from '../tests/setup/chromium.ts'

interface Counted {
  readonly number: number
  readonly name: string
  readonly ceiling: number
  readonly mouse: number | null
  readonly keyboard: number | null
  readonly moves: number | null
}

const repository = join(import.meta.dirname, '..')
const found = join(repository, 'build/tasks.json')

const verdictOf = ({ ceiling, mouse, keyboard }: Counted): string => {
  if (mouse === null || keyboard === null) return 'not yet'
  return mouse <= ceiling && keyboard <= ceiling ? 'within' : 'over'
}

const tableOf = (counted: readonly Counted[]): string => {
  const head = ['#', 'task', 'ceiling', 'by mouse', 'by keyboard', 'moves (Tab)', '']
  const rows = counted.map((one) => [
    String(one.number),
    one.name,
    String(one.ceiling),
    String(one.mouse ?? '–'),
    String(one.keyboard ?? '–'),
    String(one.moves ?? '–'),
    verdictOf(one),
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  return [head, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n')
}

process.chdir(repository)
installChromium()
rmSync(found, { force: true })
const { status, stdout } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'full',
    'tests/e2e/tasks/ten-tasks.test.ts',
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
)
try {
  console.log(tableOf(JSON.parse(readFileSync(found, 'utf8')) as readonly Counted[]))
} catch {
  console.log(stdout)
  console.log('The tasks could not be counted.')
}
process.exit(status ?? 1)
