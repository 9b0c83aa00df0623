import { glob, readFile } from 'node:fs/promises'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { fast, full, timed } from '../../vitest.config.ts'

const repository = join(import.meta.dirname, '../..')

test('every test file stands in exactly one list, so none is left out and none runs twice', async () => {
  const misplaced: string[] = []
  for await (const file of glob('{src,tests,scripts,bench}/**/*.{test,spec}.{ts,tsx,mjs}', {
    cwd: repository,
  })) {
    const path = file.replaceAll('\\', '/')
    const times = [...fast, ...full].filter((pattern) => matchesGlob(path, pattern)).length
    if (times !== 1) misplaced.push(path)
  }
  expect(misplaced).toEqual([])
})

test('what is timed stands in the list it is taken from', async () => {
  for (const pattern of timed) {
    const files: string[] = []
    for await (const file of glob(pattern, { cwd: repository })) files.push(file)
    expect(files, pattern).not.toEqual([])
    expect(
      files.filter((file) => !full.some((one) => matchesGlob(file.replaceAll('\\', '/'), one))),
      pattern,
    ).toEqual([])
  }
})

test('no test is left to run alone', async () => {
  const alone: string[] = []
  for await (const file of glob('{src,tests}/**/*.test.{ts,tsx}', { cwd: repository })) {
    const text = await readFile(join(repository, file), 'utf8')
    if (/^\s*(describe|test|it)\.only\b/m.test(text)) alone.push(file)
  }
  expect(alone).toEqual([])
})
