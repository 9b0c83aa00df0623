import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type BuiltChunk, builtWeb, manifestOf } from '../setup/built-web.ts'

const kilobytes = 1024

/** What is loaded on the way to the first page: the app, the sign-in, its Finnish texts, and all they need. */
const toSignIn = ['index.html', 'SignIn.tsx', 'text/fi/first.ts']
/** And on the way to a worker's day, whose files are named in `scripts/web-chunks.ts`. */
const toToday = ['index.html', 'text/fi/first.ts', 'text/fi.ts', 'signed-in', 'today']

/** The files of these and of all they need at once; each by the name of its source, or of its file. */
const filesOf = async (roots: readonly string[]) => {
  const folder = await builtWeb()
  const manifest = manifestOf(folder)
  const needed = new Set<BuiltChunk>()
  const need = (chunk: BuiltChunk | undefined, name: string): void => {
    if (!chunk) throw new Error(`The build has no ${name}.`)
    if (needed.has(chunk)) return
    needed.add(chunk)
    for (const other of chunk.imports ?? []) need(manifest[other], other)
  }
  for (const root of roots)
    need(manifest[root] ?? Object.values(manifest).find(({ name }) => name === root), root)
  const files = new Set([...needed].flatMap(({ file, css = [] }) => [file, ...css]))
  const packed = (file: string) => gzipSync(readFileSync(join(folder, file))).length
  const weigh = (ending: RegExp) => {
    const chosen = [...files].filter((file) => ending.test(file))
    return { count: chosen.length, bytes: chosen.reduce((sum, file) => sum + packed(file), 0) }
  }
  return weigh
}

test('The first page needs at most 220 kB of script', async () => {
  const scripts = (await filesOf(toSignIn))(/\.js$/)
  expect(scripts.bytes, `in ${scripts.count} files`).toBeLessThanOrEqual(220 * kilobytes)
})

test('Today needs at most 265 kB of script, words and style, in at most a dozen files', async () => {
  const all = (await filesOf(toToday))(/\.(js|css)$/)
  expect(all.bytes, `in ${all.count} files`).toBeLessThanOrEqual(265 * kilobytes)
  expect(all.count).toBeLessThanOrEqual(12)
})
