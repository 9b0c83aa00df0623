/** Question 4: how much memory does the server take, and how soon does it answer, beside a bare fastify? */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openConnection, signIn } from './asking.ts'
import type { Figure } from './figure.ts'
import { inTurns } from './measure.ts'
import { startServing } from './serving.ts'
import { pairWorkOf, stageSize } from './stage.ts'

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

const answers = async (port: number): Promise<boolean> => {
  const connection = await openConnection(port).catch(() => undefined)
  if (!connection) return false
  try {
    return (await connection.get('/api/health')).status === 200
  } catch {
    return false
  } finally {
    connection.close()
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })

/** From the process's start to its first healthy answer. */
const start = async (file: string, settings: Readonly<Record<string, string>>) => {
  const port = await freePort()
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const lastTry = Date.now() + 60_000
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > lastTry) throw new Error(`${file} did not answer.`)
    await wait(5)
  }
  return child
}

/** Resident memory in bytes, where the system tells it of another process. */
const residentOf = (child: ChildProcess): number | undefined => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
  } catch {
    return undefined
  }
}

const megabytes = (bytes: number): number => bytes / 1_048_576
const file = (path: string) => join(import.meta.dirname, path)

const askStart = async (url: string, rounds: number): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tyopari-bench-'))
  const settings = { DATA_FOLDER: folder, DEMO: 'no', NODE_ENV: '', SEAL_FOLDER: folder }
  const memory = { bare: 0, real: 0 }
  const once =
    (path: string, more: Readonly<Record<string, string>>, name?: 'bare' | 'real') => async () => {
      const child = await start(file(path), more)
      if (name) memory[name] = residentOf(child) ?? 0
      // The end is not measured: it goes on while the next begins.
      void ended(child)
      return 1
    }
  try {
    const taken = await inTurns(
      {
        bare: once('bare-fastify.ts', {}, 'bare'),
        real: once('../src/cli/serve.ts', { ...settings, DATABASE_URL: url }, 'real'),
      },
      { rounds, warmUp: 1 },
    )
    await wait(500)
    return [
      {
        question: 'footprint',
        what: 'start to the first healthy answer, times a bare fastify',
        value: taken.real / taken.bare,
        unit: '×',
        beside: `${taken.real.toFixed(0)} ms beside ${taken.bare.toFixed(0)} ms`,
      },
      {
        question: 'footprint',
        what: 'memory after start, times a bare fastify',
        value: memory.real / memory.bare,
        unit: '×',
        beside: `${megabytes(memory.real).toFixed(0)} MB beside ${megabytes(memory.bare).toFixed(0)} MB`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const askMemory = async (url: string, views: number): Promise<readonly Figure[]> => {
  const serving = await startServing(url)
  try {
    const before = await serving.residentBytes()
    const connection = await openConnection(serving.port, await signIn(serving.port, 'initiator'))
    for (let number = 0; number < views; number += 1)
      await connection.get(`/api/pair-works/${pairWorkOf(number % stageSize)}`)
    connection.close()
    const after = await serving.residentBytes()
    return [
      {
        question: 'footprint',
        what: `memory after ${views} views of 400 parts`,
        value: megabytes(after),
        unit: 'MB',
        beside: `after start ${megabytes(before).toFixed(0)} MB`,
      },
    ]
  } finally {
    await serving.end()
  }
}

export const askFootprint = async (
  url: string,
  effort: { readonly rounds: number; readonly views: number },
): Promise<readonly Figure[]> => [
  ...(await askStart(url, effort.rounds)),
  ...(await askMemory(url, effort.views)),
]
