import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const models = (...args: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/models.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trim().split('\n') }
}

describe('npm run models', () => {
  it('lists what carries each id of the sources', () => {
    const { status, lines } = models('--coverage')
    expect(status).toBe(0)
    expect(lines.at(-1)).toBe('167 of 167 ids are carried.')
    expect(lines.find((line) => line.includes('BT2.4b'))).toMatch(/^✓ BT2\.4b +002:61-61 +field/)
  })
  it('says that a good model can be used', () => {
    const { status, lines } = models('--check', 'tests/models/county-outreach.yaml')
    expect(status).toBe(0)
    expect(lines[0]).toContain('the model "kivijoki-outreach", version 1, can be used')
  })
  it('says file and line of what is wrong and fails', () => {
    const { status, lines } = models(
      '--check',
      'tests/models/lender.yaml',
      'tests/models/bad-borrowed.yaml',
    )
    expect(status).toBe(1)
    expect(lines[1]).toBe(
      'tests/models/bad-borrowed.yaml:63  "lane" cannot be completed here: this model has no segments.',
    )
  })
  it('says so when there is no such file, or nothing was asked', () => {
    expect(models('--check', 'tests/models/nothing.yaml')).toMatchObject({ status: 1 })
    expect(models().status).toBe(2)
    expect(models('--check').status).toBe(2)
  })
})
