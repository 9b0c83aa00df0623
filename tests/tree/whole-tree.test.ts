import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../..')

test.each([
  ['is formatted', 'biome', ['check', '--error-on-warnings', '.']],
  ['follows the rules of its parts', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['type-checks', 'tsc', ['-b', '--pretty', 'false']],
] as const)('the whole tree %s', async (_, tool, args) => {
  const said = await new Promise<string>((resolve) => {
    execFile(
      join(repository, 'node_modules/.bin', tool),
      [...args],
      { cwd: repository, maxBuffer: 1e8 },
      (error, stdout, stderr) =>
        resolve(error === null ? '' : `${stdout}${stderr}` || error.message),
    )
  })
  expect(said).toBe('')
})
