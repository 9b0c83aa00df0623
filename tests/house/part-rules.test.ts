import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * A guard that passes because it saw nothing is worse than none. Every file under
 * `tests/fixtures/wrong/<part>/` is wrong on purpose and says in its first lines who must refuse it:
 *
 *     // refused by lint: <words of the message>
 *     // refused by types: <TS code>
 *
 * All are laid into a copy of `src`, each in its part, and linter and compiler are run over the
 * copy once, with the settings of this repository. `stone-for-fixtures` exists in every part, so
 * that an import is refused for crossing an arrow and not for finding nothing.
 */
const repository = join(import.meta.dirname, '../..')
const fixtures = join(repository, 'tests/fixtures')
const parts = (await readdir(join(repository, 'src'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const wrong = await fixturesIn('wrong')
const right = await fixturesIn('right')
const wrongFor = (tool: 'lint' | 'types') =>
  wrong.flatMap(({ path, text }) =>
    [...text.matchAll(/^\/\/ refused by (lint|types): (.+)$/gm)]
      .filter(([, by]) => by === tool)
      .map(([, , message]) => ({ path, message: message ?? '' })),
  )

let copy = ''
const lint = new Map<string, string>()
const types = new Map<string, string>()

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'tyopari-part-rules-'))
  for (const name of ['package.json', '.oxlintrc.json', 'tsconfig.base.json']) {
    await cp(join(repository, name), join(copy, name))
  }
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const part of parts) {
    await mkdir(join(copy, 'src', part), { recursive: true })
    await cp(
      join(repository, 'src', part, 'tsconfig.json'),
      join(copy, 'src', part, 'tsconfig.json'),
    )
    await writeFile(
      join(copy, 'src', part, 'stone-for-fixtures.ts'),
      `export const stone = '${part}'\nexport type Stone = typeof stone\n`,
    )
  }
  await cp(join(repository, 'src/domain'), join(copy, 'src/domain'), { recursive: true })
  await cp(join(repository, 'src/policy'), join(copy, 'src/policy'), { recursive: true })
  for (const { path, text } of [...wrong, ...right]) {
    await writeFile(join(copy, 'src', path), text)
  }

  const linted = JSON.parse(
    await output('oxlint', ['--type-aware', '--format', 'json', 'src']),
  ) as {
    diagnostics: { filename: string; message: string; code: string; help?: string }[]
  }
  for (const { filename, message, code, help } of linted.diagnostics) {
    note(
      lint,
      filename.replaceAll('\\', '/').replace(/^.*?src\//, ''),
      `${code} ${message} ${help ?? ''}`,
    )
  }
  const compiled = await output('tsc', [
    '-b',
    '--pretty',
    'false',
    ...parts.map((part) => `src/${part}`),
  ])
  for (const line of compiled.split('\n')) {
    const [, path, message] = /^src\/(.+?)\(\d+,\d+\): error (.+)$/.exec(line) ?? []
    if (path !== undefined && message !== undefined) note(types, path, message)
  }
}, 60_000)

afterAll(() => rm(copy, { recursive: true, force: true }))

describe('the linter refuses', () => {
  test.each(wrongFor('lint'))('$path: $message', ({ path, message }) => {
    expect(lint.get(path) ?? 'nothing was refused').toContain(message)
  })
})

describe('the compiler refuses', () => {
  test.each(wrongFor('types'))('$path: $message', ({ path, message }) => {
    expect(types.get(path) ?? 'nothing was refused').toContain(message)
  })
})

describe('both let through', () => {
  test.each(right)('$path', ({ path }) => {
    expect({ lint: lint.get(path), types: types.get(path) }).toEqual({})
  })
})

test('every wrong file says who refuses it', () => {
  expect(wrong.filter(({ text }) => !/^\/\/ refused by (lint|types): ./m.test(text))).toEqual([])
})

test('every part has a wrong file', () => {
  expect(parts.filter((part) => !wrong.some(({ path }) => path.startsWith(`${part}/`)))).toEqual([])
})

async function fixturesIn(kind: 'wrong' | 'right') {
  const folder = join(fixtures, kind)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map(async (file) => ({
        path: relative(folder, file).replaceAll('\\', '/'),
        text: await readFile(file, 'utf8'),
      })),
  )
}

function note(into: Map<string, string>, path: string, message: string) {
  into.set(path, `${into.get(path) ?? ''}${message}\n`)
}

/** What a tool printed; both end with an error here, since what they read is wrong on purpose. */
function output(tool: 'oxlint' | 'tsc', args: readonly string[]): Promise<string> {
  const file = join(repository, 'node_modules/.bin', tool)
  return new Promise((resolve) => {
    execFile(file, [...args], { cwd: copy, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout))
  })
}
