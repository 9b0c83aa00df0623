import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const read = async (file: string) =>
  JSON.parse(await readFile(join(repository, file), 'utf8')) as Record<string, unknown>

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = (await read('package-lock.json')).packages as Readonly<Record<string, Locked>>

test('every library is pinned to one version', async () => {
  const { dependencies, devDependencies, optionalDependencies } = await read('package.json')
  const versions = [dependencies, devDependencies, optionalDependencies].flatMap((named) =>
    Object.entries(named as Readonly<Record<string, string>>),
  )
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock file names no host, and every package by its bytes', () => {
  const packages = Object.entries(lock).filter(([path]) => path !== '')
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(packages.filter(([, { integrity }]) => !integrity)).toEqual([])
})

test('the lock file names the package for every platform, since npm ci refuses a gap', () => {
  const gaps = Object.entries(lock).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !lock[`node_modules/${name}`] && !lock[`${path}/node_modules/${name}`],
    ),
  )
  expect(gaps).toEqual([])
})

test('every command the README names installs what is missing first', async () => {
  const { scripts } = (await read('package.json')) as {
    scripts: Readonly<Record<string, string>>
  }
  const readme = await readFile(join(repository, 'README.md'), 'utf8')
  const named = new Set(
    [...readme.matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, name]) => name ?? ''),
  )
  expect([...named]).toContain('verify-log')
  expect(
    [...named].filter((name) => scripts[`pre${name}`] !== 'node scripts/install-missing.mjs'),
  ).toEqual([])
})
