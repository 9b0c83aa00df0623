import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const page = readFileSync(join(repository, 'docs/security.md'), 'utf8')
const asvs = page.slice(page.indexOf('## ASVS 5.0'))
const rows = asvs
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test('every path the security page calls evidence is there', () => {
  const paths = [
    ...page.matchAll(
      /`((?:src|tests|docs|scripts|bench)\/[^`\s]+|\.oxlintrc\.json|package-lock\.json)`/g,
    ),
  ].map((found) => found[1] ?? '')
  expect(paths.length).toBeGreaterThan(80)
  expect([...new Set(paths)].filter((path) => !existsSync(join(repository, path)))).toEqual([])
})

test('every chapter of the standard is walked, and every line has a state and says why', () => {
  const chapters = [...asvs.matchAll(/^### V(\d+) /gm)].map((found) => Number(found[1]))
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  const states = /^(met|met in part|met when asked|operator|n\/a|n\/a in production|not met)$/
  expect(rows.length).toBeGreaterThan(90)
  for (const [number = '', , state = '', evidence = ''] of rows) {
    expect(state, number).toMatch(states)
    if (state !== 'n/a') expect(evidence.length, number).toBeGreaterThan(4)
  }
})

test('what is not met stands together at the end', () => {
  const short = page.slice(page.indexOf('## Not met'))
  for (const [number = '', , state] of rows)
    if (state === 'not met') expect(short).toContain(number)
})
