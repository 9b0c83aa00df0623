// `npm start`: builds the web app when its sources have changed since it was last built, then serves.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '..')
const sources = [
  'src/web',
  'src/domain',
  'src/policy',
  'vite.config.ts',
  'scripts/web-chunks.ts',
  'package-lock.json',
]
const builtFrom = join(repository, 'dist/web-built-from.txt')

process.chdir(repository)
const now = fingerprint()
if (!existsSync('dist/web/index.html') || now !== readIfThere(builtFrom)) {
  console.log('Building the web app.')
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    { stdio: 'inherit' },
  )
  if (status !== 0) {
    console.error('The web app could not be built; what vite said stands above.')
    process.exit(1)
  }
  mkdirSync(dirname(builtFrom), { recursive: true })
  writeFileSync(builtFrom, now)
}
await import(join(repository, 'src/cli/serve.ts'))

/** A hash of everything the web app is built from; times of files say little after a clone. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(source)) hash.update(file).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (path.includes('.')) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
