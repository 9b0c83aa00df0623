import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type BuiltChunk, builtWeb, manifestOf } from '../setup/built-web.ts'

const kilobytes = 1024
const ceiling = 220 * kilobytes

/** What is loaded on the way to the first page: the app, the sign-in, its Finnish texts, and all they need. */
const roots = ['index.html', 'SignIn.tsx', 'text/fi/first.ts']

test('The first page needs at most 220 kB of script', async () => {
  const folder = await builtWeb()
  const manifest = manifestOf(folder)
  const needed = new Map<string, BuiltChunk>()
  const need = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}.`)
    if (needed.has(name)) return
    needed.set(name, chunk)
    for (const other of chunk.imports ?? []) need(other)
  }
  for (const root of roots) need(root)
  const scripts = [...needed.values()]
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.js'))
  const size = (file: string) => gzipSync(readFileSync(join(folder, file))).length
  const all = scripts.reduce((sum, file) => sum + size(file), 0)
  expect(all, `in ${scripts.length} files`).toBeLessThanOrEqual(ceiling)
})
