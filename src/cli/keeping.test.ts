import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDatabase, newDatabase } from '../../tests/setup/databases.ts'

let root: string
let url: string
beforeAll(async () => {
  url = await newDatabase({ from: 'nothing' })
  root = mkdtempSync(join(tmpdir(), 'keeping-'))
})
afterAll(async () => {
  await dropDatabase(url)
  rmSync(root, { recursive: true })
})

/** `new`: on PostgreSQL, `old`: embedded. */
const run = (command: string, data: 'old' | 'new', ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_FOLDER: join(root, data),
        DATABASE_URL: data === 'new' ? url : '',
        DEMO: 'no',
      },
    },
  )
  return { status, said: `${stdout}${stderr}` }
}

test('a county is backed up, restored on another engine and taken out, by commands that say what they did', {
  timeout: 180_000,
}, () => {
  expect(run('migrate', 'old').status).toBe(0)
  const file = join(root, 'county.backup')
  const made = run('backup', 'old', file)
  expect(made).toMatchObject({ status: 0 })
  expect(made.said).toMatch(/Read back whole\.[^]*A key was made/)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'latin1')).not.toContain('directory_revision')

  const twice = run('backup', 'old', file)
  expect(twice.status).toBe(1)
  expect(twice.said).toContain('Nothing is written over')
  expect(run('retention', 'old').said).toContain('Nothing has come to the end of its time.')

  const elsewhere = run('restore', 'new', file)
  expect(elsewhere.status).toBe(1)
  expect(elsewhere.said).toContain('BACKUP_KEY')
  cpSync(join(root, 'old/keys'), join(root, 'new/keys'), { recursive: true })
  const restored = run('restore', 'new', file)
  expect(restored, restored.said).toMatchObject({ status: 0 })
  expect(restored.said).toContain('The logs are whole.')

  const out = run('export', 'new', join(root, 'out'))
  expect(out, out.said).toMatchObject({ status: 0 })
  expect(out.said).toContain('not encrypted')
  expect(run('export', 'new', join(root, 'out')).said).toContain('Nothing is written over')
  expect(run('export', 'new', join(root, 'one'), '--client', 'nobody').said).toContain('Nobody of')
  expect(readFileSync(join(root, 'out/LUE-MINUT.txt'), 'utf8')).toContain('TYÖPARI')
})
