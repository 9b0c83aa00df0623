/** The web app as the server serves it, built once per process from the sources as they stand. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const repository = join(import.meta.dirname, '../../..')

let built: Promise<string> | undefined

/** The folder it was built to. It goes away with the process. */
export const builtWeb = (): Promise<string> => {
  built ??= buildOnce()
  return built
}

const buildOnce = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tyopari-web-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // In a process of its own: within the tests' the build is many times slower, and not the one we ship.
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--manifest', '--emptyOutDir'],
    { cwd: repository, env: { ...process.env, NODE_ENV: 'production' } },
  )
  return folder
}

/** One file of the build, as its manifest tells of it. */
export interface BuiltChunk {
  readonly file: string
  readonly name?: string
  readonly css?: readonly string[]
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
export const manifestOf = (folder: string): Readonly<Record<string, BuiltChunk>> =>
  JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    BuiltChunk
  >
