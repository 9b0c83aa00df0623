import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, openedIn, people, setStage, signIn } from '#server/testing/stage'
import { openStore } from '#store/open'
import { asSuperuser, dropDatabase, newDatabase } from '../../tests/setup/databases.ts'

let root: string
let url: string
const urls: string[] = []
beforeAll(async () => {
  url = await newDatabase({ from: 'nothing' })
  urls.push(url)
  root = mkdtempSync(join(tmpdir(), 'keeping-'))
})
afterAll(async () => {
  for (const one of urls) await dropDatabase(one)
  rmSync(root, { recursive: true })
})

/** `new`: on PostgreSQL, `old`: embedded; else the address of another database. */
const run = (command: string, data: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_FOLDER: join(root, data === 'old' ? 'old' : 'new'),
        DATABASE_URL: data === 'old' ? '' : data === 'new' ? url : data,
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

test('a restored county says who sees more than its facts tell', { timeout: 180_000 }, async () => {
  const [from, to] = [
    await newDatabase({ from: 'nothing' }),
    await newDatabase({ from: 'nothing' }),
  ]
  urls.push(from, to)
  const store = await openStore({ url: from })
  const stage = await setStage({}, { store })
  const hanna = await signIn(stage.app, 'hanna')
  const { pairWork } = openedIn(
    await hanna.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-04', language: 'fi' } },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional'] },
    }),
  )
  await stage.close()
  await asSuperuser(from, (client) =>
    client.query(`update access_row set person = '${people.liisa}' where standing = 'home'`),
  )
  const file = join(root, 'touched.backup')
  expect(run('backup', from, file)).toMatchObject({ status: 0 })
  const told = run('restore', to, file)
  expect(told.said).toContain('The logs are whole.')
  expect(told.said).toContain(`Pair work ${pairWork}: rows were put there or taken.`)
  expect(told.status).toBe(1)
})
